"""Rules about time: sums, signals, windows for points, and the same seconds for both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from debate.engine.variants import varied
from debate.model.format import Format
from debate.model.phase import Floor, Phase, PhaseKind
from debate.model.problem import Problem
from debate.packs.rules.kit_example import FORMAT, KIT_FILES, ROUTINE
from debate.packs.rules.rule import ERROR, Check, Edit, Rule, Subject
from debate.packs.rules.wording import form
from debate.tongue import _, marked, plural


def each_format(find: Callable[[Rule, Subject, Format], Iterator[Problem]]) -> Check:
    """A rule's check that looks at one format after the other."""

    def check(rule: Rule, on: Subject) -> Iterator[Problem]:
        for item in on.folder.get("formats"):
            yield from find(rule, on, item)

    return check


def _sums(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    if item.sums is not None:
        prep = item.prep.seconds if not item.prep.in_running_order else 0
        pools = item.prep.per_team_seconds * len(item.teams)
        whole = item.seconds + prep + pools
        counted = {
            "speaking": item.speaking_seconds, "running_order": item.seconds, "prep": prep, "pools": pools,
            "whole": whole,
        }  # fmt: skip
        for key, seconds in counted.items():
            written = getattr(item.sums, key)
            if written != seconds:
                words = plural(
                    "the phases give {seconds:,} second, not {written:,}",
                    "the phases give {seconds:,} seconds, not {written:,}",
                    seconds,
                )
                message = words.format(seconds=seconds, written=written)
                yield on.problem(rule, item, message, item.sums, key)
    for variant in item.variants:
        seconds = sum(p.seconds for p in varied(item, variant))
        if seconds != variant.running_order:
            words = plural(
                "with these changes the phases give {seconds:,} second, not {written:,}",
                "with these changes the phases give {seconds:,} seconds, not {written:,}",
                seconds,
            )
            message = words.format(seconds=seconds, written=variant.running_order)
            yield on.problem(rule, item, message, variant, "running_order")


def _used(item: Format) -> Iterator[tuple[Phase, Phase]]:
    """Every phase as the format or a variant has it, beside the phase as the format has it."""
    for phase in item.phases:
        yield phase, phase
    for variant in item.variants:
        for phase in varied(item, variant):
            before = item.phase[phase.id]
            if phase != before:
                yield phase, before


def _signals(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    lengths: dict[str, Phase] = {}
    for phase, before in _used(item):
        scales = phase.seconds != before.seconds and phase.signals == before.signals
        if phase.signals and not scales:
            lengths.setdefault(f"{phase.signals} {phase.seconds}", phase)
    for each in item.signal_sets:
        times = [s.at for s in each.signals]
        if times != sorted(set(times)) or not times:
            message = _("signals are in order of time, one at a time")
            yield on.problem(rule, item, message, each, "signals")
            continue
        for phase in lengths.values():
            if phase.signals == each.id and times[-1] != phase.seconds:
                message = _off_the_end(phase, times[-1])
                yield on.problem(rule, item, message, each.signals[-1], "at")


def _off_the_end(phase: Phase, at: int) -> str:
    if at > phase.seconds:
        words = plural(
            "the last signal, at {at} seconds, is after the end of {phase!r}, {seconds} second",
            "the last signal, at {at} seconds, is after the end of {phase!r}, {seconds} seconds",
            phase.seconds,
        )
    else:
        words = plural(
            "the last signal, at {at} seconds, is before the end of {phase!r}, {seconds} second",
            "the last signal, at {at} seconds, is before the end of {phase!r}, {seconds} seconds",
            phase.seconds,
        )
    return words.format(at=at, phase=phase.name, seconds=phase.seconds)


def _points(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    for each in item.point_windows:
        if each.opens >= each.closes:
            yield on.problem(rule, item, _("the window closes before it opens"), each, "closes")
        if each.take_least is not None and each.take_most is not None and each.take_least > each.take_most:
            yield on.problem(rule, item, _("more to take than may be taken"), each, "take_least")
    for phase, before in _used(item):
        window = item.windows.get(phase.points or "")
        if window is None:
            continue
        scales = phase.seconds != before.seconds and phase.points == before.points
        if phase.kind is not PhaseKind.SPEECH or phase.uninterrupted:
            message = _("points are offered in speeches that may be interrupted")
            yield on.problem(rule, item, message, before, "points")
        elif window.closes > phase.seconds and not scales:
            words = plural(
                "the window closes at {seconds} second; the speech ends at {end}",
                "the window closes at {seconds} seconds; the speech ends at {end}",
                window.closes,
            )
            message = words.format(seconds=window.closes, end=phase.seconds)
            yield on.problem(rule, item, message, window, "closes")


_PAIRS = ((Floor.FOR, Floor.AGAINST), (Floor.FIRST, Floor.SECOND))


def _fair(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    for variant in (None, *item.variants):
        spoken: Counter[Floor] = Counter()
        for phase in varied(item, variant):
            if phase.kind is PhaseKind.SPEECH:
                spoken.update(dict.fromkeys(phase.sides, phase.seconds))
        for one, other in _PAIRS:
            if spoken[one] != spoken[other]:
                message = _unequal(one, spoken[one], spoken[other])
                yield on.problem(rule, item, message, variant or item, "id")


def _unequal(one: Floor, seconds: int, other: int) -> str:
    if one is Floor.FOR:
        words = plural(
            "for speaks for {seconds:,} second, against for {other:,}",
            "for speaks for {seconds:,} seconds, against for {other:,}",
            seconds,
        )
    else:
        words = plural(
            "first speaks for {seconds:,} second, second for {other:,}",
            "first speaks for {seconds:,} seconds, second for {other:,}",
            seconds,
        )
    return words.format(seconds=seconds, other=other)


def _replies(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    named = [item.phase[i] for i in item.replies if i in item.phase]
    if len(named) < 2:
        return
    order = [p.id for p in item.phases if p in named]
    if order != [p.id for p in named]:
        words = _("the replies are in another order in the phases: {phases}")
        message = words.format(phases=", ".join(order))
        yield on.problem(rule, item, message, item, "replies")
    if named[0].sides != (Floor.AGAINST,) or named[-1].sides != (Floor.FOR,):
        message = _("the opposition replies first, the proposition last")
        yield on.problem(rule, item, message, item, "replies")


def _least(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    for phase in item.phases:
        for key in ("least_seconds", "turn_seconds"):
            shorter = getattr(phase, key)
            if shorter is not None and shorter > phase.seconds:
                words = plural(
                    "longer than the phase, {seconds} second",
                    "longer than the phase, {seconds} seconds",
                    phase.seconds,
                )
                yield on.problem(rule, item, words.format(seconds=phase.seconds), phase, key)


def _routine(rule: Rule, on: Subject) -> Iterator[Problem]:
    for routine in on.folder.get("routines"):
        minutes = sum(s.minutes for s in routine.steps)
        if minutes != routine.total:
            words = plural(
                "the steps give {minutes:g} minute, not {total:g}",
                "the steps give {minutes:g} minutes, not {total:g}",
                form(minutes),
            )
            message = words.format(minutes=minutes, total=routine.total)
            yield on.problem(rule, routine, message, routine, "total")


_OPENS = "{at: 30, strokes: 1, words: Points may be offered}"  # untranslated
_END = "{at: 180, strokes: 2, words: Time}"  # untranslated
_WINDOW = "{id: main, opens: 30, closes: 150, max_seconds: 15}"  # untranslated
_ORDER = "replies: [opp-reply, prop-reply]"  # untranslated


def _turned(text: str) -> str:
    """The example with its two replies the other way round."""
    lines = text.splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if "id: opp-reply" in line)  # untranslated
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    return "".join(lines)


RULES = (
    Rule(
        id="format-sums",
        level=ERROR,
        says=marked("A format's own sums, and those of its variants, equal its phases."),
        why=marked("A wrong length in one speech would otherwise be found in front of the room."),
        passing=Edit(FORMAT, "whole: 1020", "whole: 1020"),
        failing=Edit(FORMAT, "running_order: 720", "running_order: 700"),
        check=each_format(_sums),
    ),
    Rule(
        id="format-signals",
        level=ERROR,
        says=marked("Signals rise in time inside their phase, and the last one is at its end."),
        why=marked("A bell after the end never rings, and a speech without its last bell never ends."),
        passing=Edit(FORMAT, _OPENS, "{at: 20, strokes: 0, words: Points soon}"),
        failing=Edit(FORMAT, _END, "{at: 190, strokes: 2, words: Time}"),
        check=each_format(_signals),
    ),
    Rule(
        id="format-points",
        level=ERROR,
        says=marked(
            "A window for points of information opens and closes inside a speech that may be interrupted."
        ),
        why=marked(
            "The screen says in words whether points may be offered; it must be right at every second."
        ),
        passing=Edit(FORMAT, _WINDOW, "{id: main, opens: 60, closes: 120, max_seconds: 15}"),
        failing=Edit(FORMAT, _WINDOW, "{id: main, opens: 30, closes: 200, max_seconds: 15}"),
        check=each_format(_points),
    ),
    Rule(
        id="format-fairness",
        level=ERROR,
        says=marked("Both sides have the same seconds in speeches, in the format and in every variant."),
        why=marked("A format that gives one side more time is decided before it starts."),
        passing=Edit(FORMAT, _ORDER, _ORDER),
        failing=Edit(FORMAT, "sides: [for], seconds: 60,", "sides: [for], seconds: 90,"),
        check=each_format(_fair),
    ),
    Rule(
        id="format-replies",
        level=ERROR,
        says=marked("Where a format says so, the opposition replies before the proposition."),
        why=marked(
            "The side that opens the debate has the last word; the other order gives both ends to one side."
        ),
        passing=Edit(FORMAT, _ORDER, "replies: []"),
        failing=Edit(FORMAT, KIT_FILES[FORMAT], _turned(KIT_FILES[FORMAT])),
        check=each_format(_replies),
    ),
    Rule(
        id="format-least",
        level=ERROR,
        says=marked("A shortest length and a turn are no longer than their phase."),
        why=marked("Fitting a round into fewer minutes would make that phase longer."),
        passing=Edit(FORMAT, "least_seconds: 120", "least_seconds: 240"),
        failing=Edit(FORMAT, "least_seconds: 120", "least_seconds: 300"),
        check=each_format(_least),
    ),
    Rule(
        id="routine-sums",
        level=ERROR,
        says=marked("The minutes of a routine's steps add up to its total."),
        why=marked("The chair plans with the total and runs the steps."),
        passing=Edit(ROUTINE, "total: 5", "total: 5.0"),
        failing=Edit(ROUTINE, "total: 5", "total: 6"),
        check=_routine,
    ),
)
