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


def source_lines(
    head: str, source: Source, shows: str | None = None, used: str | None = None
) -> Iterator[str]:
    """One source with all its fields; ``shows`` is what it shows for the argument at hand."""
    yield from block(
        said(head, source.kind.words.capitalize(), credit(source)),
        shows and f"It shows, in our words: {shows}",
        said(f"Title: {title_of(source)}", source.author and f"By {source.author}", source.reference),
        f"Interest: {source.interest}",
        f"Finding, in our words: {source.finding}",
        f"Caution: {source.caution}",
        said(f"How read: {how_read(source)}", f"Checked {in_words(source.checked)}"),
        used,
        f"To cite it: debate cite {source.id}",
        f"Address: {source.url}",
    )


def sources_lines(
    shelf: Shelf, motion: Motion | None = None, side: Side | None = None, kind: SourceKind | None = None
) -> Iterator[str]:
    """The sources of a pack, or those that serve a motion, speak for a side or are of a kind."""
    chosen = choose_sources(shelf, motion, side, kind)
    uses = uses_of_sources(shelf)
    asked = [
        motion.short if motion else "",
        f"speaking {side.word}" if side else "",
        f"kind {kind.words}" if kind else "",
    ]
    yield from block(
        said(f"Sources: {shelf.pack.info.title}", *asked),
        said(f"{len(chosen)} of {count(len(shelf.pack.sources), 'source')}"),
    )
    for number, source in enumerate(chosen, 1):
        kept = tuple(use for use in uses[source.id] if motion is None or use.motion.id == motion.id)
        yield from source_lines(f"Source {number} of {len(chosen)}", source, used=_used(kept))


def credit_line(sources: Iterable[str], shelf: Shelf) -> str | None:
    """Some sources in a few words each: ``Sources: Home Office, May 2026 (id); …``. None if none is known."""
    named = [f"{credit(found)} ({found.id})" for s in sources if (found := shelf.sources.get(s))]
    return said(f"{'Source' if len(named) == 1 else 'Sources'}: {'; '.join(named)}") if named else None


def _used(uses: Iterable[Use]) -> str | None:
    by_motion: dict[str, list[str]] = {}
    for use in uses:
        by_motion.setdefault(use.motion.id, []).append(_use(use))
    told = [f"{motion} ({listed(dict.fromkeys(found))})" for motion, found in by_motion.items()]
    return said(f"Used in: {'; '.join(told)}") if told else "Used in: no argument."


def _use(use: Use) -> str:
    if use.side is None or use.argument is None:
        return "background"
    role = "reply to " if use.role is Role.REPLY else ""
    return f"{role}{use.argument.side.word} {use.motion.place(use.argument)}"
