"""Sessions for tests: a short plan, entries with moments, and the events that may happen in a room."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from debate.model import event as ev
from debate.model.fields import Side
from debate.model.lesson import Late, Screen, Show
from debate.model.session import Kind, PlannedPart, PlannedStep, Setting
from debate.model.vote import Count, Round

START = 1_800_000_000_000


def step(name: str, seconds: int = 60, **fields: object) -> PlannedStep:
    """A step of a plan, shown blank unless said otherwise."""
    usual: dict[str, object] = {
        "full": seconds,
        "least": seconds,
        "if_late": Late.KEEP,
        "show": (Show(screen=Screen.TEXT),),
    }
    return PlannedStep(id=name, seconds=seconds, **{**usual, **fields})  # type: ignore[arg-type]


PLAN = (
    step("settle", 60),
    step("argue", 120, show=(Show(screen=Screen.ARGUMENT, argument="a1", side=Side.FOR),)),
    step("ask", 90, show=(Show(screen=Screen.PROMPT, prompts=("q01",)),)),
    step("talk", 60, parts=(PlannedPart(name="one", seconds=40), PlannedPart(name="two", seconds=20))),
)
SETTING = Setting(kind=Kind.LESSON, running="short", pack="bus", version="1", motion="m1", steps=PLAN, seed=3)


def entries(*events: tuple[float, ev.Event], setting: Setting = SETTING) -> list[ev.Entry]:
    """Entries from events with their seconds after the start; the session is opened at the start."""
    rows: Iterable[tuple[float, ev.Event]] = ((0, ev.Opened(setting=setting)), *events)
    return [ev.Entry(seq, START + round(at * 1000), event) for seq, (at, event) in enumerate(rows, 1)]


def at(seconds: float) -> int:
    """A moment so many seconds after the start."""
    return START + round(seconds * 1000)


_COUNT = st.builds(Count, for_=st.integers(0, 40), against=st.integers(0, 40), undecided=st.integers(0, 40))
_ARGUMENTS = st.sampled_from(["m1/a1", "m1/a2", "m2/a1"])
_CLOCKS = st.sampled_from(["step", "speech", "pool-for"])
_SHOWS = st.sampled_from(
    [
        None,
        Show(screen=Screen.ARGUMENT, argument="a1", side=Side.FOR),
        Show(screen=Screen.BOARD, side=Side.AGAINST),
        Show(screen=Screen.PROMPT, prompts=("q02", "q03")),
    ]
)
HAPPENINGS: st.SearchStrategy[ev.Event] = st.one_of(
    st.builds(ev.Moved, step=st.integers(0, 5), part=st.integers(0, 2)),
    st.builds(ev.Turned, view=st.integers(0, 2)),
    st.builds(ev.Showed, show=_SHOWS),
    st.builds(ev.Blanked, blank=st.booleans()),
    st.builds(ev.TimeAdded, seconds=st.sampled_from([-60, 60])),
    st.builds(ev.Cut, steps=st.just(((1, 30), (2, 0)))),
    st.builds(ev.Started, clock=_CLOCKS),
    st.builds(ev.Paused, clock=_CLOCKS),
    st.builds(ev.Nudged, clock=_CLOCKS, seconds=st.sampled_from([-15, -5, 5, 15])),
    st.builds(ev.Restarted, clock=_CLOCKS),
    st.builds(ev.Heard, argument=_ARGUMENTS, heard=st.booleans()),
    st.builds(ev.SeatHeard, seat=st.integers(1, 30)),
    st.builds(ev.VoteCounted, motion=st.just("m1"), round=st.sampled_from(Round), count=_COUNT),
    st.builds(ev.MovesCounted, motion=st.just("m1"), to=_COUNT),
    st.builds(ev.ResultShown, motion=st.just("m1")),
    st.builds(ev.ClashNoted, number=st.integers(1, 3), text=st.sampled_from(["cost", "freedom"])),
    st.builds(ev.Guessed, question=st.just("lq6"), guess=st.sampled_from(["10", "90"])),
)
FACTS: st.SearchStrategy[ev.Event] = st.one_of(
    st.builds(ev.Away, since=st.integers(START, START + 600_000), asleep=st.booleans()),
    st.builds(ev.Closed),
)
