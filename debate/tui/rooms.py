"""Which screen answers to which name, and the nouns it gets. A screen is imported when it is first made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from debate.engine.draw import first_side
from debate.model.library import Library
from debate.tui.screens.room import Room


def make(library: Library, seed: int, notices: tuple[str, ...], where: str, what: dict[str, Any]) -> Room:
    """The screen of a name. Raises KeyError for a name that no screen has."""
    return _MAKERS[where](library, seed, notices, what)


def _library(library: Library, _: int, notices: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.library import LibraryScreen

    return LibraryScreen(library, notices, what.get("motion"))


def _board(_: Library, seed: int, __: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.board import BoardScreen

    first = first_side(what["motion"].id, seed)
    argument = what.get("argument")
    return BoardScreen(what["shelf"], what["motion"], first, seed, argument.id if argument else "")


def _prompts(_: Library, seed: int, __: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.model.prompt import PromptSet
    from debate.tui.screens.prompts import PromptsScreen

    shelf, motion = what["shelf"], what.get("motion")
    prompts = shelf.prompts_for(motion) if motion else ()
    if not prompts:
        prompts = tuple(p for p in shelf.pack.prompts if p.set is PromptSet.DISCUSSION)
    return PromptsScreen(shelf, motion, prompts, seed, what.get("prompt", ""))


def _article(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.article import ArticleScreen

    shelf, motion, argument = what["shelf"], what.get("motion"), what.get("argument")
    passage = what.get("passage") or (argument.quotes[0].quote if argument and argument.quotes else None)
    article = what.get("article") or (
        shelf.article_of(passage, motion) if passage else shelf.main_article(motion)
    )
    return ArticleScreen(shelf, article, motion, argument, passage=passage, line=what.get("line", 0))


def _argument(library: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.argument import ArgumentScreen

    return ArgumentScreen(what["shelf"], what["motion"], what["argument"], library.schemes)


def _detective(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.detective import DetectiveScreen

    return DetectiveScreen(what["shelf"], what.get("motion"), what.get("prompt", ""), what.get("line", 0))


def _sources(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.sources import SourcesScreen

    return SourcesScreen(what["shelf"], what.get("motion"), what.get("argument"), what.get("source", ""))


def _find(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.find import FindScreen

    return FindScreen(what["index"], what.get("words", ""))


def _glossary(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.glossary import GlossaryScreen

    return GlossaryScreen(what["shelf"], what.get("motion"), what.get("term", ""))


def _timeline(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.timeline import TimelineScreen

    return TimelineScreen(what["shelf"], what.get("motion"))


def _about(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.about import AboutScreen

    return AboutScreen(what["shelf"], what.get("motion"))


def _blank(*_: object) -> Room:
    from debate.tui.screens.blank import BlankScreen

    return BlankScreen()


def _keys(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.keys import KeysScreen

    return KeysScreen(what["came_from"], what["commands"], what.get("about"))


def _counts(library: Library, seed: int, _: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.counts import CountsScreen

    shelf, motion = what["shelf"], what["motion"]
    return CountsScreen(shelf, motion, library.kit, seed, what["desk"].openings(shelf.id, motion.id))


def _lab(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.lab import LabScreen
    from debate.tui.screens.lab_none import NoLabScreen, why_no_lab

    shelf, motion = what["shelf"], what.get("motion")
    if why := why_no_lab(shelf):
        return NoLabScreen(shelf, motion, why)
    given = {
        key: what[key] for key in ("setups", "question", "guess_first", "guess", "run", "view") if key in what
    }
    return LabScreen(shelf, motion, **given)


def _lab_questions(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.lab_cards import LabCardsScreen

    return LabCardsScreen(what["shelf"], what.get("motion"), what.get("question", ""))


def _lab_claims(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.lab_claims import LabClaimsScreen

    return LabClaimsScreen(what["shelf"], what.get("motion"))


def _choose(library: Library, seed: int, _: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.choosing import ChooseScreen

    return ChooseScreen(what["shelf"], what.get("motion"), library.kit, seed, what["desk"])


def _run(library: Library, _: int, __: tuple[str, ...], what: dict[str, Any]) -> Room:
    """A session gone on with by its number, or a new one by its setting."""
    from debate.engine.programme import programme_of
    from debate.tui.screens.run import RunScreen

    desk, number = what["desk"], what.get("session")
    if number is not None:
        sitting = desk.resume(number)
    else:
        number, sitting = desk.begin(what["setting"])
    notices = (desk.sessions.notice,) if desk.sessions.notice else ()
    before = (*notices, *what.get("before", ()))
    if sitting.session.setting is not None and sitting.session.setting.round is not None:
        from debate.tui.screens.round import RoundScreen

        return RoundScreen(number, sitting, programme_of(library, sitting.session.setting), before)
    return RunScreen(number, sitting, programme_of(library, sitting.session.setting), before)


def _entry(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.entry import EntryScreen

    return EntryScreen(what["sitting"], what["form"], what["programme"])


def _clashes(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.clashes import ClashesScreen

    return ClashesScreen(what["sitting"])


def _heard(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.heard import HeardScreen

    return HeardScreen(what["sitting"], what["programme"])


def _receipt(library: Library, _: int, __: tuple[str, ...], what: dict[str, Any]) -> Room:
    """A receipt at hand, or that of a kept session by its number."""
    from debate.tui.screens.receipt import ReceiptScreen, receipt_of

    if "session" in what:
        item = receipt_of(library, what["desk"], what["session"])
        return ReceiptScreen(item, what["session"], what["desk"].folder)
    return ReceiptScreen(what["item"], what["number"], what["desk"].folder)


def _flow(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.flow import FlowScreen

    return FlowScreen(what["sitting"], what["programme"], what["bells"])


def _ballot(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.ballot import BallotScreen

    return BallotScreen(
        what["sitting"], what["programme"], what["bells"], what["desk"].folder, what["number"]
    )


def _after(_: Library, __: int, ___: tuple[str, ...], what: dict[str, Any]) -> Room:
    from debate.tui.screens.after import AfterScreen

    return AfterScreen(what["sitting"], what["programme"], what["number"], what["desk"].folder)


def _export(library: Library, seed: int, _: tuple[str, ...], what: dict[str, Any]) -> Room:
    from pathlib import Path

    from debate.export.options import Options
    from debate.tui.screens.export import ExportScreen

    shelf, motion = what["shelf"], what["motion"]
    openings = what["desk"].openings(shelf.id, motion.id)
    options = Options(kit=library.kit, seed=seed, receipt=what.get("receipt"), openings=openings)
    return ExportScreen(shelf, motion, options, Path.cwd())


_MAKERS: dict[str, Callable[[Library, int, tuple[str, ...], dict[str, Any]], Room]] = {
    "export": _export,
    "choose": _choose,
    "run": _run,
    "entry": _entry,
    "heard": _heard,
    "clashes": _clashes,
    "receipt": _receipt,
    "flow": _flow,
    "ballot": _ballot,
    "after": _after,
    "lab": _lab,
    "lab-questions": _lab_questions,
    "lab-claims": _lab_claims,
    "counts": _counts,
    "sources": _sources,
    "find": _find,
    "glossary": _glossary,
    "timeline": _timeline,
    "about": _about,
    "article": _article,
    "argument": _argument,
    "detective": _detective,
    "library": _library,
    "prompts": _prompts,
    "blank": _blank,
    "keys": _keys,
    "board": _board,
}
