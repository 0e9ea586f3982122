"""What can be changed in the lab: each field's name, its value, its next value, and what may be typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from msgspec.structs import replace

from debate.engine.lab_input import check_count, read_count, read_rate
from debate.engine.lab_labels import label_words
from debate.engine.lab_numbers import nearly_rate, rate_words
from debate.engine.lab_run import (
    LabRun,
    name_of,
    number_name,
    with_hit_rate,
    with_number,
    with_preset,
    with_wrong_rate,
)
from debate.engine.lab_step import next_round, previous_round, step_hit_rate, step_number, step_wrong_rate
from debate.engine.lab_toy import read_threshold, thresholds
from debate.engine.lab_typed import read_number
from debate.model.lab import Lab, LabInput, LabView, Preset
from debate.tongue import _
from debate.tui.screens.lab_state import LabState, asked, with_guess

MOST_COUNTED = 1_000_000
"""The largest count of an interval."""
MOST_TRIES = 10_000_000_000


class Rate(StrEnum):
    """What can be changed and is not a whole number of things."""

    GUESS = "guess"
    HIT = "hit"
    WRONG = "wrong"
    THRESHOLD = "threshold"
    EVENTS = "events"
    TRIES = "tries"


Field = Rate | LabInput


class Choice(NamedTuple):
    """A row: a field, a preset with the number of its key, or a heading."""

    field: Field | None = None
    preset: Preset | None = None
    number: int = 0
    heading: str = ""


_ONCE: tuple[Field, ...] = (
    Rate.GUESS,
    LabInput.CROWD,
    LabInput.LISTED,
    Rate.HIT,
    Rate.WRONG,
    LabInput.LIST_SIZE,
)
_YEAR: tuple[Field, ...] = (
    Rate.GUESS,
    LabInput.CROWD,
    LabInput.LISTED,
    Rate.WRONG,
    LabInput.LIST_SIZE,
    LabInput.UNITS,
    LabInput.OCCASIONS,
)
_FIELDS: dict[LabView, tuple[Field, ...]] = {
    LabView.YEAR: _YEAR,
    LabView.COUNTS: (Rate.GUESS,),
    LabView.RATE_INTERVAL: (Rate.EVENTS, Rate.TRIES),
    LabView.SHARE_INTERVAL: (Rate.EVENTS, Rate.TRIES),
    LabView.THRESHOLD: (Rate.GUESS, Rate.THRESHOLD, LabInput.CROWD, LabInput.LISTED),
}


def choices(lab: Lab, state: LabState) -> Iterator[Choice]:
    """The rows of the view: its fields, then the presets under their labels where rates matter."""
    for field in _FIELDS.get(state.view, _ONCE):
        if field is LabInput.LIST_SIZE and lab.words.list_size is None:
            continue
        yield Choice(field)
    if state.question is not None and state.view in {LabView.RATE_INTERVAL, LabView.SHARE_INTERVAL}:
        yield Choice(Rate.GUESS)
    if state.view not in _FIELDS or state.view is LabView.YEAR:
        label = ""
        for number, preset in enumerate(lab.presets, 1):
            if (own := label_words(lab.words, preset.label)) != label:
                label = own
                yield Choice(heading=_("Presets: {label}").format(label=label))
            yield Choice(preset=preset, number=number)


def name(lab: Lab, state: LabState, field: Field) -> str:
    """What the field is called."""
    words = lab.words
    match field:
        case LabInput():
            return name_of(words, field)
        case Rate.GUESS:
            return _("your guess")
        case Rate.HIT:
            return words.hit_rate.name
        case Rate.WRONG:
            return words.wrong_rate.name
        case Rate.THRESHOLD:
            return words.threshold.name if words.threshold else _("threshold")
        case Rate.EVENTS:
            return words.wrong.many
        case Rate.TRIES:
            return words.alert.many if state.view is LabView.SHARE_INTERVAL else words.crowd.many


def value(state: LabState, field: Field) -> str:
    """What it is set to, as it is shown and as it may be typed."""
    match field:
        case LabInput():
            number = state.run.number[field]
            return _("not known") if number is None else f"{number:,}"
        case Rate.GUESS:
            return state.guess[0] if state.guess else _("type it")
        case Rate.HIT:
            return rate_words(state.run.hit)
        case Rate.WRONG:
            return nearly_rate(state.run.wrong)
        case Rate.THRESHOLD:
            return f"{float(state.threshold):.2f}"
        case Rate.EVENTS:
            return f"{state.counted[0]:,}"
        case Rate.TRIES:
            return f"{state.counted[1]:,}"


def can_step(state: LabState, field: Field) -> bool:
    """Whether arrows change it."""
    return field is not Rate.GUESS and (
        not isinstance(field, LabInput) or state.run.number[field] is not None
    )


def step(lab: Lab, state: LabState, field: Field, *, up: bool) -> LabState:
    """The state with a field at its next round value. Raises LabInputError where there is none."""
    match field:
        case LabInput():
            return _every(
                state, lambda run: step_number(lab, run, field, up=up), alone=field is LabInput.LIST_SIZE
            )
        case Rate.HIT:
            return _every(state, lambda run: step_hit_rate(run, up=up), alone=True)
        case Rate.WRONG:
            return _every(state, lambda run: step_wrong_rate(run, up=up), alone=True)
        case Rate.THRESHOLD:
            return _slide(lab, state, up=up)
        case Rate.EVENTS:
            return _counted(state, state.counted[0] + (1 if up else -1), state.counted[1])
        case Rate.TRIES:
            tries = state.counted[1]
            return _counted(state, state.counted[0], next_round(tries) if up else previous_round(tries))
        case Rate.GUESS:
            return state


def typed(lab: Lab, state: LabState, field: Field, text: str) -> LabState:
    """The state with what was typed into a field. Raises LabInputError with a sentence for the room."""
    words = lab.words
    match field:
        case LabInput():
            number = read_number(lab, field, text)
            return _every(
                state, lambda run: with_number(lab, run, field, number), alone=field is LabInput.LIST_SIZE
            )
        case Rate.HIT:
            rate = read_rate(text, words.hit_rate.name)
            return _every(state, lambda run: with_hit_rate(run, rate), alone=True)
        case Rate.WRONG:
            rate = read_rate(text, words.wrong_rate.name)
            return _every(state, lambda run: with_wrong_rate(run, rate), alone=True)
        case Rate.THRESHOLD if lab.toy is not None:
            return replace(state, threshold=read_threshold(lab.toy, text))
        case Rate.EVENTS:
            events = read_count(text, _number_of(words.wrong.many), 0, MOST_COUNTED)
            return _counted(state, events, state.counted[1])
        case Rate.TRIES:
            tries = read_count(text, _number_of(name(lab, state, field)), 1, MOST_TRIES)
            return _counted(state, state.counted[0], tries)
        case _:
            return with_guess(lab, state, text)


def with_rates_of(lab: Lab, state: LabState, preset: Preset) -> LabState:
    """The state with a preset's rates."""
    return _every(state, lambda run: with_preset(lab, run, preset.id), alone=True)


