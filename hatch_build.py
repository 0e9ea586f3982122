"""Compiles the catalogues of the interface's words when a wheel is built or the project is installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_all(root: Path) -> None:
    """Writes ``debate.mo`` beside each ``debate.po``. Raises what Babel raises where one cannot be read."""
    for po in sorted(root.glob("debate/locale/*/LC_MESSAGES/*.po")):
        with po.open("rb") as words:
            catalogue = read_po(words, locale=po.parts[-3], domain=po.stem, abort_invalid=True)
        for message in [m for m in catalogue if m.id and not all(_forms(m.string))]:
            catalogue.delete(message.id, message.context)  # half a plural would be shown as it is
        with po.with_suffix(".mo").open("wb") as compiled:
            write_mo(compiled, catalogue)


def _forms(words: str | list[str] | tuple[str, ...]) -> list[str] | tuple[str, ...]:
    return [words] if isinstance(words, str) else words


class Catalogues(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles first; git ignores what was compiled, the wheel holds it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling passes it
        """Compiles, and asks for the result to be packed."""
        compile_all(Path(self.root))
        build_data["artifacts"].append("/debate/locale/**/*.mo")
