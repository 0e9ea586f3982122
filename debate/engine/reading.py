"""How a source was read and who speaks in it, in plain words."""

from __future__ import annotations

from debate.engine.dates import in_words
from debate.model.source import Extent, Provenance, Source, TitleFrom


def how_read(source: Source) -> str:
    """``read on the publisher's page``, ``read in a copy`` or ``as reported by …``, and how much of it."""
    if source.provenance is Provenance.REPORTED:
        return f"as reported by {in_words(source.via) if source.via else 'others; the document was not read'}"
    page = "on the publisher's page" if source.provenance is Provenance.OWN_PAGE else "in a copy"
    much = "the whole" if source.extent is Extent.WHOLE else "the opening only"
    through = f"; known through {in_words(source.via)}" if source.via else ""
    return f"read {page}, {much}{through}"


def credit(source: Source) -> str:
    """Who and when, in a few words: ``Home Office, December 2025``."""
    return f"{source.publisher}, {in_words(source.date)}"


def title_of(source: Source) -> str:
    """The title, in square brackets where the words are not the publisher's own."""
    return source.title if source.title_from is TitleFrom.PUBLISHER else f"[{source.title}]"
