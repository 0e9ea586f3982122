"""Opening: the library a command works on, and the app."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from debate.cli.options import PACKS, seed_or_today
from debate.cli.talk import UnusableError, put, tell
from debate.tongue import _, plural

if TYPE_CHECKING:
    from debate.model.balance import Openings
    from debate.model.library import Found, Library
    from debate.packs.load import Opened
    from debate.store.desk import Desk
    from debate.store.places import Places


def open_packs() -> tuple[Opened, Places]:
    """Every pack there is: bundled, the user's, those of ``DEBATE_CONTENT`` and of ``--pack``.

    A broken pack is reported in one line on stderr and the rest opens. Raises UnusableError where a path
    given with ``--pack`` leads to nothing.
    """
    from debate.packs.load import bundled_content, open_library
    from debate.store.places import places

    here = places()
    given = [_given(path) for path in click.get_current_context().find_root().meta.get(PACKS, [])]
    opened = open_library([bundled_content(), here.packs, *here.more_content, *given], here.cache)
    _report(opened)
    return opened, here


def open_books() -> Library:
    """The library of every pack there is."""
    return open_packs()[0].library


def open_desk() -> Desk:
    """The user's sessions, let go of when the command ends."""
    from debate.store.desk import Desk
    from debate.store.places import places

    desk = Desk(places().data)
    click.get_current_context().call_on_close(desk.close)
    return desk


def openings_of(found: Found) -> Openings:
    """What the kept sessions about a motion say; a file that had to be mended for it is told of on stderr."""
    desk = open_desk()
    openings = desk.openings(found.shelf.id, found.motion.id)
    if desk.mended:
        tell(f"debate: {desk.mended}")  # untranslated
    return openings


def open_app(theme: str | None, seed: int | None, *, plain: bool) -> int:
    """Opens the app at the library; prints the list where it cannot or should not be drawn."""
    opened, here = open_packs()
    if not must_be_plain(plain=plain):
        from debate.tui.starting import run

        return run(opened, here, theme=theme, seed=seed_or_today(seed))
    from debate.export.lines.library import library_lines, next_lines

    put([*library_lines(opened.library), *next_lines()])
    return 0


def must_be_plain(*, plain: bool) -> bool:
    """Whether lines should be printed: asked for, or nothing to draw on."""
    return bool(
        plain
        or os.environ.get("ACCESSIBLE")
        or os.environ.get("TERM") == "dumb"
        or not (sys.stdin.isatty() and sys.stdout.isatty())
    )


def _given(text: str) -> Path:
    from debate.engine.nearest import did_you_mean
    from debate.packs.files import is_pack

    path = Path(text).expanduser()
    if not path.exists():
        beside = [p.name for p in path.parent.iterdir()] if path.parent.is_dir() else []
        told = _("--pack {path}: there is no such folder{near}")
        raise UnusableError(told.format(path=text, near=did_you_mean(path.name, beside)))
    if path.is_file() and is_pack(path.parent):
        path = path.parent
    inside = [path, *path.glob("*"), *path.glob("packs/*")] if path.is_dir() else []
    if not any(is_pack(p) for p in inside):
        told = _("--pack {path}: no pack here; a pack is a folder with a pack.yaml")
        raise UnusableError(told.format(path=text))
    return path


def _report(opened: Opened) -> None:
    if not opened.problems:
        return
    from debate.packs.check import path_from_here

    by_pack: dict[Path, list[str]] = {}
    for problem in opened.problems:
        by_pack.setdefault(_pack_of(Path(problem.file)), []).append(problem.message)
    for folder, messages in by_pack.items():
        tell("debate: " + _left_out(path_from_here(folder), messages))


def _left_out(pack: str, messages: Sequence[str]) -> str:
    """That a pack was not opened, with its first problem."""
    more = len(messages) - 1
    told = (
        plural(
            "{pack} was left out: {problem} and {count} more. To read on: debate check {pack}",
            "{pack} was left out: {problem} and {count} more. To read on: debate check {pack}",
            more,
        )
        if more
        else _("{pack} was left out: {problem}. To read on: debate check {pack}")
    )
    return told.format(pack=pack, problem=messages[0], count=more)


def _pack_of(file: Path) -> Path:
    from debate.packs.files import is_pack

    folders: Sequence[Path] = (file, *file.parents)
    return next((folder for folder in folders if is_pack(folder)), file)
