"""Slides of the sides: both or one of them, one argument, the sources, the counts."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from debate.engine.balance import counts
from debate.engine.balance_watch import watcher_of
from debate.engine.dates import in_words
from debate.engine.draw import side_order
from debate.engine.pages import paged
from debate.engine.programme import Programme
from debate.engine.quotes import FoldedArticle
from debate.engine.reading import credit
from debate.export.lines.balance import count_line
from debate.export.slides.parts import ROLES, plain, quiet, strong
from debate.model.balance import FOOTER
from debate.model.fields import Side
from debate.model.lesson import Screen, Show
from debate.model.motion import Argument, Motion
from debate.model.session import Session, argument_key
from debate.model.slide import Column, Slide, SlideLine
from debate.tongue import _

TITLES = 10
"""Titles of a side on one slide."""


def sides(show: Show, session: Session, programme: Programme) -> tuple[Slide, ...]:
    """Both sides by their titles, the drawn one first; or one side with its claims."""
    motion = programme.motion_of(show)
    if motion is None:
        return ()
    if show.side is not None:
        lines = [_claim(n, a) for n, a in enumerate(motion.side(show.side), 1)]
        return paged(motion.motion, lines, [SlideLine(text="", side=show.side)])
    seed = session.setting.seed if session.setting else 0
    drawn = _("{motion} · draw {number}").format(motion=motion.short, number=seed)
    head = drawn if show.draw else motion.short
    found = both(head, {side: motion.side(side) for side in side_order(motion.id, seed)})
    roles = (quiet(_(ROLES)),) if show.screen is Screen.SIDES else ()
    return tuple(structs.replace(each, lines=roles) for each in found)


def both(head: str, of_side: dict[Side, tuple[Argument, ...]]) -> tuple[Slide, ...]:
    """Titles of both sides beside each other, as many slides as the longer side needs."""
    most = max((len(arguments) for arguments in of_side.values()), default=0)
    return tuple(
        Slide(
            head=head,
            columns=tuple(
                Column(side=side, titles=tuple(a.title for a in found[at : at + TITLES]), first=at + 1)
                for side, found in of_side.items()
            ),
        )
        for at in range(0, max(1, most), TITLES)
    )


def _claim(number: int, argument: Argument) -> SlideLine:
    return SlideLine(text=argument.claim, mark=f"{number}")


def argument(show: Show, _session: Session, programme: Programme) -> tuple[Slide, ...]:
    """The claim and its reason; then the article's words; then the sources; then its limit."""
    motion = programme.motion_of(show)
    found = motion.by_id.get(show.argument or "") if motion else None
    if motion is None or found is None:
        return ()
    side = SlideLine(text=found.title, side=found.side)
    first = paged(motion.motion, [side, strong(found.claim), plain(found.because)])
    quotes = list(_quotes(found, motion, programme))
    cited = list(_sources(found, programme))
    rest = [*quotes, *cited, quiet(found.limit, _("But:"))]
    return (*first, *paged(motion.motion, rest, [side]))


def _quotes(found: Argument, motion: Motion, programme: Programme) -> Iterator[SlideLine]:
    for item in found.quotes:
        passage = item.quote
        text = programme.shelf.article_of(passage, motion) if programme.shelf and passage else None
        if passage is None:
            continue
        anchor = FoldedArticle(text).anchor(passage) if text else None
        words = text.line(passage.line) if text else None
        if anchor and words and anchor.state.passes:
            yield SlideLine(
                text=words, mark=f"L{passage.line}", side=None, spans=((anchor.start, anchor.end),)
            )
        else:
            given = _("{words} (not checkable here)").format(words=passage.exact)
            yield plain(given, f"L{passage.line}")


def _sources(found: Argument, programme: Programme) -> Iterator[SlideLine]:
    known = programme.shelf.sources if programme.shelf else {}
    for item in found.cited:
        if source := known.get(item.source or ""):
            yield plain(f"{credit(source)}: {item.shows or ''}", "■")


def sources(show: Show, _session: Session, programme: Programme) -> tuple[Slide, ...]:
    """Who, what kind of voice, when: the article first, then each source of the motion once."""
    if programme.shelf is None:
        return ()
    motion = programme.motion_of(show)
    main = programme.shelf.main_article(motion)
    lines = [plain(f"{main.publisher}, {in_words(main.date)}: {main.title}", "“")] if main else []
    keys = dict.fromkeys(e.source for a in (motion.arguments if motion else ()) for e in a.cited)
    known = programme.shelf.sources
    found = [known[key] for key in keys if key in known] if motion else list(known.values())
    lines += [plain(f"{credit(source)} · {source.kind.words}", "■") for source in found]
    return paged(_("Who says so, and when"), lines)


def balance(show: Show, session: Session, programme: Programme) -> tuple[Slide, ...]:
    """The counts a side, with the line that says what they do not say."""
    motion = programme.motion_of(show)
    if motion is None or programme.shelf is None:
        return ()
    order = side_order(motion.id, session.setting.seed if session.setting else 0)
    every = counts(programme.shelf, motion, watcher_of(programme.kit.watch_words, programme.shelf))
    lines = [plain(count_line(each, order)) for each in every]
    return paged(_("Counts a side"), [*lines, quiet(_(FOOTER))])


def not_raised(session: Session, programme: Programme) -> tuple[Slide, ...]:
    """After the last step: the arguments that nobody raised, with the article's words for them."""
    motion = programme.motion
    if motion is None or session.setting is None:
        return (Slide(lines=(strong(_("The end. Thank you.")),), timed=False),)
    order = side_order(motion.id, session.setting.seed)
    left = {
        side: tuple(a for a in motion.side(side) if argument_key(motion.id, a.id) not in session.heard)
        for side in order
    }
    slides = list(both(_("The end. Arguments nobody raised"), left))
    for found in (a for each in left.values() for a in each):
        quotes = list(_quotes(found, motion, programme))
        if quotes:
            slides += paged(_("Nobody raised this"), quotes, [SlideLine(text=found.title, side=found.side)])
    return tuple(structs.replace(each, timed=False) for each in slides)
