"""Rules about ids: each is used once, and each one named is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from debate.engine.nearest import did_you_mean
from debate.model.motion import Argument, Motion
from debate.model.problem import Problem
from debate.packs.rules.example import CARD, MOTION
from debate.packs.rules.lesson_names import Named, names_in_lab, names_in_lessons
from debate.packs.rules.rule import ERROR, WARNING, Edit, Rule, Subject
from debate.packs.scalars import clip
from debate.tongue import _, marked

_PARTS = ("articles", "sources", "motions", "prompts", "glossary", "disputes", "lessons")
_NAMES: dict[str, tuple[tuple[str, str], ...]] = {
    "card": (("order", "motion"),),
    "prompts": (("motions", "motion"), ("sources", "source")),
    "timeline": (("motions", "motion"), ("source", "source")),
    "disputes": (("motions", "motion"), ("arguments", "argument")),
}
"""The fields of top-level nouns that name ids, and what they name."""
_PART_OF = {
    "article": "articles",
    "source": "sources",
    "motion": "motions",
    "argument": "motions",
    "glossary term": "glossary",
    "prompt": "prompts",
    "lab preset": "lab",
    "lab counts": "lab",
    "lab question": "lab",
}
_GUESSES = 200
"""Names for which a near one is looked for; beyond them a whole file is missing."""
_MISSING = {
    "article": marked("there is no article {word}"),
    "source": marked("there is no source {word}"),
    "motion": marked("there is no motion {word}"),
    "argument": marked("there is no argument {word}"),
    "argument of this motion": marked("there is no argument of this motion {word}"),  # untranslated
    "glossary term": marked("there is no glossary term {word}"),  # untranslated
    "prompt": marked("there is no prompt {word}"),
    "lab preset": marked("there is no lab preset {word}"),  # untranslated
    "lab counts": marked("there is no lab counts {word}"),  # untranslated
    "lab question": marked("there is no lab question {word}"),  # untranslated
    "scheme": marked("there is no scheme {word}"),
    "routine": marked("there is no routine {word}"),
    "format": marked("there is no format {word}"),
    "ballot": marked("there is no ballot {word}"),
}


def _twice(rule: Rule, on: Subject) -> Iterator[Problem]:
    for part in _PARTS:
        yield from twice_in(rule, on, [(noun, noun) for noun in on.folder.get(part)])
    yield from twice_in(rule, on, [(m, a) for m in on.shelf.pack.motions for a in m.arguments])


def twice_in(rule: Rule, on: Subject, nouns: list[tuple[Any, Any]]) -> Iterator[Problem]:
    """Ids used before, in pairs of a top-level noun and the noun in it, or itself, whose id counts."""
    seen: dict[str, Any] = {}
    for home, noun in nouns:
        if noun.id in seen:
            other = on.folder.home(seen[noun.id]).shown
            message = _("the id {word!r} is used before, in {file}").format(word=clip(noun.id), file=other)
            yield on.problem(rule, home, message, noun, "id")
        elif noun.id:
            seen[noun.id] = home


def _named(on: Subject) -> Iterator[Named]:
    """Every field of the pack that names ids."""
    for motion in on.shelf.pack.motions:
        yield motion, motion, "articles", "article"
        yield motion, motion, "terms", "glossary term"
        yield from ((motion, background, "sources", "source") for background in motion.background)
        for argument in motion.arguments:
            yield from _named_by(motion, argument)
    for part, fields in _NAMES.items():
        for noun in on.folder.get(part):
            for key, what in fields:
                yield noun, noun, key, what
    for prompt in on.shelf.pack.prompts:
        yield from ((prompt, passage, "article", "article") for passage in prompt.passages)
    for dispute in on.shelf.pack.disputes:
        yield from ((dispute, side, "sources", "source") for side in dispute.sides)
    yield from names_in_lessons(on.shelf.pack.lessons)
    yield from names_in_lab(on.shelf.pack.lab)


def _named_by(motion: Motion, argument: Argument) -> Iterator[Named]:
    yield motion, argument, "scheme", "scheme"
    for item in argument.evidence:
        if item.quote is not None:
            yield motion, item.quote, "article", "article"
        else:
            yield motion, item, "source", "source"
    for reply in argument.replies:
        yield motion, reply, "sources", "source"
        yield motion, reply, "answers_with", "argument of this motion"


def _known(on: Subject) -> dict[str, Mapping[str, object]]:
    """The ids there are, by what they are ids of; a kind of which a file could not be read is left out."""
    shelf = on.shelf
    lab = shelf.pack.lab
    known: dict[str, Mapping[str, object]] = {
        "article": shelf.articles,
        "source": shelf.sources,
        "motion": shelf.motions,
        "glossary term": shelf.terms,
        "argument": {a.id: a for m in shelf.pack.motions for a in m.arguments},
        "prompt": {p.id: p for p in shelf.pack.prompts},
        "lab preset": lab.preset if lab else {},
        "lab counts": {c.id: c for c in lab.counts} if lab else {},
        "lab question": lab.question if lab else {},
    }
    known = {kind: ids for kind, ids in known.items() if _PART_OF[kind] not in on.folder.incomplete}
    for kind in ("scheme", "routine", "format", "ballot"):
        if nouns := getattr(on.kit, f"{kind}s"):
            known[kind] = {noun.id: noun for noun in nouns}
    return known


def _unresolved(rule: Rule, on: Subject) -> Iterator[Problem]:
    known = _known(on)
    guesses = iter(range(_GUESSES))
    for home, noun, key, what in _named(on):
        value = getattr(noun, key)
        if not value:
            continue
        ids = home.by_id if what == "argument of this motion" else known.get(what)
        if ids is None or (isinstance(value, str) and value in ids):
            continue
        for index, name in enumerate(value if isinstance(value, tuple) else (value,)):
            if name and name not in ids:
                guess = did_you_mean(name, ids) if next(guesses, None) is not None else ""
                path = (key, index) if isinstance(value, tuple) else (key,)
                message = _(_MISSING[what]).format(word=repr(clip(name))) + guess
                yield on.problem(rule, home, message, noun, *path)


def used_sources(on: Subject) -> set[str]:
    """The ids of every source that something in the pack names."""
    used: set[str] = set()
    for _home, noun, key, what in _named(on):
        if what == "source" and (value := getattr(noun, key)):
            used.update(value if isinstance(value, tuple) else (value,))
    return used


def _unused(rule: Rule, on: Subject) -> Iterator[Problem]:
    if on.folder.incomplete - {"sources", "articles", "glossary"}:
        return  # what could not be read may use it
    used = used_sources(on)
    for source in on.shelf.pack.sources:
        if source.id and source.id not in used:
            message = _("nothing uses the source {word!r}").format(word=clip(source.id))
            yield on.problem(rule, source, message, source, "id")


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
"""  # untranslated

RULES = (
    Rule(
        id="duplicate-id",
        level=ERROR,
        says=marked("An id is used once among the nouns of its kind, and an argument's id once in the pack."),
        why=marked("A link to it could lead to either."),
        passing=Edit(MOTION, "id: bus-cost", "id: bus-cost"),
        failing=Edit(MOTION, "id: bus-cost", "id: bus-full"),
        check=_twice,
    ),
    Rule(
        id="unknown-id",
        level=ERROR,
        says=marked("Every id that is named is there."),
        why=marked("The reader is promised one key to the source; that key would lead nowhere."),
        passing=Edit(MOTION, "source: survey", "source: survey"),
        failing=Edit(MOTION, "source: survey", "source: survay"),
        check=_unresolved,
    ),
    Rule(
        id="source-unused",
        level=WARNING,
        says=marked("Every source is used by something."),
        why=marked("A source that nothing rests on makes a list look better founded than it is."),
        passing=Edit(MOTION, "sources: [survey]", "sources: [survey]"),
        failing=Edit(CARD, "sources:\n", _ANOTHER.format(id="roads")),
        check=_unused,
    ),
)
