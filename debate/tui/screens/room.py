"""The base of every screen: a title, a body, and a foot with at most six keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, cast

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen

from debate.tongue import _
from debate.tui import paint
from debate.tui.command import Command
from debate.tui.commands import BACK, GLOBAL, KEYS
from debate.tui.widgets.line import Line

if TYPE_CHECKING:
    from textual.widget import Widget

LEAST_WIDTH, LEAST_HEIGHT = 60, 16
WIDE = 110
"""Columns from which the wide layouts are used."""


class Wayfinder(Protocol):
    """What a screen asks of the app: to make and show another. Screens do not know each other."""

    def visit(self, where: str, **what: object) -> None:
        """Shows the screen of a name, such as ``board``, for the nouns named."""

    def renew(self, room: Room) -> None:
        """Shows a screen anew where the content has changed since it was made."""


class Room(Screen[None]):
    """A screen with a title line above and its keys below.

    Subclasses give ``KEYS`` and compose their own ``body``; ``title`` and ``copied`` are theirs to fill.
    """

    DEFAULT_CSS = """
    Room { background: $background; color: $foreground; layout: vertical; layers: base cover; }
    Room > #title { text-style: bold; padding: 0 1; }
    Room > #foot { padding: 0 1; color: $quiet; }
    Room.projector > #title { margin: 1 2; }
    Room.projector Page, Room.projector Rows { margin: 0 4; }
    Room > #small { display: none; layer: cover; height: 100%; padding: 1; text-wrap: wrap; }
    Room.too-small > #small { display: block; }
    """
    ALWAYS: ClassVar[tuple[Command, ...]] = (BACK, KEYS)
    """What stands last at the foot, however narrow the window is."""
    KEYS: ClassVar[tuple[Command, ...]] = ()
    where: str = ""
    """The name the app made it by."""
    edition: int = 0
    """Which edition of the content it shows; authors save new ones while the app is open."""
    NAME: ClassVar[str] = ""
    """What the screen is called in help, in one or two words; marked for the catalogue."""

    def __init_subclass__(cls, **kwargs: bool) -> None:
        """Binds the commands of a screen, once, when it is defined."""
        if "KEYS" in cls.__dict__:
            bindings: list[BindingType] = [command.binding for command in cls.KEYS]
            cls.BINDINGS = [*bindings, *cls.__dict__.get("BINDINGS", [])]
        super().__init_subclass__(**kwargs)

    def compose(self) -> ComposeResult:
        """The title, the body of the subclass, and the foot."""
        yield Line(self.heading(), id="title")
        yield from self.body()
        yield Line(self.foot(), id="foot")
        small = _("This window is too small: at least {columns} columns and {lines} lines.")
        yield Line(Content(small.format(columns=LEAST_WIDTH, lines=LEAST_HEIGHT)), id="small")

    def heading(self) -> Content:
        """What the screen is about."""
        return Content(_(self.NAME))

    def body(self) -> Iterable[Widget]:
        """What stands between title and foot."""
        return ()

    def copied(self) -> str:
        """What ``y`` copies: the chosen thing as plain text. Empty where there is nothing to copy."""
        return ""

    def go(self, where: str, **what: object) -> None:
        """Goes to another screen, at once: a key pressed right after is meant for that one."""
        cast("Wayfinder", self.app).visit(where, **what)

    def context(self) -> dict[str, object]:
        """What a screen opened from here is about: ``shelf``, ``motion``, ``argument``, as far as known."""
        return {}

    def blank_room(self, *, blank: bool) -> bool:  # noqa: ARG002 - where no session runs, there is no room
        """Empties the screen of the room whose session runs here, or brings it back; whether it did."""
        return False

    def offer(self, words: str) -> None:
        """Says something that can be done, once, in our own words."""
        self.notify(words, markup=False)

    def all_commands(self) -> tuple[Command, ...]:
        """The commands of this screen, then those of every screen, each key once."""
        own = {c.key for c in self.KEYS}
        return (*self.KEYS, *(c for c in GLOBAL if c.key not in own))

    def at_hand(self) -> tuple[tuple[Command, ...], tuple[Command, ...]]:
        """The keys of this moment for the foot, and those that stand last; while typing, letters are text."""
        return self.KEYS, self.ALWAYS

    def refoot(self) -> None:
        """Shows the foot anew."""
        for foot in self.query("#foot").results(Line):
            foot.show(self.foot())

    def foot(self) -> Content:
        """At most six keys, the last two always back and help; each can be pressed with the mouse.

        In a narrow window the screen's own give way first.
        """
        keys_now, always = self.at_hand()
        own = [c for c in keys_now if c.foot][:4]
        while True:
            shown = [*own, *(c for c in always if c.key not in {o.key for o in own})]
            keys = Content("  ").join([_pressable(command) for command in shown])
            if not own or keys.cell_length <= self.app.size.width - 2:
                return keys
            own.pop()

    def on_screen_resume(self) -> None:
        """Comes back into view: with what an author saved meanwhile."""
        cast("Wayfinder", self.app).renew(self)

    def action_press(self, key: str) -> None:
        """Does what a key does, for the mouse."""
        self.app.simulate_key(key.split(",", maxsplit=1)[0])

    def dismiss(self, result: None = None) -> AwaitComplete:
        """As Textual's, once: of two fast keys the second must not close the screen below."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()

    def call_after_refresh(self, callback: Callable[..., object], *args: Any, **kwargs: Any) -> bool:
        """As Textual's; a screen that fast typing has left by then is left alone."""

        def while_here() -> None:
            if self in self.app.screen_stack:
                callback(*args, **kwargs)

        return super().call_after_refresh(while_here)

    def retitle(self) -> None:
        """Shows the title anew."""
        self.query_one("#title", Line).show(self.heading())

    def on_resize(self) -> None:
        """Says so where the window is too small, rather than showing half a screen; the foot fits its width.

        What is covered stays as it is: were it hidden, the choice would be lost with the focus.
        """
        size = self.app.size
        self.set_class(size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT, "too-small")
        self.refoot()

    @property
    def wide(self) -> bool:
        """Whether the wide layout fits."""
        return self.app.size.width >= WIDE


def _pressable(command: Command) -> Content:
    """A key and its name, that the mouse can press."""
    words = Content.assemble((command.shown_key, "bold $ink"), " ", (command.label, paint.QUIET))
    return paint.clickable(words, f"screen.press({command.key!r})")
