"""Rules about what a format names: its phases, sets and windows, its ballot, its kind of preparation."""

from __future__ import annotations

from collections.abc import Iterator

from debate.model.format import Format, PrepMode, Variant
from debate.model.phase import PhaseKind
from debate.model.problem import Problem
from debate.packs.rules.kit_example import FORMAT
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject
from debate.packs.rules.timing import each_format
from debate.tongue import _, marked

_PREP = {
    PrepMode.FIXED: (marked("preparation of the mode {mode} has {key} alone"), "seconds"),
    PrepMode.POOLS: (marked("preparation of the mode {mode} has {key} alone"), "per_team_seconds"),
    PrepMode.LONG_NOTICE: (marked("preparation of the mode {mode} has neither"), ""),
}
_NO_SUCH = marked("this format has no {key} {word!r}")


def _prep(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    fits = {
        PrepMode.FIXED: item.prep.seconds > 0 and item.prep.per_team_seconds == 0,
        PrepMode.POOLS: item.prep.per_team_seconds > 0 and item.prep.seconds == 0,
        PrepMode.LONG_NOTICE: item.prep.per_team_seconds == 0 and item.prep.seconds == 0,
    }
    if not fits[item.prep.mode]:
        words, key = _PREP[item.prep.mode]
        message = _(words).format(mode=item.prep.mode.value, key=key)
        yield on.problem(rule, item, message, item.prep, "mode")
    if item.prep.in_running_order and all(p.kind is not PhaseKind.PREP for p in item.phases):
        message = _("no phase of the running order is preparation")
        yield on.problem(rule, item, message, item.prep, "in_running_order")


def _named(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    ballots = {b.id for b in on.folder.get("ballots")}
    for index, name in enumerate(item.decision.ballots):
        if ballots and name not in ballots:
            message = _("there is no ballot {word}").format(word=repr(name))
            yield on.problem(rule, item, message, item.decision, "ballots", index)
    for phase in item.phases:
        for key, known in _known(item):
            value = getattr(phase, key)
            if value is not None and value not in known:
                yield on.problem(rule, item, _(_NO_SUCH).format(key=key, word=value), phase, key)
    yield from _phases(rule, on, item, item, "replies")
    for variant in item.variants:
        yield from _named_by(rule, on, item, variant)
    yield from _twice(rule, on, item)


def _phases(rule: Rule, on: Subject, item: Format, noun: object, key: str) -> Iterator[Problem]:
    for index, name in enumerate(getattr(noun, key)):
        if name not in item.phase:
            message = _("this format has no phase {word!r}").format(word=name)
            yield on.problem(rule, item, message, noun, key, index)


def _twice(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    for nouns in (item.phases, item.teams, item.signal_sets, item.point_windows, item.variants):
        seen: set[str] = set()
        for noun in nouns:
            if noun.id in seen:
                message = _("{word!r} is used before").format(word=noun.id)
                yield on.problem(rule, item, message, noun, "id")
            seen.add(noun.id)


def _known(item: Format) -> tuple[tuple[str, set[str]], ...]:
    return (
        ("signals", set(item.signals)),
        ("points", set(item.windows)),
        ("team", {t.id for t in item.teams}),
    )


def _named_by(rule: Rule, on: Subject, item: Format, variant: Variant) -> Iterator[Problem]:
    yield from _phases(rule, on, item, variant, "drop")
    for change in variant.changes:
        yield from _phases(rule, on, item, change, "phases")
        for key, known in _known(item)[:2]:
            value = getattr(change, key)
            if value is not None and value not in known:
                yield on.problem(rule, item, _(_NO_SUCH).format(key=key, word=value), change, key)


RULES = (
    Rule(
        id="format-ids",
        level=ERROR,
        says=marked(
            "Every phase, team, set of signals, window and ballot that a format names is there, once."
        ),
        why=marked("A speech whose signals are missing is silent."),
        passing=Edit(FORMAT, "signals: main, points: main", "signals: main"),
        failing=Edit(FORMAT, "signals: main, points: main", "signals: mian, points: main"),
        check=each_format(_named),
    ),
    Rule(
        id="format-prep",
        level=ERROR,
        says=marked(
            "Preparation has the time of its kind: one for all, a pool for each team, or none in the room."
        ),
        why=marked("The clock shows either one time or two pools."),
        passing=Edit(FORMAT, "{mode: fixed, seconds: 300}", "{mode: fixed, seconds: 300}"),
        failing=Edit(FORMAT, "{mode: fixed, seconds: 300}", "{mode: pools, seconds: 300}"),
        check=each_format(_prep),
    ),
)
