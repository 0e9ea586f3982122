"""Quotes and sources as parts of a sheet, numbered alike wherever one sheet names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from debate.engine.dates import in_words
from debate.engine.reading import credit, how_read
from debate.export.cite import cite
from debate.export.lines.quote import quote_lines
from debate.export.lines.text import said
from debate.export.sheets.parts import (
    Paragraph,
    Part,
    Quote,
    Reference,
    References,
    Run,
    Text,
    labelled,
    paragraph,
)
from debate.export.words import Quoting, Words
from debate.model.article import Passage
from debate.model.library import Shelf
from debate.model.motion import Argument, Evidence, Motion
from debate.model.source import Source
from debate.tongue import _


class Evidenced:
    """The evidence of one motion as parts; sources are numbered in the order in which a reader meets them."""

    def __init__(self, shelf: Shelf, motion: Motion) -> None:
        self._shelf = shelf
        self._motion = motion
        self.quoting = Quoting(shelf, motion)
        self._numbers: dict[str, int] = {}

    def quotes(self, argument: Argument) -> Iterator[Part]:
        """The quotes of an argument, or why it has none."""
        for item in argument.quotes:
            if item.quote is not None:
                yield self.quote(item.quote, item.note)
        if not argument.quotes:
            yield paragraph(argument.no_quote or _("The article holds no words for this argument."))

    def quote(self, passage: Passage, note: str | None = None) -> Part:
        """Words inside their line; words that do not check stand without quotation marks, with the reason."""
        words = self.quoting.find(passage)
        if words is None:
            article = self._shelf.article_of(passage, self._motion)
            return paragraph(" ".join(quote_lines(_("Not quoted"), passage, article, note)).strip())
        return Quote(credit=words.place, text=in_line(words), note=note)

    def cited(self, argument: Argument) -> Iterator[Part]:
        """What each source of an argument shows, with who says so and its number in the list."""
        for item in argument.cited:
            source = self._shelf.sources.get(item.source or "")
            if source is not None:
                yield self._shown(source, item)

    def credits(self, ids: Iterable[str], label: str) -> Part | None:
        """Some sources in a few words each, linked to the list; None where none is known."""
        known = [source for each in ids if (source := self._shelf.sources.get(each))]
        if not known:
            return None
        runs: list[Run] = [Run(f"{label}: ", strong=True)]
        for source in known:
            runs += [self._link(source), Run("; " if source is not known[-1] else ".")]
        return Paragraph(tuple(runs))

    def references(self) -> References:
        """Every source named so far, in the order of the numbers, with its address."""
        return References(tuple(self._reference(source, number) for source, number in self._numbers.items()))

    def number(self, source: Source) -> int:
        """A source's number on this sheet."""
        return self._numbers.setdefault(source.id, len(self._numbers) + 1)

    def _link(self, source: Source) -> Run:
        number = self.number(source)
        words = _("{credit} (source {number})").format(credit=credit(source), number=number)
        return Run(words, link=f"#source-{number}")

    def _shown(self, source: Source, item: Evidence) -> Paragraph:
        shows = item.shows or source.finding
        who = Run(f"◆ {source.kind.words.capitalize()}. ", strong=True)
        return Paragraph(
            (
                who,
                self._link(source),
                Run(". " + _("It shows, in our words: {words}").format(words=shows)),
            )
        )

    def _reference(self, name: str, number: int) -> Reference:
        source = self._shelf.sources[name]
        return Reference(
            number=number,
            citation=linked(cite(source), source.url),
            remarks=(
                said(f"{source.kind.words.capitalize()}: {source.interest}"),
                _("Caution: {caution}").format(caution=source.caution),
                said(sentence(how_read(source)), _("Checked {date}").format(date=in_words(source.checked))),
            ),
        )


def in_line(words: Words) -> Text:
    """A line with the quoted words marked in it."""
    runs = (Run(words.before), Run(words.exact, strong=True, quoted=True), Run(words.after))
    return tuple(run for run in runs if run.text)


def linked(citation: str, url: str) -> Text:
    """A citation whose address is a link; the address comes last where the style leaves it out."""
    before, found, after = citation.partition(url)
    if not found:
        return (Run(f"{citation} "), Run(url, link=url))
    return tuple(run for run in (Run(before), Run(url, link=url), Run(after)) if run.text)


def limit(argument: Argument) -> Paragraph:
    """What the argument's own evidence does not show."""
    return Paragraph(labelled(_("Limit"), argument.limit))


def sentence(words: str) -> str:
    """Words with a capital first letter, as a sentence begins."""
    return words[:1].upper() + words[1:]
