"""What was typed on one line or into the lab's fields, as a run or a sentence."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from debate.engine.lab_input import LabInputError, read_count, read_rate
from debate.engine.lab_run import (
    LabRun,
    number_name,
    span_of,
    start_run,
    with_hit_rate,
    with_numbers,
    with_preset,
    with_wrong_rate,
)
from debate.model.lab import HitStatus, Lab, LabInput
from debate.tongue import _


class Typed(Struct, frozen=True, kw_only=True):
    """What was typed, as text; None where nothing was."""

    preset: str | None = None
    crowd: str | None = None
    listed: str | None = None
    hit_rate: str | None = None
    wrong_rate: str | None = None
    list_size: str | None = None
    units: str | None = None
    occasions: str | None = None


def typed_run(lab: Lab, typed: Typed) -> LabRun:
    """The run for what was typed, the rest as the lab opens. Raises LabInputError with a sentence."""
    run = start_run(lab)
    if typed.preset is not None:
        run = with_preset(lab, run, typed.preset)
    if typed.wrong_rate is not None and typed.list_size is not None:
        words = lab.words
        either = _("Type either the {rate} or the {list_size}: the one sets the other.").format(
            rate=words.wrong_rate.name,
            list_size=words.list_size.name if words.list_size else _("list size"),
        )
        raise LabInputError(either)
    if typed.wrong_rate is not None:
        run = with_wrong_rate(run, read_rate(typed.wrong_rate, lab.words.wrong_rate.name))
    if typed.hit_rate is not None:
        run = with_hit_rate(run, read_rate(typed.hit_rate, lab.words.hit_rate.name))
    if typed.wrong_rate is not None and typed.hit_rate is not None:
        run = replace(run, preset=None, hit_status=HitStatus.MADE_UP)
    texts = {key: text for key in LabInput if (text := getattr(typed, key.field)) is not None}
    return with_numbers(lab, run, {key: read_number(lab, key, text) for key, text in texts.items()})


def read_number(lab: Lab, key: LabInput, text: str) -> int:
    """A typed whole number within the lab's range. Raises LabInputError with a sentence."""
    return read_count(text, number_name(lab.words, key), *span_of(lab, key))
