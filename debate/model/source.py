"""A public source: a document the pack does not hold, told by its finding and never quoted."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from debate.model.fields import Date, Id, Name, Prose, Sentence, Url
from debate.tongue import _, marked


class SourceKind(StrEnum):
    """What kind of voice a source is. The twelve kinds follow the dossier's balance rules."""

    GOVERNMENT = "government"
    PARLIAMENT = "parliament"
    POLICE = "police"
    REGULATOR = "regulator"
    INSPECTORATE = "inspectorate"
    COURT = "court"
    ACADEMIC = "academic"
    THINK_TANK = "think-tank"
    CAMPAIGN_GROUP = "campaign-group"
    INDUSTRY = "industry"
    NEWS = "news"
    POLL = "poll"
    OTHER = "other"

    @property
    def words(self) -> str:
        """The kind in plain words, as screens print it."""
        return _(_KINDS[self])


_KINDS = {
    SourceKind.GOVERNMENT: marked("government"),
    SourceKind.PARLIAMENT: marked("parliament"),
    SourceKind.POLICE: marked("police"),
    SourceKind.REGULATOR: marked("regulator"),
    SourceKind.INSPECTORATE: marked("inspectorate"),
    SourceKind.COURT: marked("court"),
    SourceKind.ACADEMIC: marked("academic"),
    SourceKind.THINK_TANK: marked("think tank"),
    SourceKind.CAMPAIGN_GROUP: marked("campaign group"),
    SourceKind.INDUSTRY: marked("industry"),
    SourceKind.NEWS: marked("news"),
    SourceKind.POLL: marked("poll"),
    SourceKind.OTHER: marked("other"),
}


class Provenance(StrEnum):
    """How the source was read."""

    OWN_PAGE = "own-page"
    COPY = "copy"
    REPORTED = "reported"


class Extent(StrEnum):
    """How much of the source was read."""

    EXCERPT = "opening excerpt"
    WHOLE = "whole"


class TitleFrom(StrEnum):
    """Where the title comes from: the publisher's own wording, or a description of ours."""

    PUBLISHER = "publisher"
    ADDRESS = "address"
    DESCRIBED = "described"


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False, omit_defaults=True):
    """One public document, or one study with its companion."""

    id: Id
    title: Sentence
    title_from: TitleFrom = TitleFrom.PUBLISHER
    author: Name | Sentence | None = None
    publisher: Name
    date: Date
    url: Url
    kind: SourceKind
    interest: Sentence
    """Who they are in the dispute: what they use, fund, promote, sell, judge or campaign for."""
    finding: Prose
    """What it found, in our words: never in quotation marks, for we do not hold its text."""
    caution: Prose
    """What it does not show, and what to know before relying on it."""
    provenance: Provenance
    extent: Extent = Extent.EXCERPT
    via: Sentence | None = None
    """Where the document is known only through others: through whom."""
    origin: Name | None = None
    """The body behind the evidence where it is not the publisher; two papers printing one agency share it."""
    reference: Name | None = None
    """A court's neutral citation or another official number, as cited."""
    journal: Name | None = None
    volume: Name | None = None
    doi: Name | None = None
    checked: Date

    @property
    def voice(self) -> str:
        """The body whose word it is, for counting distinct publishers."""
        return self.origin or self.publisher
