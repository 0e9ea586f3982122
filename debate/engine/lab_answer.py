"""The words of the answer: tree, table, share, year. Each sentence carries the label of its figures."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from msgspec import Struct

from debate.engine.lab_labels import (
    MADE_UP,
    crowd_label,
    hit_label,
    label_of_hits,
    label_of_shares,
    label_of_wrongs,
    label_words,
)
from debate.engine.lab_numbers import (
    about,
    amount,
    are_whole,
    chance_words,
    counted,
    in_100,
    nearly,
    numbered,
    percent,
    rate_words,
)
from debate.engine.lab_run import LabRun
from debate.model.lab import HitStatus
from debate.model.lab_words import LabWords, Word
from debate.tongue import _


class Told(Struct, frozen=True):
    """A sentence without its stop, how deep it stands in the tree, and the label beside it."""

    words: str
    label: str
    depth: int = 0

    def __str__(self) -> str:
        return f"{self.words} ({self.label})."


class Box(Struct, frozen=True, kw_only=True):
    """One box of the two-by-two table, with the names of its row and its column; ``counted`` has its noun."""

    row: str
    column: str
    name: str
    amount: str
    counted: str
    label: str


def rates_told(words: LabWords, run: LabRun) -> tuple[Told, ...]:
    """Both rates as they are said, and the size of the list where it is known."""
    told = [
        Told(_rate(words.hit_rate.name, run.hit), hit_label(run)),
        Told(_rate(words.wrong_rate.name, run.wrong), label_words(words, run.label)),
    ]
    if run.list_size is not None and words.list_size is not None:
        told.append(
            Told(f"{capital(words.list_size.name)}: {run.list_size:,}", label_words(words, run.label))
        )
    return tuple(told)


def changes_told(words: LabWords, run: LabRun) -> str | None:
    """Which of the preset's rates are no longer its own; None where both are."""
    names = [
        name
        for name, new in zip((words.hit_rate.name, words.wrong_rate.name), run.changed, strict=True)
        if new
    ]
    if len(names) == 2:
        both = _("Changed here, and no longer the preset's: {first_rate} and {second_rate}.")
        return both.format(first_rate=names[0], second_rate=names[1])
    return _("Changed here, and no longer the preset's: {rate}.").format(rate=names[0]) if names else None


def tree_told(words: LabWords, run: LabRun) -> tuple[Told, ...]:
    """The frequency tree as nested sentences: the crowd, then what becomes of each of its parts."""
    table = run.table
    if run.crowd == 0:
        none = _("No {people}: there is nothing to count").format(people=words.crowd.many)
        return (Told(none, crowd_label()),)
    whole = are_whole((table.right, table.missed, table.wrong, table.left_alone))

    def said(count: Fraction, word: Word) -> str:
        return counted(count, word, words.occasion, whole=whole)

    listed, unlisted = said(table.listed, words.listed), said(table.unlisted, words.unlisted)
    found = f"{said(table.right, words.right)}, {said(table.missed, words.missed)}"
    others = f"{said(table.wrong, words.wrong)}, {said(table.left_alone, words.left_alone)}"
    told = [Told(f"{said(table.crowd, words.crowd)}: {listed}, {unlisted}", crowd_label())]
    if table.listed:
        told.append(Told(_("Of {whole}: {parts}").format(whole=listed, parts=found), label_of_hits(run), 1))
    if table.unlisted:
        parts = _("Of {whole}: {parts}").format(whole=unlisted, parts=others)
        told.append(Told(parts, label_of_wrongs(words, run), 1))
    return tuple(told)


def alerts_told(words: LabWords, run: LabRun) -> Told:
    """All alerts together and what they are made of."""
    table = run.table
    if not table.alerts:
        return Told(_("No {things}").format(things=words.alert.many), label_of_shares(words, run))
    whole = are_whole((table.right, table.missed, table.wrong, table.left_alone))
    total, right, wrong = (
        counted(count, word, words.occasion, whole=whole)
        for count, word in (
            (table.alerts, words.alert),
            (table.right, words.right),
            (table.wrong, words.wrong),
        )
    )
    return Told(f"{capital(total)}: {right}, {wrong}", label_of_shares(words, run))


def share_told(words: LabWords, run: LabRun) -> Told:
    """Out of how many: the share of alerts that are right, or that there is none."""
    share = run.table.right_share
    if share is None:
        none = _("No {things}, so there is no share to give").format(things=words.alert.many)
        return Told(none, label_of_shares(words, run))
    return Told(
        f"{capital(words.right_share.name)}: {in_100(share)}, {percent(share)}", label_of_shares(words, run)
    )


