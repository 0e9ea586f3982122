"""What a person sees: the app's screen as text, and libraries to show on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.app import App

from debate.model.library import Library
from debate.model.pack import Pack
from debate.store.places import Places
from debate.tui.app import DebateApp
from tests.support import bundled, example_shelf

__all__ = ["bundled"]

AWKWARD = "He [sic] said [/] no [1]"
"""Text that markup would swallow, or that would end the app."""


def screen_lines(app: App[Any]) -> list[str]:
    """The lines of the screen in view, without their trailing spaces."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def screen_text(app: App[Any]) -> str:
    """The screen in view as one text."""
    return "\n".join(screen_lines(app))


def flat(app: App[Any]) -> str:
    """The screen in view with white space folded, to look for words that may be wrapped."""
    return " ".join(screen_text(app).split())


def example_pack(folder: Path, file: str = "", old: str = "", new: str = "") -> Pack:
    """The rules' example pack, with one change where a file is named."""
    return example_shelf(folder, file, old, new).pack


def library_of(*packs: Pack) -> Library:
    """A library of some packs with the bundled kit."""
    return Library.of(packs, bundled().kit)


def places_in(folder: Path) -> Places:
    """Places under one folder."""
    return Places(
        data=folder / "data", config=folder / "config", cache=folder / "cache", packs=folder / "packs"
    )


def app_on(
    library: Library, folder: Path, motion: str | None = None, theme: str = "dark", seed: int = 7
) -> DebateApp:
    """An app with a known draw, that keeps its files in a folder."""
    return DebateApp(library, places_in(folder), motion=motion, theme=theme, seed=seed)
