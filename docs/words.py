"""Brings the catalogues of the interface's words up to date with the code, and compiles them.

``python docs/words.py`` updates every language; ``python docs/words.py --missing cy`` prints what is not translated yet.
``python docs/words.py --new LANGUAGE`` begins one.
"""

import ast
import inspect
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from debate.cli.door import debate as door
from debate.tongue import DOMAIN, PLACE

HOUSE = PLACE.parent
KEYWORDS = {"_": None, "marked": None, "plural": (1, 2), "meant": ((1, "c"), 2)}
CLICK = {"_": None, "ngettext": (1, 2), "gettext": None}


def template() -> Catalog:
    """Every word of the interface, as it stands in the code."""
    every = Catalog(project="debate", fuzzy=False)
    for name, _line, words, _comments, context in extract_from_dir(
        HOUSE, [("**.py", "python")], keywords=KEYWORDS
    ):
        every.add(words, locations=[(f"debate/{name}", 0)], context=context)
    for name, words in helps():
        every.add(words, locations=[(name, 0)])
    return every


def calls(
    file: BinaryIO, keywords: Any, _tags: Any, options: Any
) -> Iterator[tuple[int, str, Any, list[str]]]:
    """What Babel asks of an extractor. Babel's own reads no calls inside f-strings before Python 3.12."""
    del options  # Babel gives it by name
    for node in ast.walk(ast.parse(file.read())):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in keywords:
            words = tuple(getattr(each, "value", None) for each in node.args)
            texts = tuple(each if isinstance(each, str) else None for each in words)
            yield node.lineno, name, texts[0] if len(texts) == 1 else texts, []


def helps() -> Iterator[tuple[str, str]]:
    """What ``--help`` says of every command, which stands in docstrings and options."""
    with click.Context(door) as ctx:
        commands = {"debate/cli/door.py": door}
        for name in door.list_commands(ctx):
            commands[f"debate/cli/commands/{name.replace('-', '_')}.py"] = door.get_command(ctx, name)
        for place, command in commands.items():
            said = [command.help, command.epilog, *(getattr(p, "help", None) for p in command.params)]
            yield from ((place, inspect.cleandoc(words)) for words in said if words)


def lent() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """The words that click says by itself: usage, options, what is wrong with one."""
    for _name, _line, words, _comments, _context in extract_from_dir(
        Path(click.__file__).parent, [("**.py", calls)], keywords=CLICK
    ):
        yield "click", words


def path_of(language: str) -> Path:
    """Where the catalogue of a language is kept."""
    return PLACE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """The catalogue of a language."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def update(language: str) -> Catalog:
    """The catalogue with the code's words of today; what is no longer said is let go."""
    catalogue = read(language)
    every = template()
    for name, words in lent():
        every.add(words, locations=[(name, 0)])
    made = catalogue.creation_date
    catalogue.update(every, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.creation_date = made  # a day that changes by itself is no news
    catalogue.obsolete.clear()
    with path_of(language).open("wb") as file:
        write_po(file, catalogue, width=110, sort_output=True, include_lineno=False, ignore_obsolete=True)
    return catalogue


def missing(catalogue: Catalog) -> Iterator[str]:
    """Words without a translation, and translations that are only guessed."""
    for message in catalogue:
        forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and (message.fuzzy or not all(forms)):
            yield str(message.id)


def main() -> None:
    """Does what the command line asks for."""
    languages = sorted(p.name for p in PLACE.iterdir() if (p / "LC_MESSAGES").is_dir())
    match sys.argv[1:]:
        case ["--missing", language]:
            print(*missing(read(language)), sep="\n")
        case ["--new", language]:
            path_of(language).parent.mkdir(parents=True, exist_ok=True)
            with path_of(language).open("wb") as file:
                write_po(file, Catalog(locale=language, project="debate", fuzzy=False))
            update(language)
        case _:
            for language in languages:
                print(f"{language}: {len(list(missing(update(language))))} missing")
    runpy.run_path(str(HOUSE.parent / "hatch_build.py"))["compile_all"](HOUSE.parent)


if __name__ == "__main__":
    main()
