"""``debate new``: a pack from an article."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from debate.cli.exits import Exit
from debate.tongue import _, marked, plural

if TYPE_CHECKING:
    from debate.packs.authoring.clipping import Clipping
    from debate.packs.authoring.starter import Details

ASKED = {
    "title": marked("The headline, as printed"),
    "publisher": marked("Who published it"),
    "date": marked("The day it was published, such as 2026-06-01"),
    "url": marked("Its address, beginning with https:// (just press enter where it is only in print)"),
    "rights": marked("Whose words they are and on what terms you show them"),
}
"""What a pack has to know about an article, in the order it is asked for."""


@click.command()
@click.argument("folder", metavar="DIR")
@click.option("--article", "file", metavar="FILE", required=True, help="Text, Markdown or a saved web page.")
@click.option("--title", help="The headline, where FILE does not give it.")
@click.option("--publisher", help="Who published the article.")
@click.option("--date", help="The day it was published, such as 2026-06-01.")
@click.option("--url", help="Its public address; '' where it is only in print.")
@click.option("--rights", help="Whose words they are, and on what terms you show them.")
def command(folder: str, file: str, **given: str | None) -> int:
    """Make a new pack in DIR from an article.

    The article's paragraphs become numbered lines. What FILE does not say about itself is asked for on a
    terminal. DIR must not be there yet, or be empty.
    """
    from debate.cli.talk import UnusableError, tell
    from debate.packs.authoring.article_file import UnreadableError, clip
    from debate.packs.authoring.clipping import headed
    from debate.packs.authoring.found import TakenError

    there = Path(folder).expanduser()
    if there.exists() and not (there.is_dir() and not any(there.iterdir())):
        raise UnusableError(_("{folder} is there already; nothing was changed").format(folder=folder))
    try:
        clipping = clip(Path(file).expanduser())
        details = _details(clipping, given)
        lines = headed(clipping, details.title) if given["title"] else clipping.lines
        if len(lines) < 2:
            told = _("{file}: a headline and a paragraph are needed; --title gives the headline")
            raise UnusableError(told.format(file=file))
        _write(there, details, lines)
    except (UnreadableError, TakenError) as error:
        raise UnusableError(str(error)) from None
    if clipping.removed:
        told = plural(
            "Left out of the article: {count} invisible or emoji character, which no pack holds.",
            "Left out of the article: {count} invisible or emoji characters, which no pack holds.",
            clipping.removed,
        )
        tell(told.format(count=clipping.removed))
    return _report(folder, there)


def _details(clipping: Clipping, given: dict[str, str | None]) -> Details:
    """What is known of the article: options first, then the file's own words, then what is asked."""
    from debate.cli.talk import UnusableError
    from debate.packs.authoring.details import fault
    from debate.packs.authoring.starter import Details

    known: dict[str, str] = {}
    missing: list[str] = []
    asks = sys.stdin.isatty() and sys.stderr.isatty()
    for name, words in ASKED.items():
        value = given[name] if given[name] is not None else getattr(clipping, name) or None
        if value is None and asks:
            value = _ask(name, _(words))
        if value is None:
            missing.append(f"--{name}")
        elif wrong := fault(name, value):
            raise UnusableError(f"--{name} {value!r}: {wrong}")
        else:
            known[name] = value.strip()
    if missing:
        told = _("the article's file does not give these; add them: {options}")
        raise UnusableError(told.format(options=" ".join(missing)))
    return Details(**known, author=clipping.author[:120])


def _ask(name: str, words: str) -> str:
    from debate.packs.authoring.details import fault

    while True:
        value: str = click.prompt(words, default="", show_default=False, err=True)
        if not (wrong := fault(name, value)):
            return value
        click.echo(f"{wrong[:1].upper()}{wrong[1:]}.", err=True)


def _write(there: Path, details: Details, lines: tuple[str, ...]) -> None:
    from datetime import date

    from debate.packs.authoring.found import found
    from debate.packs.authoring.modeline import SCHEMA_FOLDER
    from debate.packs.authoring.names import id_of
    from debate.packs.authoring.schema import PACK_KINDS, schema_text
    from debate.packs.authoring.starter import starter
    from debate.packs.load import open_kit
    from debate.store.places import places

    schemes = [scheme.id for scheme in open_kit(places().cache).schemes]
    today = date.today().isoformat()  # noqa: DTZ011 - the author's own day is meant
    name = id_of(there.absolute().name) or "pack"
    found(
        there,
        starter(name, details, lines, today)
        | {f"{SCHEMA_FOLDER}/{kind}.json": schema_text(kind, schemes) for kind in PACK_KINDS},
    )


def _report(folder: str, there: Path) -> int:
    """The numbered lines on stdout; what is still wrong, and what to do next, on stderr."""
    from debate.cli.talk import put, tell
    from debate.model.problem import Severity
    from debate.packs.authoring.starter import MOTION_FILE
    from debate.packs.check import check
    from debate.packs.folder import PackFolder
    from debate.packs.load import open_kit
    from debate.store.places import places

    (article,) = PackFolder(there, folder).get("articles") or (None,)
    if article is not None:
        put(f"{number:>3}  {line}" for number, line in enumerate(article.lines, 1))
    problems = check(there, open_kit(places().cache))
    tell("", *(str(problem) for problem in problems), *([""] if problems else []))
    steps = (
        _("The pack {folder} is there. Three things to do next:"),
        _("1. Read the lines above beside the article. Mend them in {folder}/articles/."),
        _(
            "2. Write the motion and one argument a side in {folder}/{file}; for the article's words: "
            'debate quote {folder} "some words"'
        ),
        _("3. Keep debate watch {folder} running beside your editor; then debate open --pack {folder}"),
    )
    tell(*(step.format(folder=folder, file=MOTION_FILE) for step in steps))
    return Exit.PROBLEMS if any(p.level is Severity.ERROR for p in problems) else Exit.DONE
