"""Every key of a screen, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.tui import paint
from debate.tui.commands import NAVIGATION, OPEN, Command
from debate.tui.screens.room import Room
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget

_HEADINGS = ("On this screen", "Go to", "Everywhere")
_MOVES = (
    Command(
        "up",
        "",
        "move",
        "Up and down choose; page up, page down, home and end go further. The mouse works too.",
    ),
    Command("tab", "", "move", "Tab and shift+tab go from one part of a screen to the next."),
)


class KeysScreen(Room):
    """The list that ``?`` shows. Enter does what the chosen line says, on the screen it came from."""

    NAME = "keys"
    KEYS: ClassVar[tuple[Command, ...]] = (OPEN._replace(name="do it"),)

    def __init__(
        self, came_from: str, commands: tuple[Command, ...], about: dict[str, object] | None = None
    ) -> None:
        """``about`` is what the screen it came from is about: a key pressed here leads to the same."""
        super().__init__()
        self.came_from = came_from
        self.about = about or {}
        ways = {c.key for c in NAVIGATION}
        own = [c for c in commands if c.key not in _general_keys()]
        rest = [c for c in commands if c not in own and c.key not in ways]
        groups = (own, list(NAVIGATION), [*rest, *_MOVES])
        self.lines: list[Command | str] = []
        for heading, group in zip(_HEADINGS, groups, strict=True):
            self.lines += [heading, *group]

    def heading(self) -> Content:
        """Whose keys these are."""
        return Content.assemble("Keys of the screen: ", self.came_from)

    def body(self) -> Iterable[Widget]:
        """One line a key."""
        yield Rows(self.lines, _paint_line, is_heading=lambda line: isinstance(line, str), id="lines")

    def context(self) -> dict[str, object]:
        """The same as on the screen it came from."""
        return self.about

    def on_rows_opened(self) -> None:
        """Does what the chosen line says."""
        line = self.query_one("#lines", Rows).item
        if isinstance(line, Command) and line.action:
            self.dismiss()
            self.app.call_later(self.app.simulate_key, line.key.split(",", maxsplit=1)[0])

    def action_open(self) -> None:
        """Does what the chosen line says."""
        self.on_rows_opened()


def _general_keys() -> set[str]:
    from debate.tui.commands import GLOBAL

    return {c.key for c in GLOBAL}


def _paint_line(line: Command | str, width: int) -> Content:
    if isinstance(line, str):
        return Content.styled(f" {line}", "bold $quiet")
    key = Content.styled(f" {line.shown_key:<8}", paint.BOLD)
    return Content.assemble(key, line.help).truncate(width, ellipsis=True)
