"""The example pack with one of its motions, a later school bus, to be changed for a test."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from debate.model.library import Library
from debate.model.motion import Argument
from debate.model.pack import Pack
from debate.tui.app import DebateApp
from tests.tui.screens import example_pack, library_of

T = TypeVar("T")


def showing(app: DebateApp, kind: type[T]) -> T:
    """The screen in view, which is of a kind."""
    screen: object = app.screen
    assert isinstance(screen, kind)
    return screen


def bus_pack(folder: Path) -> Pack:
    """The pack: one article of three lines, and one argument a side."""
    pack = example_pack(folder / "bus")
    return replace(pack, motions=tuple(m for m in pack.motions if m.id == "later-bus"))


def bus_with(folder: Path, *arguments: Argument) -> Library:
    """The pack with other arguments."""
    pack = bus_pack(folder)
    return library_of(replace(pack, motions=(replace(pack.motions[0], arguments=arguments),)))
