"""Rounds for tests: a session in any format, with a clock that the test turns by hand."""

from __future__ import annotations

from debate.engine.fit_format import FittedRound, plan_round, round_setting
from debate.engine.session import Course, apply
from debate.model import event as ev
from debate.model.format import Format, Variant
from debate.model.kit import Kit
from debate.model.round import PlannedRound
from debate.model.session import Session, Setting
from tests.engine.room import START
from tests.support import bundled


def kit() -> Kit:
    """The kit that comes with the program."""
    return bundled().kit


def format_of(name: str) -> Format:
    """A bundled format."""
    return next(f for f in kit().formats if f.id == name)


def variant_of(item: Format, name: str) -> Variant:
    """A variant of a format."""
    return next(v for v in item.variants if v.id == name)


def every_round() -> list[tuple[Format, Variant | None]]:
    """Every bundled format, as it is and under each of its variants."""
    return [(item, variant) for item in kit().formats for variant in (None, *item.variants)]


def setting_of(fitted: FittedRound, name: str) -> Setting:
    """A setting that runs a planned round on a motion of the bundled pack."""
    found = bundled().find("expand-vans")
    assert found is not None
    return round_setting(format_of(name), fitted, found.shelf, found.motion)


class Hall:
    """A session at a moment. ``do`` appends events, ``wait`` lets seconds pass."""

    def __init__(self, item: Format, variant: Variant | None = None, **options: int | bool) -> None:
        fitted = plan_round(item, kit(), variant, **options)  # type: ignore[arg-type]
        self.now = START
        self.course = Course()
        self.entries: list[ev.Entry] = []
        self.plan: PlannedRound = fitted.plan
        self.do(ev.Opened(setting=setting_of(fitted, item.id)))

    @property
    def session(self) -> Session:
        """Where it stands."""
        return self.course.session

    def do(self, *events: ev.Event) -> Hall:
        """Appends events at this moment."""
        for event in events:
            entry = ev.Entry(len(self.entries) + 1, self.now, event)
            self.entries.append(entry)
            self.course = apply(self.course, entry)
        return self

    def wait(self, seconds: float) -> Hall:
        """Lets time pass."""
        self.now += round(seconds * 1000)
        return self

    def undo(self) -> Hall:
        """Takes the last event back, where one can be."""
        if self.course.can_undo:
            self.do(ev.Undone(of=self.course.can_undo.seq))
        return self
