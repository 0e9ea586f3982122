"""What the lab is set to: a preset or typed rates, a crowd, a list, a year. Every change gives a new run."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from debate.engine.lab_input import (
    LONGEST,
    LabInputError,
    check_count,
    check_rate,
    shown,
)
from debate.engine.lab_list import per_comparison, rate_for_list
from debate.engine.lab_table import Table, count_table
from debate.engine.lab_year import Year, count_year
from debate.engine.nearest import did_you_mean
from debate.model.lab import HitStatus, Lab, Label, LabInput, LabSetup, Preset
from debate.model.lab_words import LabWords
from debate.tongue import _


class LabRun(Struct, frozen=True, kw_only=True):
    """One complete setting. ``label`` is about the wrong-alert rate, ``hit_status`` about the hit rate."""

    preset: Preset | None
    """Where the rates come from; None where both were typed."""
    hit: Fraction
    hit_status: HitStatus
    wrong: Fraction
    label: Label
    list_size: int | None
    """None where it is not known; then the wrong-alert rate cannot be scaled."""
    crowd: int = 0
    listed: int = 0
    units: int = 0
    occasions: int = 0

    @property
    def changed(self) -> tuple[bool, bool]:
        """Whether the hit rate and the wrong-alert rate are other than the preset's."""
        if self.preset is None:
            return False, False
        own = self.preset.hit_rate
        return own is not None and self.hit != Fraction(own), self.wrong != Fraction(self.preset.wrong_rate)

    @property
    def table(self) -> Table:
        """The four boxes of one occasion."""
        return count_table(self.crowd, self.listed, self.hit, self.wrong)

    @property
    def year(self) -> Year:
        """A year of all units."""
        return count_year(self.units, self.occasions, self.crowd, self.listed, self.wrong)

    @property
    def number(self) -> dict[LabInput, int | None]:
        """The whole numbers the room may change."""
        return {key: getattr(self, key.field) for key in LabInput}


def start_run(lab: Lab) -> LabRun:
    """The lab as it opens. Raises LabInputError where the lab's own start does not hold together."""
    return runs_of(lab, lab.start)[0]


def runs_of(lab: Lab, setup: LabSetup, base: LabRun | None = None) -> tuple[LabRun, ...]:
    """A setup's runs, one a preset; what it leaves open is as in ``base`` or at the lab's start.

    Raises LabInputError for an unknown preset or a number that cannot be.
    """
    if base is None and setup is not lab.start:
        base = start_run(lab)
    ids = setup.presets or (() if base else (lab.presets[0].id,) if lab.presets else ())
    begun = tuple(with_preset(lab, base, key) for key in ids) or ((base,) if base else ())
    if not begun:
        raise LabInputError(_("This lab has no preset to start from."))
    return tuple(_with_setup(lab, run, setup) for run in begun)


def with_preset(lab: Lab, run: LabRun | None, key: str) -> LabRun:
    """The run with a preset's rates. Raises LabInputError where there is no such preset."""
    preset = lab.preset.get(key.strip().lower())
    if preset is None:
        raise LabInputError(_no_preset(lab, key))
    given = preset.hit_rate or lab.assumed_hit_rate
    own = LabRun(
        preset=preset,
        hit=check_rate(Fraction(given), lab.words.hit_rate.name),
        hit_status=preset.hit_status if preset.hit_rate else HitStatus.UNKNOWN,
        wrong=check_rate(Fraction(preset.wrong_rate), lab.words.wrong_rate.name),
        label=preset.label,
        list_size=preset.list_size,
    )
    if run is None:
        return own
    return replace(own, crowd=run.crowd, listed=run.listed, units=run.units, occasions=run.occasions)


def _no_preset(lab: Lab, key: str) -> str:
    typed, near = shown(key[:LONGEST]), did_you_mean(key, lab.preset)
    if not lab.preset:
        return _("There is no preset {typed}; the presets are: none.").format(typed=typed)
    return _("There is no preset {typed}{did_you_mean}; the presets are: {presets}.").format(
        typed=typed, did_you_mean=near, presets=", ".join(lab.preset)
    )


