"""How a source was read and who speaks in it, in plain words."""

from __future__ import annotations

from debate.engine.dates import in_words
from debate.model.source import Extent, Provenance, Source, TitleFrom
from debate.tongue import _, marked

_READ = {
    (Provenance.OWN_PAGE, Extent.WHOLE): marked("read on the publisher's page, the whole"),
    (Provenance.OWN_PAGE, Extent.EXCERPT): marked("read on the publisher's page, the opening only"),
    (Provenance.COPY, Extent.WHOLE): marked("read in a copy, the whole"),
    (Provenance.COPY, Extent.EXCERPT): marked("read in a copy, the opening only"),
}


def how_read(source: Source) -> str:
    """``read on the publisher's page``, ``read in a copy`` or ``as reported by …``, and how much of it."""
    if source.provenance is Provenance.REPORTED:
        if not source.via:
            return _("as reported by others; the document was not read")
        return _("as reported by {publisher}").format(publisher=in_words(source.via))
    read = _(_READ[source.provenance, source.extent])
    if not source.via:
        return read
    return _("{how_it_was_read}; known through {publisher}").format(
        how_it_was_read=read, publisher=in_words(source.via)
    )


def credit(source: Source) -> str:
    """Who and when, in a few words: ``Home Office, December 2025``."""
    return f"{source.publisher}, {in_words(source.date)}"


def title_of(source: Source) -> str:
    """The title, in square brackets where the words are not the publisher's own."""
    return source.title if source.title_from is TitleFrom.PUBLISHER else f"[{source.title}]"