def hint(lab: Lab, state: LabState, field: Field) -> str:
    """What can be typed into a field."""
    match field:
        case Rate.GUESS:
            return asked(lab, state)
        case LabInput():
            return _such_as(number_name(lab.words, field), value(state, field))
        case Rate.HIT | Rate.WRONG:
            share = _("{rate}: a share from 0 to 1, such as 0.89, 89% or 1/6000")
            return share.format(rate=name(lab, state, field))
        case _:
            return _such_as(name(lab, state, field), value(state, field))


def _number_of(things: str) -> str:
    return _("number of {things}").format(things=things)


def _such_as(what: str, example: str) -> str:
    return _("{what}, such as {example}").format(what=what, example=example)


def _every(state: LabState, change: Callable[[LabRun], LabRun], *, alone: bool) -> LabState:
    """The change in every run that stands there; what belongs to one set of rates ends the comparison."""
    beside = () if alone else tuple(change(run) for run in state.beside)
    return replace(state, run=change(state.run), beside=beside)


def _slide(lab: Lab, state: LabState, *, up: bool) -> LabState:
    if lab.toy is None:
        return state
    places = thresholds(lab.toy)
    beyond = [p for p in places if (p > state.threshold if up else p < state.threshold)]
    following = (beyond[0] if up else beyond[-1]) if beyond else state.threshold
    return replace(state, threshold=following)


def _counted(state: LabState, events: int, tries: int) -> LabState:
    is_share = state.view is LabView.SHARE_INTERVAL
    check_count(events, _("count"), 0, min(tries, MOST_COUNTED))
    check_count(tries, _("number it is out of"), 1, MOST_COUNTED if is_share else MOST_TRIES)
    return replace(state, share=(events, tries)) if is_share else replace(state, rate=(events, tries))
