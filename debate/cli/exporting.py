"""Exporting: from the words of the command line to a file, or to stdout."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from debate.cli.exits import Exit
from debate.cli.talk import NotWrittenError, UnusableError, put_bytes, tell
from debate.export.catalogue import KINDS, SHEETS, Kind, Sheet, check_layout, file_name, holds, write
from debate.export.file import NotSavedError, UnfitPathError, check_path, is_taken, save
from debate.export.lines.text import wrap
from debate.export.options import ExportError, Options
from debate.tongue import _, plural

if TYPE_CHECKING:
    from debate.model.kit import Kit
    from debate.model.library import Found
    from debate.model.receipt import Receipt


class Wish(Struct, frozen=True, kw_only=True):
    """What was asked for."""

    kind: Kind
    sheet: Sheet | None
    output: str | None
    session: int | None
    large_print: bool
    dyslexia_friendly: bool
    force: bool
    seed: int | None
    notes: bool


def export(motion: str, wish: Wish) -> int:
    """Makes the export of a motion and puts it where it was asked for; first says what it holds."""
    from debate.cli.lookup import motion_of
    from debate.cli.opening import open_books, openings_of
    from debate.cli.options import seed_or_today

    sheet = _sheet(wish)
    path = _path(wish)
    library = open_books()
    found = motion_of(library, motion)
    options = Options(
        kit=library.kit,
        seed=seed_or_today(wish.seed),
        large_print=wish.large_print,
        dyslexia_friendly=wish.dyslexia_friendly,
        notes=wish.notes,
        receipt=_receipt(wish.session, found, library.kit) if wish.session is not None else None,
        openings=openings_of(found) if sheet is Sheet.BALANCE else None,
    )
    try:
        check_layout(wish.kind, options)
        if path is not None:
            check_path(path, replace=True)
        if path is None and not KINDS[wish.kind].text:
            name = file_name(wish.kind, sheet, found.motion)
            told = _("{format} is not text: it needs a file, for example -o {name}")
            raise UnusableError(told.format(format=wish.kind.value, name=name))
        made = write(wish.kind, sheet, found.shelf, found.motion, options)
    except (ExportError, UnfitPathError) as error:
        raise UnusableError(str(error)) from None
    tell(
        *wrap(holds(wish.kind, sheet, found.shelf, found.motion, options)),
        _("To: {place}.").format(place=path or _("standard output")),
    )
    if path is None:
        put_bytes(made)
        return Exit.DONE
    return _save(path, made, force=wish.force)


def format_lines() -> Iterator[str]:
    """Every format and every sheet, one a line."""
    for kind, entry in KINDS.items():
        yield f"{kind.value}: {_(entry.what)}."
    for sheet, what in SHEETS.items():
        yield f"--sheet {sheet.value}: {_(what)}."  # untranslated


def _sheet(wish: Wish) -> Sheet:
    if wish.sheet and not KINDS[wish.kind].paged:
        known = ", ".join(kind.value for kind, entry in KINDS.items() if entry.paged)
        told = _("{format} has no sheets; a sheet can be had as: {known}")
        raise UnusableError(told.format(format=wish.kind.value, known=known))
    sheet = wish.sheet or (Sheet.ARGUMENTS if wish.session is None else Sheet.RECEIPT)
    if sheet is Sheet.RECEIPT and wish.session is None:
        raise UnusableError(
            _("a receipt belongs to a session: --session NUMBER. To see them: debate sessions")
        )
    if wish.session is not None and sheet is not Sheet.RECEIPT:
        raise UnusableError(_("--session is for the receipt: --sheet receipt"))
    return sheet


def _path(wish: Wish) -> Path | None:
    if wish.output in {None, "-"}:
        return None
    return Path(str(wish.output)).expanduser()


def _save(path: Path, made: bytes, *, force: bool) -> int:
    """Saves it, after a question where a file is there and somebody can answer."""
    try:
        if is_taken(path) and not force and sys.stdin.isatty() and sys.stderr.isatty():
            if not click.confirm(_("{path} is there already. Replace it?").format(path=path), err=True):
                tell(_("Nothing was written."))
                return Exit.STOPPED
            force = True
        save(path, made, replace=force)
    except UnfitPathError as error:
        raise UnusableError(str(error)) from None
    except NotSavedError as error:
        raise NotWrittenError(str(error)) from None
    told = plural("Written: {path}, {count:,} byte.", "Written: {path}, {count:,} bytes.", len(made))
    tell(told.format(path=path, count=len(made)))
    return Exit.DONE


def _receipt(number: int, found: Found, kit: Kit) -> Receipt:
    """The receipt of a session that is kept."""
    from contextlib import closing

    from debate import __version__
    from debate.engine.receipt import receipt
    from debate.store.log import LogError
    from debate.store.places import places
    from debate.store.sessions import Sessions
    from debate.store.sitting import Follower

    try:
        with closing(Sessions(places().data)) as kept, closing(kept.open(number)) as log:
            follower = Follower(log)
            session = follower.session
            if session.setting is None or session.setting.motion not in {None, found.motion.id}:
                told = _("session {number} was not about {motion}")
                raise UnusableError(told.format(number=number, motion=found.motion.id))
            return receipt(session, follower.now, found.shelf, found.motion, __version__, kit)
    except LogError as error:
        raise UnusableError(str(error)) from None
