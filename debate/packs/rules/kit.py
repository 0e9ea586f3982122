"""Rules for what belongs to no pack: ids, words in our own voice, and the meanings of values and replies."""

from __future__ import annotations

from collections.abc import Iterator

from debate.model.library import Shelf
from debate.model.motion import ReplyKind, Value
from debate.model.pack import Pack, PackInfo
from debate.model.problem import Problem
from debate.packs.document import mark
from debate.packs.folder import KitFolder
from debate.packs.rules.evidence import NO_WEB, WEB
from debate.packs.rules.ids import twice_in
from debate.packs.rules.kit_example import BALLOT, FORMAT, KIT_FILES, REPLIES, TALK
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject
from debate.packs.scalars import clip
from debate.tongue import _, marked

_NOBODY = PackInfo(id="kit", title="kit", summary="kit", licence="kit", version="0", updated="2026")
EMPTY = Shelf(pack=Pack(info=_NOBODY))
"""The shelf of a folder that is no pack."""

_PARTS = ("schemes", "values", "replies", "routines", "formats", "ballots", "watch-words")


def _quotation(rule: Rule, on: Subject) -> Iterator[Problem]:
    if not isinstance(on.folder, KitFolder):
        return
    for document in on.folder.documents:
        for node in document.quoting:
            message = _("no quotation marks here: no article stands behind these words; say it without them")
            yield document.problem(rule.id, message, mark(node), rule.level)


def _twice(rule: Rule, on: Subject) -> Iterator[Problem]:
    if not isinstance(on.folder, KitFolder):
        return
    for part in _PARTS:
        yield from twice_in(rule, on, [(noun, noun) for noun in on.folder.get(part)])


def _links(on: Subject) -> Iterator[tuple[object, object, str]]:
    """Every field with addresses: the top-level noun, the noun inside it, the field."""
    for item in on.folder.get("formats"):
        yield from ((item, item.rules, key) for key in ("url", "also"))
    yield from ((ballot, ballot, "url") for ballot in on.folder.get("ballots"))
    yield from ((routine, routine.evidence, "addresses") for routine in on.folder.get("routines"))
    yield from ((talk, talk, "listening_address") for talk in on.folder.get("talk"))
    for lab in on.folder.get("lab"):
        yield lab, lab, "kinds_address"
        yield from ((lab, preset, "addresses") for preset in lab.presets)
        yield from ((lab, counts, "address") for counts in lab.counts)


def _addresses(rule: Rule, on: Subject) -> Iterator[Problem]:
    for home, noun, key in _links(on):
        value = getattr(noun, key)
        many = isinstance(value, tuple)
        for index, address in enumerate(value if many else (value,)):
            if address and not WEB.fullmatch(address):
                path = (key, index) if many else (key,)
                message = _(NO_WEB).format(address=clip(address))
                yield on.problem(rule, home, message, noun, *path)


def _meanings(rule: Rule, on: Subject) -> Iterator[Problem]:
    for part, kinds in (("values", Value), ("replies", ReplyKind)):
        nouns = on.folder.get(part)
        for kind in kinds:
            if nouns and all(n.id is not kind for n in nouns):
                message = _("there is no meaning for {word!r}").format(word=kind.value)
                yield on.problem(rule, nouns[0], message, nouns[0])


_UNDERCUT = KIT_FILES[REPLIES][KIT_FILES[REPLIES].index("- id: undercut") :]

RULES = (
    Rule(
        id="kit-quotation",
        level=ERROR,
        says=marked("What belongs to no pack holds no quotation marks."),
        why=marked("Marks say that somebody said exactly this; here no article stands behind the words."),
        passing=Edit(TALK, "stem: I would add", "stem: I'd add"),
        failing=Edit(TALK, "stem: I would add a reason …", "stem: '\"I would add a reason\"'"),
        check=_quotation,
    ),
    Rule(
        id="kit-id-twice",
        level=ERROR,
        says=marked("An id is used once among the formats, routines, ballots and other parts of the kit."),
        why=marked("A lesson that names it could open either."),
        passing=Edit(FORMAT, "id: short-round", "id: quick-round"),
        failing=Edit("formats/another.yaml", "", KIT_FILES[FORMAT]),
        check=_twice,
    ),
    Rule(
        id="link",
        level=ERROR,
        says=marked("Addresses in formats, ballots, routines and the lab begin with http:// or https://."),
        why=marked("They are opened in the reader's browser; nothing else may be opened."),
        passing=Edit(BALLOT, "how_sure: our own", "how_sure: our own\nurl: https://example.org/ballot"),
        failing=Edit(BALLOT, "how_sure: our own", "how_sure: our own\nurl: file:///etc/passwd"),
        check=_addresses,
    ),
    Rule(
        id="kit-meaning",
        level=ERROR,
        says=marked("Every value and every kind of reply has its meaning."),
        why=marked("The key from the word on a card to what it means would lead nowhere."),
        passing=Edit(REPLIES, "name: So what?", "name: And so?"),
        failing=Edit(REPLIES, _UNDERCUT, ""),
        check=_meanings,
    ),
)
