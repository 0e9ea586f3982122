"""Rules about ids: each is used once, and each one named is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from debate.engine.nearest import did_you_mean
from debate.model.problem import Problem
from debate.packs.rules.example import CARD, MOTION
from debate.packs.rules.rule import ERROR, WARNING, Edit, Rule, Subject

_PARTS = ("articles", "sources", "motions", "prompts", "glossary", "disputes")


def _twice(rule: Rule, on: Subject) -> Iterator[Problem]:
    for part in _PARTS:
        seen: dict[str, object] = {}
        for noun in on.folder.get(part):
            if noun.id and noun.id in seen:
                yield _again(rule, on, noun, noun, seen[noun.id])
            seen.setdefault(noun.id, noun)
    arguments: dict[str, object] = {}
    for motion in on.shelf.pack.motions:
        for argument in motion.arguments:
            if argument.id and argument.id in arguments:
                yield _again(rule, on, motion, argument, arguments[argument.id])
            arguments.setdefault(argument.id, motion)


def _again(rule: Rule, on: Subject, home: Any, noun: Any, first: object) -> Problem:
    other = on.folder.home(first)
    return on.problem(rule, home, f"the id {noun.id!r} is used before, in {other.shown}", noun, "id")


def _unresolved(rule: Rule, on: Subject) -> Iterator[Problem]:
    pack = on.shelf.pack
    schemes = {s.id: s for s in on.kit.schemes}
    sources, motions, terms = on.shelf.sources, on.shelf.motions, on.shelf.terms
    arguments = {a.id: a for m in pack.motions for a in m.arguments}

    def named(home: Any, noun: Any, key: str, known: Mapping[str, object], what: str) -> Iterator[Problem]:
        value = getattr(noun, key)
        many = isinstance(value, tuple)
        for index, name in enumerate(value if many else (value,)):
            if name and name not in known:
                path = (key, index) if many else (key,)
                message = f"there is no {what} {name!r}{did_you_mean(name, known)}"
                yield on.problem(rule, home, message, noun, *path)

    for motion in pack.motions:
        yield from named(motion, motion, "articles", on.shelf.articles, "article")
        yield from named(motion, motion, "terms", terms, "glossary term")
        for background in motion.background:
            yield from named(motion, background, "sources", sources, "source")
        for argument in motion.arguments:
            if schemes:
                yield from named(motion, argument, "scheme", schemes, "scheme")
            for item in argument.evidence:
                yield from named(motion, item, "source", sources, "source")
                if item.quote is not None:
                    yield from named(motion, item.quote, "article", on.shelf.articles, "article")
            for reply in argument.replies:
                yield from named(motion, reply, "sources", sources, "source")
                yield from named(motion, reply, "answers_with", motion.by_id, "argument of this motion")
    for prompt in pack.prompts:
        yield from named(prompt, prompt, "motions", motions, "motion")
        yield from named(prompt, prompt, "sources", sources, "source")
    for event in pack.timeline:
        yield from named(event, event, "motions", motions, "motion")
        yield from named(event, event, "source", sources, "source")
    for dispute in pack.disputes:
        yield from named(dispute, dispute, "motions", motions, "motion")
        yield from named(dispute, dispute, "arguments", arguments, "argument")
        for side in dispute.sides:
            yield from named(dispute, side, "sources", sources, "source")


def used_sources(on: Subject) -> set[str]:
    """The ids of every source that something in the pack names."""
    pack = on.shelf.pack
    used: set[str] = set()
    for motion in pack.motions:
        used.update(s for b in motion.background for s in b.sources)
        for argument in motion.arguments:
            used.update(e.source for e in argument.evidence if e.source)
            used.update(s for r in argument.replies for s in r.sources)
    used.update(s for p in pack.prompts for s in p.sources)
    used.update(e.source for e in pack.timeline if e.source)
    used.update(s for d in pack.disputes for side in d.sides for s in side.sources)
    return used


def _unused(rule: Rule, on: Subject) -> Iterator[Problem]:
    used = used_sources(on)
    for source in on.shelf.pack.sources:
        if source.id and source.id not in used:
            yield on.problem(rule, source, f"nothing uses the source {source.id!r}", source, "id")


_ANOTHER = """\
sources:
  - id: {id}
    title: Road report
    publisher: Vale Roads
    date: 2026-02
    url: https://example.org/roads
    kind: government
    interest: keeps the road
    finding: The road was shut on nine days in the winter of 2025.
    caution: Counted by the body that keeps the road.
    provenance: own-page
    checked: 2026-11-22
"""

RULES = (
    Rule(
        id="duplicate-id",
        level=ERROR,
        says="An id is used once among the nouns of its kind, and an argument's id once in the pack.",
        why="A link to it could lead to either.",
        passing=Edit(MOTION, "id: bus-cost", "id: bus-cost"),
        failing=Edit(MOTION, "id: bus-cost", "id: bus-full"),
        check=_twice,
    ),
    Rule(
        id="unknown-id",
        level=ERROR,
        says="Every id that is named is there.",
        why="The reader is promised one key to the source; that key would lead nowhere.",
        passing=Edit(MOTION, "source: survey", "source: survey"),
        failing=Edit(MOTION, "source: survey", "source: survay"),
        check=_unresolved,
    ),
    Rule(
        id="source-unused",
        level=WARNING,
        says="Every source is used by something.",
        why="A source that nothing rests on makes a list look better founded than it is.",
        passing=Edit(MOTION, "sources: [survey]", "sources: [survey]"),
        failing=Edit(CARD, "sources:\n", _ANOTHER.format(id="roads")),
        check=_unused,
    ),
)
