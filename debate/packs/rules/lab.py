"""Rules about the lab: rates from 0 to 1, figures with a label and a source, and both directions offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from debate.model.fields import Side
from debate.model.lab import HitStatus, Lab, Label, Preset
from debate.model.problem import Problem
from debate.packs.rules.ids import twice_in
from debate.packs.rules.lesson_example import LAB, SMALL_LAB
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject
from debate.tongue import _, marked, plural


def number(written: str) -> Fraction | None:
    """The exact value of a rate or a score; None where it is not one, which another rule says."""
    try:
        return Fraction(written)
    except (ValueError, ZeroDivisionError):
        return None


def _rates(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lab in on.folder.get("lab"):
        rates = [
            (lab, "assumed_hit_rate"),
            *((p, k) for p in lab.presets for k in ("hit_rate", "wrong_rate")),
        ]
        for noun, key in rates:
            value = number(getattr(noun, key) or "0")
            if value is not None and not 0 <= value <= 1:
                yield on.problem(rule, lab, _("a rate lies between 0 and 1"), noun, key)
        for span in lab.ranges:
            if span.least > span.most:
                yield on.problem(rule, lab, _("the least is more than the most"), span, "least")
        yield from _toy(rule, on, lab)


def _toy(rule: Rule, on: Subject, lab: Lab) -> Iterator[Problem]:
    if lab.toy is None:
        return
    least, start, most, step = (number(getattr(lab.toy, k)) for k in ("least", "start", "most", "step"))
    if None not in (least, start, most) and not least <= start <= most:  # type: ignore[operator]
        yield on.problem(rule, lab, _("the slider starts outside its range"), lab.toy, "start")
    if step is not None and step <= 0:
        yield on.problem(rule, lab, _("a step is more than 0"), lab.toy, "step")
    for bell in (lab.toy.unlisted, lab.toy.listed):
        if (spread := number(bell.sd)) is not None and spread <= 0:
            yield on.problem(rule, lab, _("a standard deviation is more than 0"), bell, "sd")


def _presets(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lab in on.folder.get("lab"):
        for preset in lab.presets:
            if message := _unfounded(preset):
                yield on.problem(rule, lab, message, preset, "label")
            if (preset.hit_rate is None) != (preset.hit_status is HitStatus.UNKNOWN):
                message = _("a hit rate that is not known is left out, and no other")
                yield on.problem(rule, lab, message, preset, "hit_status")
        for counts in lab.counts:
            if not (counts.source or counts.address):
                yield on.problem(rule, lab, _("counts have a source or an address"), counts)


def _unfounded(preset: Preset) -> str | None:
    founded = bool(preset.sources or preset.addresses)
    if preset.label is Label.MADE_UP:
        return _("a made-up preset has no source") if founded else None
    if preset.label is Label.DERIVED and not preset.derived_from:
        return _("a derived preset says from which it is derived")
    if founded:
        return None
    return _("a preset labelled {label} has a source or an address").format(label=preset.label.value)


def _counts(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lab in on.folder.get("lab"):
        for counts in lab.counts:
            given = counts.right + counts.wrong
            if given != counts.alerts:
                message = plural(
                    "right and wrong give {count:,} alert", "right and wrong give {count:,} alerts", given
                )
                yield on.problem(rule, lab, message.format(count=given), counts, "alerts")
            elif counts.alerts > counts.crowd:
                yield on.problem(rule, lab, _("more alerts than were looked at"), counts, "alerts")


def _once(rule: Rule, on: Subject) -> Iterator[Problem]:
    labs = on.folder.get("lab")
    for lab in labs[1:]:
        yield on.problem(rule, lab, _("a pack has one lab"), lab, "id")
    for lab in labs:
        for nouns in (lab.presets, lab.counts, lab.questions, lab.claims):
            yield from twice_in(rule, on, [(lab, noun) for noun in nouns])


def _both_ways(rule: Rule, on: Subject) -> Iterator[Problem]:
    for lab in on.folder.get("lab"):
        sides = Counter(c.side for c in lab.claims)
        if sides[Side.FOR] != sides[Side.AGAINST]:
            words = plural(
                "{count} claim for, {other} against", "{count} claims for, {other} against", sides[Side.FOR]
            )
            message = words.format(count=sides[Side.FOR], other=sides[Side.AGAINST])
            yield on.problem(rule, lab, message, lab, "claims")


def _edited(old: str, new: str) -> Edit:
    return Edit(LAB, "", SMALL_LAB.replace(old, new, 1))


_SOURCES = "    sources: [survey]\n"  # untranslated

RULES = (
    Rule(
        id="lab-rates",
        level=ERROR,
        says=marked("Rates lie between 0 and 1, ranges begin before they end."),
        why=marked("A rate of 6,000 in 1 would put more alerts on the screen than people."),
        passing=_edited("wrong_rate: 1/20", "wrong_rate: 0.05"),
        failing=_edited("wrong_rate: 1/20", "wrong_rate: 20/1"),
        check=_rates,
    ),
    Rule(
        id="lab-presets",
        level=ERROR,
        says=marked("Every figure has a label, and a source or an address unless it is made up."),
        why=marked("The room must see whose number it is before it argues with it."),
        passing=_edited("label: published", "label: street-count"),
        failing=_edited(_SOURCES, ""),
        check=_presets,
    ),
    Rule(
        id="lab-counts",
        level=ERROR,
        says=marked("Right and wrong alerts add up to the alerts that were counted."),
        why=marked("A count that does not add up is not a count."),
        passing=_edited("alerts: 59, right: 9", "alerts: 60, right: 10"),
        failing=_edited("alerts: 59", "alerts: 60"),
        check=_counts,
    ),
    Rule(
        id="lab-ids",
        level=ERROR,
        says=marked("A pack has one lab; its presets, counts, questions and claims have ids of their own."),
        why=marked("A preset chosen by name could be either."),
        passing=_edited("id: few", "id: most-wrong"),
        failing=_edited("id: few", "id: most"),
        check=_once,
    ),
    Rule(
        id="lab-both-ways",
        level=ERROR,
        says=marked("As many claims to make true for one side as for the other."),
        why=marked("A lab that shows only wrong alerts, or only right ones, argues for a side."),
        passing=_edited("side: for, text", "side: for, text"),
        failing=_edited("side: for, text", "side: against, text"),
        check=_both_ways,
    ),
)
