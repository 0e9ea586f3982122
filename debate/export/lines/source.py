"""Sources: who speaks, what is in it for them, what they found in our words, and how it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from debate.engine.dates import in_words
from debate.engine.reading import credit, how_read, title_of
from debate.engine.uses import Role, Use, choose_sources, uses_of_sources
from debate.export.lines.text import block, count, listed, said
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.source import Source, SourceKind
from debate.tongue import _, plural


def source_lines(
    head: str, source: Source, shows: str | None = None, used: str | None = None
) -> Iterator[str]:
    """One source with all its fields; ``shows`` is what it shows for the argument at hand."""
    author = source.author and _("By {author}").format(author=source.author)
    checked = _("Checked {date}").format(date=in_words(source.checked))
    yield from block(
        said(head, source.kind.words.capitalize(), credit(source)),
        shows and _("It shows, in our words: {words}").format(words=shows),
        said(_("Title: {title}").format(title=title_of(source)), author, source.reference),
        _("Interest: {interest}").format(interest=source.interest),
        _("Finding, in our words: {finding}").format(finding=source.finding),
        _("Caution: {caution}").format(caution=source.caution),
        said(_("How read: {how}").format(how=how_read(source)), checked),
        used,
        _("To cite it: debate cite {id}").format(id=source.id),
        _("Address: {address}").format(address=source.url),
    )


def sources_lines(
    shelf: Shelf, motion: Motion | None = None, side: Side | None = None, kind: SourceKind | None = None
) -> Iterator[str]:
    """The sources of a pack, or those that serve a motion, speak for a side or are of a kind."""
    chosen = choose_sources(shelf, motion, side, kind)
    uses = uses_of_sources(shelf)
    every = count(len(shelf.pack.sources), "source")
    asked = [
        motion.short if motion else "",
        _("speaking {side}").format(side=side.word) if side else "",
        _("kind {kind}").format(kind=kind.words) if kind else "",
    ]
    yield from block(
        said(_("Sources: {title}").format(title=shelf.pack.info.title), *asked),
        said(_("{part} of {whole}").format(part=len(chosen), whole=every)),
    )
    for number, source in enumerate(chosen, 1):
        kept = tuple(use for use in uses[source.id] if motion is None or use.motion.id == motion.id)
        head = _("Source {number} of {of}").format(number=number, of=len(chosen))
        yield from source_lines(head, source, used=_used(kept))


def credit_line(sources: Iterable[str], shelf: Shelf) -> str | None:
    """Some sources in a few words each: ``Sources: Home Office, May 2026 (id); …``. None if none is known."""
    named = [f"{credit(found)} ({found.id})" for s in sources if (found := shelf.sources.get(s))]
    if not named:
        return None
    words = plural("Source: {sources}", "Sources: {sources}", len(named))
    return said(words.format(sources="; ".join(named)))


def _used(uses: Iterable[Use]) -> str | None:
    by_motion: dict[str, list[str]] = {}
    for use in uses:
        by_motion.setdefault(use.motion.id, []).append(_use(use))
    told = [f"{motion} ({listed(dict.fromkeys(found))})" for motion, found in by_motion.items()]
    if not told:
        return _("Used in: no argument.")
    return said(_("Used in: {places}").format(places="; ".join(told)))


def _use(use: Use) -> str:
    if use.side is None or use.argument is None:
        return _("background")
    place = f"{use.argument.side.word} {use.motion.place(use.argument)}"
    return _("reply to {argument}").format(argument=place) if use.role is Role.REPLY else place
