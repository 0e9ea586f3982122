"""Looking formats up: by id, or the YAML file of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from debate.cli.lookup import unknown
from debate.cli.talk import UnusableError, tell
from debate.tongue import _

if TYPE_CHECKING:
    from debate.model.format import Format, Variant
    from debate.model.kit import Kit


def format_of(kit: Kit, word: str) -> Format:
    """The format of an id, or of a YAML file. Raises UnusableError with the nearest id, or what is wrong."""
    found = next((item for item in kit.formats if item.id == word), None)
    if found is not None:
        return found
    if not word.endswith((".yaml", ".yml")):
        raise unknown(_("there is no format {word}"), word, [f.id for f in kit.formats], "debate formats")
    return format_in(Path(word).expanduser(), kit)


def format_in(path: Path, kit: Kit) -> Format:
    """The format of a file; its warnings go to stderr. Raises UnusableError with every error."""
    from debate.packs.format_file import read_format

    item, problems = read_format(path, kit)
    if item is None:
        tell(*(str(problem) for problem in problems))
        told = _("{path} is not a format that can be run: see the lines above")
        raise UnusableError(told.format(path=path))
    tell(*(str(problem) for problem in problems))
    return item


def variant_of(item: Format, word: str | None) -> Variant | None:
    """A variant by its id; None where none is asked for. Raises UnusableError with the nearest id."""
    if word is None:
        return None
    found = next((variant for variant in item.variants if variant.id == word), None)
    if found is None:
        known, command = [v.id for v in item.variants], f"debate formats {item.id}"  # untranslated
        raise unknown(_("there is no variant {word}"), word, known, command)
    return found
