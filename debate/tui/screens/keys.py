"""Every key of a screen, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from debate.tongue import _, marked
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import NAVIGATION, OPEN
from debate.tui.screens.room import Room
from debate.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widget import Widget

_HEADINGS = (marked("On this screen"), marked("Go to"), marked("Everywhere"))
_MOVES = (
    Command(
        "up",
        "",
        marked("move"),
        marked("Up and down choose; page up, page down, home and end go further. The mouse works too."),
    ),
    Command("tab", "", marked("move"), marked("Tab and shift+tab go from one part of a screen to the next.")),
)
KEY = 8
"""Cells kept for a key at least."""
COLUMNS = 80
"""Of a window in which every sentence fits beside its key; where one does not, all have two lines."""


class KeysScreen(Room):
    """The list that ``?`` shows. Enter does what the chosen line says, on the screen it came from."""

    NAME = marked("keys")
    KEYS: ClassVar[tuple[Command, ...]] = (OPEN._replace(name=marked("do it")),)

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
            self.lines += [_(heading), *group]
        keys = (len(line.shown_key) for line in self.lines if isinstance(line, Command))
        self.width_of_keys = max(KEY, *(width + 1 for width in keys))

    def heading(self) -> Content:
        """Whose keys these are."""
        return Content(_("Keys of the screen: {screen}").format(screen=_(self.came_from)))

    def body(self) -> Iterable[Widget]:
        """One line a key."""
        yield Rows(self.lines, self._paint_line, is_heading=lambda line: isinstance(line, str), id="lines")

    def on_resize(self) -> None:
        """Sentences that are longer than the window is wide go on in a second line."""
        super().on_resize()
        self.query_one("#lines", Rows).repaint_rows(height=self._height)

    @property
    def _height(self) -> int:
        longest = max(len(line.sentence) for line in self.lines if isinstance(line, Command) and line.action)
        room = max(COLUMNS, self.app.size.width) - self.width_of_keys - 3
        return 1 if longest <= room else 2

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

    def _paint_line(self, line: Command | str, width: int) -> Content:
        if isinstance(line, str):
            return Content.styled(f" {line}", "bold $quiet")
        key = Content.styled(f" {line.shown_key:<{self.width_of_keys}}", paint.BOLD)
        if self._height == 1:
            return Content.assemble(key, line.sentence).truncate(width, ellipsis=True)
        below = Content("\n" + " " * key.cell_length)
        return key + below.join(Content(line.sentence).wrap(max(10, width - key.cell_length)))


def _general_keys() -> set[str]:
    from debate.tui.commands import GLOBAL

    return {c.key for c in GLOBAL}
