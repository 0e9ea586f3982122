"""Rules about what a format names: its phases, sets and windows, its ballot, its kind of preparation."""

from __future__ import annotations

from collections.abc import Iterator

from debate.model.format import Format, PrepMode, Variant
from debate.model.phase import PhaseKind
from debate.model.problem import Problem
from debate.packs.rules.kit_example import FORMAT
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject
from debate.packs.rules.timing import each_format


def _prep(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    fits = {
        PrepMode.FIXED: item.prep.seconds > 0 and item.prep.per_team_seconds == 0,
        PrepMode.POOLS: item.prep.per_team_seconds > 0 and item.prep.seconds == 0,
        PrepMode.LONG_NOTICE: item.prep.per_team_seconds == 0 and item.prep.seconds == 0,
    }
    if not fits[item.prep.mode]:
        wanted = {
            PrepMode.FIXED: "seconds alone",
            PrepMode.POOLS: "per_team_seconds alone",
            PrepMode.LONG_NOTICE: "neither",
        }
        message = f"preparation of the mode {item.prep.mode.value} has {wanted[item.prep.mode]}"
        yield on.problem(rule, item, message, item.prep, "mode")
    if item.prep.in_running_order and all(p.kind is not PhaseKind.PREP for p in item.phases):
        yield on.problem(
            rule, item, "no phase of the running order is preparation", item.prep, "in_running_order"
        )


def _named(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    ballots = {b.id for b in on.folder.get("ballots")}
    for index, name in enumerate(item.decision.ballots):
        if ballots and name not in ballots:
            yield on.problem(rule, item, f"there is no ballot {name!r}", item.decision, "ballots", index)
    for phase in item.phases:
        for key, known in _known(item):
            value = getattr(phase, key)
            if value is not None and value not in known:
                yield on.problem(rule, item, f"this format has no {key} {value!r}", phase, key)
    yield from _phases(rule, on, item, item, "replies")
    for variant in item.variants:
        yield from _named_by(rule, on, item, variant)
    yield from _twice(rule, on, item)


def _phases(rule: Rule, on: Subject, item: Format, noun: object, key: str) -> Iterator[Problem]:
    for index, name in enumerate(getattr(noun, key)):
        if name not in item.phase:
            yield on.problem(rule, item, f"this format has no phase {name!r}", noun, key, index)


def _twice(rule: Rule, on: Subject, item: Format) -> Iterator[Problem]:
    for nouns in (item.phases, item.teams, item.signal_sets, item.point_windows, item.variants):
        seen: set[str] = set()
        for noun in nouns:
            if noun.id in seen:
                yield on.problem(rule, item, f"{noun.id!r} is used before", noun, "id")
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
                yield on.problem(rule, item, f"this format has no {key} {value!r}", change, key)


RULES = (
    Rule(
        id="format-ids",
        level=ERROR,
        says="Every phase, team, set of signals, window and ballot that a format names is there, once.",
        why="A speech whose signals are missing is silent.",
        passing=Edit(FORMAT, "signals: main, points: main", "signals: main"),
        failing=Edit(FORMAT, "signals: main, points: main", "signals: mian, points: main"),
        check=each_format(_named),
    ),
    Rule(
        id="format-prep",
        level=ERROR,
        says="Preparation has the time of its kind: one for all, a pool for each team, or none in the room.",
        why="The clock shows either one time or two pools.",
        passing=Edit(FORMAT, "{mode: fixed, seconds: 300}", "{mode: fixed, seconds: 300}"),
        failing=Edit(FORMAT, "{mode: fixed, seconds: 300}", "{mode: pools, seconds: 300}"),
        check=each_format(_prep),
    ),
)