def with_hit_rate(run: LabRun, rate: Fraction) -> LabRun:
    """The run with a hit rate the room chose: an assumption where none is known, else made up."""
    check_rate(rate, _("hit rate"))
    unknown = run.hit_status is HitStatus.UNKNOWN
    return replace(run, hit=rate, hit_status=HitStatus.UNKNOWN if unknown else HitStatus.MADE_UP)


def with_wrong_rate(run: LabRun, rate: Fraction) -> LabRun:
    """The run with a wrong-alert rate the room chose. It belongs to no list any more."""
    check_rate(rate, _("wrong-alert rate"))
    return replace(run, wrong=rate, label=Label.MADE_UP, list_size=None)


def with_number(lab: Lab, run: LabRun, key: LabInput, number: int) -> LabRun:
    """The run with one whole number changed. Raises LabInputError where it cannot be."""
    return with_numbers(lab, run, {key: check_count(number, number_name(lab.words, key), *span_of(lab, key))})


def span_of(lab: Lab, key: LabInput) -> tuple[int, int]:
    """The least and the most of an input."""
    spans = [(span.least, span.most) for span in lab.ranges if span.input is key]
    return spans[0] if spans else (0, 10_000_000_000)


def name_of(words: LabWords, key: LabInput, *, one: bool = False) -> str:
    """What an input counts, in the plural or as one. Raises LabInputError where the lab has no such thing."""
    match key:
        case LabInput.CROWD:
            word = words.crowd
        case LabInput.LISTED:
            word = words.listed
        case LabInput.OCCASIONS:
            word = words.occasion
        case LabInput.UNITS:
            if words.unit is None:
                raise LabInputError(
                    _("This lab counts one occasion at a time: there is nothing to multiply.")
                )
            word = words.unit
        case LabInput.LIST_SIZE:
            if words.list_size is None:
                raise LabInputError(_("In this lab nothing is compared with a list."))
            return words.list_size.name
    return word.one if one else word.many


def number_name(words: LabWords, key: LabInput) -> str:
    """What the lab calls the number itself: ``number of vans``, ``list size``. Raises as ``name_of`` does."""
    name = name_of(words, key)
    return name if key is LabInput.LIST_SIZE else _("number of {things}").format(things=name)


def _with_setup(lab: Lab, run: LabRun, setup: LabSetup) -> LabRun:
    given = {key: n for key in LabInput if (n := getattr(setup, key.field)) is not None}
    return with_numbers(lab, run, given)


def with_numbers(lab: Lab, run: LabRun, given: dict[LabInput, int]) -> LabRun:
    """Several at once, so that crowd and listed people are judged together. Raises LabInputError."""
    size = given.get(LabInput.LIST_SIZE)
    counts = {key.field: number for key, number in given.items() if key is not LabInput.LIST_SIZE}
    changed = replace(run, **counts)
    if changed.listed > changed.crowd:
        words = lab.words
        more = _("More {listed_people} than {people}: {listed:,} of {crowd:,}.").format(
            listed_people=words.listed.many,
            people=words.crowd.many,
            listed=changed.listed,
            crowd=changed.crowd,
        )
        raise LabInputError(more)
    return changed if size is None else _with_list(lab, changed, size)


def _with_list(lab: Lab, run: LabRun, size: int) -> LabRun:
    """The wrong-alert rate scaled to another list: published where it is the preset's own, else derived."""
    preset = run.preset
    if preset is None or preset.list_size is None or run.list_size is None:
        raise LabInputError(_("For these rates the size of the list is not known, so they cannot be scaled."))
    own = check_rate(Fraction(preset.wrong_rate), lab.words.wrong_rate.name)
    if size == preset.list_size:
        return replace(run, wrong=own, label=preset.label, list_size=size)
    scaled = rate_for_list(per_comparison(own, preset.list_size), size)
    label = preset.label if preset.label is Label.MADE_UP else Label.DERIVED
    return replace(run, wrong=scaled, label=label, list_size=size)
