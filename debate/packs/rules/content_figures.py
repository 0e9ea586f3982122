"""Rules about figures: every number is one that somebody gave, who is cited beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from debate.engine.figures import Figure, Holding, Known, known_in, operands, untraced
from debate.model.motion import Argument, Motion
from debate.model.problem import Problem
from debate.packs.rules.example import MOTION
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject
from debate.tongue import _, marked

Given = tuple[Holding, ...]
Text = tuple[object, object, tuple[str | int, ...], str, Given]
"""The top-level noun, the noun, the path to the text in it, the text, and what may be said there."""

_UNITS = known_in(("1, 7, 10, 12, 24, 52, 60, 100, 365, 1,000",))
"""What a sum may use without a source: parts of a year, a day and an hour, and per cent."""
_NOT_GIVEN = marked(
    "no source cited here gives {figure}, nor does the article: cite who does, or give the sum in {key}"
)
_NOT_GIVEN_IN_SUM = marked("the sum starts from {figure}, which no source cited here gives, nor the article")


class _Last:
    """What every text may say, found when it is first asked for."""

    def __init__(self, given: _Pack) -> None:
        self._given = given

    def holds(self, figure: Figure) -> bool:
        """Whether a figure is among them."""
        return self._given.everywhere.holds(figure)

    def holds_date(self, date: str) -> bool:
        """Whether a date is among them."""
        return self._given.everywhere.holds_date(date)


class _Pack:
    """What each source of a pack gives, read once."""

    def __init__(self, on: Subject) -> None:
        self.on = on
        self._sources: dict[str, Known] = {}

    @cached_property
    def last(self) -> _Last:
        """The articles, asked after the sources: a long article is read only where they do not answer."""
        return _Last(self)

    @cached_property
    def everywhere(self) -> Known:
        """What every text may say: the articles' figures, and the dates of articles, timeline and pack.

        The timeline's dates have their own sources; the pack's is the day to which it says what is not known.
        """
        pack = self.on.shelf.pack
        dates = (*(a.date for a in pack.articles), *(e.date for e in pack.timeline), pack.info.updated)
        return known_in((line for article in pack.articles for line in article.lines), dates)

    def by(self, sources: Iterable[str | None]) -> Given:
        """What some sources give between them, beside what every text may say."""
        return (*(self._source(id_) for id_ in sources if id_), self.last)

    def _source(self, id_: str) -> Known:
        if id_ not in self._sources:
            source = self.on.shelf.sources.get(id_)
            texts = (source.title, source.finding, source.caution, source.reference or "") if source else ()
            self._sources[id_] = known_in(texts, (source.date,) if source else ())
        return self._sources[id_]


def _figures(rule: Rule, on: Subject) -> Iterator[Problem]:
    return _untraced(rule, on, _told, _NOT_GIVEN)


def _workings(rule: Rule, on: Subject) -> Iterator[Problem]:
    return _untraced(rule, on, _sums, _NOT_GIVEN_IN_SUM)


def _untraced(
    rule: Rule, on: Subject, texts: Callable[[Subject, _Pack], Iterator[Text]], words: str
) -> Iterator[Problem]:
    for home, noun, path, text, known in texts(on, _Pack(on)):
        for figure in dict.fromkeys(untraced(text, known)):
            yield on.problem(rule, home, _(words).format(figure=figure, key="working"), noun, *path)


def _told(on: Subject, given: _Pack) -> Iterator[Text]:
    for motion in on.shelf.pack.motions:
        said = known_in((motion.motion, motion.question))
        for part in motion.background:
            yield motion, part, ("text",), part.text, (*given.by(part.sources), said, *_sum(part.working))
        for argument in motion.arguments:
            yield from _argument(motion, argument, given, said)
    for event in on.shelf.pack.timeline:
        yield event, event, ("event",), event.event, given.by((event.source,))
    for dispute in on.shelf.pack.disputes:
        for side in dispute.sides:
            yield dispute, side, ("shows",), side.shows, given.by(side.sources)


def _argument(motion: Motion, argument: Argument, given: _Pack, said: Known) -> Iterator[Text]:
    """One argument's card. A reply may use the argument's own figures, since it speaks about them."""
    sums = (said, *_sum(argument.working))
    cited = (*given.by(item.source for item in argument.cited), *sums)
    for key in ("title", "claim", "because", "limit"):
        yield motion, argument, (key,), getattr(argument, key), cited
    for item in argument.evidence:
        if item.shows:
            yield motion, item, ("shows",), item.shows, (*given.by((item.source,)), *sums)
        if item.note:
            yield motion, item, ("note",), item.note, cited
    for reply in argument.replies:
        yield motion, reply, ("text",), reply.text, (*given.by(reply.sources), *cited)


def _sum(working: str | None) -> Given:
    return (known_in((working,)),) if working else ()


def _sums(on: Subject, given: _Pack) -> Iterator[Text]:
    for motion in on.shelf.pack.motions:
        said = known_in((motion.motion, motion.question))
        for part in motion.background:
            if part.working:
                known = (*given.by(part.sources), said, _UNITS)
                yield motion, part, ("working",), operands(part.working), known
        for argument in motion.arguments:
            if argument.working:
                cited = (e.source for e in argument.cited)
                replied = (source for reply in argument.replies for source in reply.sources)
                known = (*given.by((*cited, *replied)), said, _UNITS)
                yield motion, argument, ("working",), operands(argument.working), known


_COST = "because: The council put the cost at 21,000 pounds a year.\n"  # untranslated
_MONTHLY = "because: By the council's count it would cost 1,750 pounds a month.\n"  # untranslated

RULES = (
    Rule(
        id="figure",
        level=ERROR,
        says=marked(
            "Every number and date is in the entry of a source cited there, in the article, or in a sum."
        ),
        why=marked("A figure that nobody gave is the first thing the other side should find."),
        passing=Edit(
            MOTION, _COST, _MONTHLY + "    working: 21,000 pounds ÷ 12 months = 1,750 pounds a month.\n"
        ),
        failing=Edit(MOTION, _COST, _MONTHLY),
        check=_figures,
    ),
    Rule(
        id="working",
        level=ERROR,
        says=marked("A sum starts from numbers that a cited source or the article gives."),
        why=marked("Arithmetic on a figure from nowhere is still a figure from nowhere."),
        passing=Edit(MOTION, _COST, _COST + "    working: 21,000 pounds ÷ 12 = 1,750 pounds a month.\n"),
        failing=Edit(MOTION, _COST, _COST + "    working: 24,000 pounds ÷ 12 = 2,000 pounds a month.\n"),
        check=_workings,
    ),
)
