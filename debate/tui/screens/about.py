"""About a motion: what to know first, what the article leaves out, where sources disagree; and its pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.engine.dates import in_words
from debate.engine.reading import credit
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.model.pack import Dispute
from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import GLOSSARY, NEXT, OPEN, PREVIOUS, SOURCES, TIMELINE
from debate.tui.screens.room import Room
from debate.tui.widgets.page import Page, Paragraph

if TYPE_CHECKING:
    from textual.widget import Widget

_BLANK = Paragraph(Content(""))
_BULLET = Content.styled(" ■", paint.QUIET)
Section = tuple[str, list[Paragraph]]


class AboutScreen(Room):
    """One page with headings; up and down scroll, left and right go from part to part."""

    NAME = marked("about")
    DEFAULT_CSS = """
    AboutScreen > #page { padding: 0 1; }
    """
    KEYS: ClassVar[tuple[Command, ...]] = (
        NEXT._replace(name=marked("next part"), help=marked("The next part of the page.")),
        SOURCES.at_foot(),
        GLOSSARY.at_foot(),
        TIMELINE.at_foot(),
        PREVIOUS._replace(help=marked("The part before.")),
        OPEN._replace(name=marked("sources"), help=marked("The public sources."), foot=False),
    )

    def __init__(self, shelf: Shelf, motion: Motion | None = None) -> None:
        super().__init__(name="about")
        self.shelf = shelf
        self.motion = motion
        found = [*(_motion_sections(shelf, motion) if motion else ()), *_pack_sections(shelf)]
        self.sections = [section for section in found if section[1]]
        self.at = 0

    def heading(self) -> Content:
        """The motion, or the pack."""
        return paint.plain(self.motion.motion if self.motion else self.shelf.pack.info.title)

    def body(self) -> Iterable[Widget]:
        """The page."""
        yield Page(self._paragraphs(), widest=88, id="page")

    def on_mount(self) -> None:
        """The arrows scroll at once."""
        self.query_one("#page", Page).focus()

    def _paragraphs(self) -> Iterator[Paragraph]:
        for number, (title, paragraphs) in enumerate(self.sections):
            if number:
                yield _BLANK
            yield Paragraph(
                Content.assemble(("─ ", paint.QUIET), paint.styled(title, paint.BOLD)), name=_name(number)
            )
            yield from paragraphs

    def action_next(self) -> None:
        """The next part; after the last comes the first."""
        self._turn(1)

    def action_previous(self) -> None:
        """The part before."""
        self._turn(-1)

    async def action_open(self) -> None:
        """Goes to the sources."""
        await self.run_action(SOURCES.action)

    def _turn(self, step: int) -> None:
        if self.sections:
            self.at = (self.at + step) % len(self.sections)
            self.query_one("#page", Page).begin_at(_name(self.at))

    def context(self) -> dict[str, object]:
        """Where the other screens start from."""
        return {"shelf": self.shelf, "motion": self.motion}

    def copied(self) -> str:
        """The part last gone to, as plain text."""
        if not self.sections:
            return ""
        title, paragraphs = self.sections[self.at]
        return "\n".join([title, *(p.text.plain for p in paragraphs if p.text.plain)])


def _name(number: int) -> str:
    return f"part-{number}"


def _motion_sections(shelf: Shelf, motion: Motion) -> Iterator[Section]:
    """What there is to know about a motion, part by part."""
    background: list[Paragraph] = [Paragraph(paint.plain(motion.question)), _BLANK]
    for part in motion.background:
        background.append(Paragraph(paint.plain(part.text)))
        if part.working:
            background.append(
                Paragraph(
                    paint.styled(_("Our arithmetic: {working}").format(working=part.working), paint.QUIET)
                )
            )
        background += [*_credits(shelf, part.sources), _BLANK]
    yield _("What to know first"), background[:-1]
    yield _("What the article names, debated here"), [_item(name) for name in motion.names]
    yield _("What the article leaves out"), [_item(missing) for missing in motion.not_in_article]
    disputes = [d for d in shelf.pack.disputes if motion.id in d.motions]
    yield (
        _("Where sources disagree"),
        [p for dispute in disputes for p in _dispute(shelf, motion, dispute)][:-1],
    )
    terms = (shelf.terms.get(term) for term in motion.terms)
    yield (
        _("Words to know"),
        [
            Paragraph(
                Content.assemble(paint.styled(f"{t.term}: ", paint.BOLD), paint.plain(t.meaning)), _BULLET, 3
            )
            for t in terms
            if t
        ],
    )


def _dispute(shelf: Shelf, motion: Motion, dispute: Dispute) -> Iterator[Paragraph]:
    """A disagreement: what each set of sources shows, and what would settle it. No side is ranked."""
    yield Paragraph(paint.styled(dispute.question, paint.BOLD))
    for letter, side in zip("ABCDEFGH", dispute.sides, strict=False):
        yield Paragraph(paint.plain(side.shows), Content(f" {letter}"), 3)
        for line in _credits(shelf, side.sources):
            yield line._replace(margin=Content.styled("   ■", paint.QUIET), indent=5)
    yield Paragraph(
        paint.filled(_("What would settle it: {what}"), paint.QUIET, what=dispute.would_settle), indent=3
    )
    arguments = [motion.by_id[a] for a in dispute.arguments if a in motion.by_id]
    if arguments:
        named = [Content.assemble(paint.side_word(a.side), " ", paint.plain(a.title)) for a in arguments]
        yield Paragraph(
            paint.filled(_("Concerns: {arguments}"), paint.QUIET, arguments=paint.join(named)), indent=3
        )
    yield _BLANK


def _pack_sections(shelf: Shelf) -> Iterator[Section]:
    """The pack's own card, and whose words its articles are."""
    info = shelf.pack.info
    yield _("This pack: {title}").format(title=info.title), [Paragraph(paint.plain(info.summary))]
    yield _("What the pack leaves out"), [_item(missing) for missing in info.leaves_out]
    rights = [Paragraph(paint.plain(info.licence))]
    for article in shelf.pack.articles:
        rights.append(_BLANK)
        rights.append(
            Paragraph(paint.plain(f"{article.publisher}, {in_words(article.date)}: {article.title}"))
        )
        rights += [Paragraph(paint.plain(text)) for text in (article.rights, article.note) if text]
    version = _("Version {version}, {date}").format(version=info.version, date=in_words(info.updated))
    rights += [_BLANK, Paragraph(paint.styled(version, paint.QUIET))]
    yield _("Whose words these are"), rights


def _credits(shelf: Shelf, sources: tuple[str, ...]) -> Iterator[Paragraph]:
    """The sources that something rests on, each by name and date."""
    for source in (shelf.sources.get(s) for s in sources):
        if source:
            words = f"{credit(source)} ({source.kind.words}: {source.interest})"
            yield Paragraph(paint.styled(words, paint.QUIET), _BULLET, 3)


def _item(text: str) -> Paragraph:
    return Paragraph(paint.plain(text), _BULLET, 3)