def any_told(words: LabWords, run: LabRun) -> Told:
    """The chance of at least one wrong alert on one occasion."""
    told = _("Chance of at least one {thing} in one {occasion}: {chance}").format(
        thing=words.wrong.one, occasion=words.occasion.one, chance=chance_words(run.table.any_wrong)
    )
    return Told(told, label_of_wrongs(words, run))


def boxes(words: LabWords, run: LabRun) -> tuple[Box, ...]:
    """The four boxes of the two-by-two table, row by row: listed and unlisted, alert and no alert."""
    table = run.table
    alert, none = capital(words.alert.one), _("No {thing}").format(thing=words.alert.one)
    rows = (
        (words.listed, alert, words.right, table.right, label_of_hits(run)),
        (words.listed, none, words.missed, table.missed, label_of_hits(run)),
        (words.unlisted, alert, words.wrong, table.wrong, label_of_wrongs(words, run)),
        (words.unlisted, none, words.left_alone, table.left_alone, label_of_wrongs(words, run)),
    )
    whole = are_whole(row[3] for row in rows)
    return tuple(
        Box(
            row=capital(row.many),
            column=column,
            name=name.many,
            amount=amount(count, words.occasion, whole=whole),
            counted=counted(count, name, words.occasion, whole=whole),
            label=label,
        )
        for row, column, name, count, label in rows
    )


def unknown_told(words: LabWords, run: LabRun) -> tuple[str, ...]:
    """What can and what cannot be said where nobody knows the hit rate; nothing where it is known."""
    if run.hit_status is not HitStatus.UNKNOWN:
        return ()
    name = words.hit_rate.name
    return (
        _("{rate} not known: you choose. Here {assumed} is assumed.").format(
            rate=capital(name), assumed=rate_words(run.hit)
        ),
        _("What can be said: the {things}, once and in a year. They do not rest on the {rate}.").format(
            things=words.wrong.many, rate=name
        ),
        _(
            "What cannot be said: how many are missed; the {things} and the {share} rest on what you assume."
        ).format(things=words.right.many, share=words.right_share.name),
    )


def year_told(words: LabWords, run: LabRun, hidden: str | None = None) -> Told:
    """Wrong alerts of all units in a year; where nobody is counted, that there is nothing to count.

    ``hidden`` stands in place of their number while the room guesses.
    """
    label = label_of_wrongs(words, run)
    if words.unit is None:
        return Told(
            _("This lab looks at one {occasion} at a time").format(occasion=words.occasion.one), label
        )
    year = run.year
    if not year.crowd:
        none = _("No {people} in the year: there is nothing to count").format(people=words.crowd.many)
        return Told(none, label)
    shown = _("{units}, {occasions} each, {people} a time: {total}, {wrong} a year")
    asked = _("{units}, {occasions} each, {people} a time: {total}: {wrong} a year")
    told = (shown if hidden is None else asked).format(
        units=numbered(f"{run.units:,}", words.unit.of(run.units)),
        occasions=numbered(f"{run.occasions:,}", words.occasion.of(run.occasions)),
        people=numbered(f"{run.crowd:,}", words.crowd.of(run.crowd)),
        total=numbered(f"{year.crowd:,}", words.crowd.many),
        wrong=numbered(hidden or about(year.wrong), words.wrong.many),
    )
    return Told(told, label)


def years_told(words: LabWords, runs: Iterable[LabRun]) -> tuple[str, ...]:
    """Several rates for one year side by side, and that the answer depends on which one is believed."""
    every = tuple(runs)
    told = [f"{capital(name_of_rates(words, run))}: {year_told(words, run)}" for run in every]
    wrongs = sorted(run.year.wrong for run in every) if words.unit else []
    if words.unit and len({*wrongs}) > 1:
        span = _("From {low} to {high}. The answer depends on which rate you believe. Say which, and why.")
        if len({run.units for run in every}) == 1:
            span = _(
                "From {low} to {high} for the same {units}. "
                "The answer depends on which rate you believe. Say which, and why."
            )
        units = numbered(f"{every[0].units:,}", words.unit.many)
        told.append(span.format(low=nearly(wrongs[0]), high=nearly(wrongs[-1]), units=units))
    return tuple(told)


def name_of_rates(words: LabWords, run: LabRun) -> str:
    """The preset with its label, or that the rates were typed."""
    if run.preset is None:
        return _("rates typed here ({label})").format(label=_(MADE_UP))
    label = label_words(words, run.label)
    if any(run.changed):
        return _("{preset} ({label}, changed here)").format(preset=run.preset.name, label=label)
    return f"{run.preset.name} ({label})"


def _rate(name: str, rate: Fraction) -> str:
    return f"{capital(name)}: {rate_words(rate)}, {percent(rate)}"


def capital(text: str) -> str:
    """The text with a capital first letter, as a sentence begins."""
    return text[:1].upper() + text[1:]
