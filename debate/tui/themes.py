"""The three themes. Every text and background pair was measured: at least 7:1, quiet text too.

The pairs are those of the design: side colours of nearly equal contrast, so that neither side shouts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from textual.app import App
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.theme import Theme

CSS = """
Screen { background: $background; color: $foreground; }
Toast { background: $background; color: $foreground; border: solid $quiet; }
CommandPalette { background: $background; }
CommandPalette > Vertical { background: $background; margin-top: 1; }
CommandPalette #--input { border: solid $quiet; }
CommandPalette > .command-palette--help-text { text-style: not bold; }
CommandPalette > .command-palette--highlight { text-style: bold; }
CommandPalette SearchIcon, CommandPalette LoadingIndicator { display: none; }
CommandInput { padding-left: 1; }
CommandInput > .input--placeholder { color: $quiet; }
CommandList, CommandList:focus { background: $background; border: none; }
CommandList > .option-list--option { text-style: none; }
CommandList > .option-list--option-highlighted { background: $chosen; color: $chosen-ink; }
"""
"""What Textual itself paints around our screens, in our colours: no picture, no dimming, no underline."""


def _theme(name: str, *, dark: bool, text: str, ground: str, panel: str, **variables: str) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=variables["side-for"],
        secondary=variables["side-against"],
        accent=variables["attention"],
        warning=variables["attention"],
        error=variables["attention"],
        success=variables["side-for"],
        foreground=text,
        background=ground,
        surface=ground,
        panel=panel,
        boost=panel,
        text_alpha=1.0,
        variables={
            "ink": text,
            "ground": ground,
            "footer-background": ground,
            "input-cursor-background": text,
            "input-cursor-foreground": ground,
            "input-selection-background": panel,
            "scrollbar": variables["bar"],
            "scrollbar-hover": variables["quiet"],
            "scrollbar-active": variables["quiet"],
            "scrollbar-background": ground,
            "scrollbar-background-hover": ground,
            "scrollbar-background-active": ground,
            "scrollbar-corner-color": ground,
            "block-cursor-background": variables["chosen"],
            "block-cursor-foreground": variables["chosen-ink"],
            "border": variables["quiet"],
            **variables,
        },
    )


DARK = _theme(
    "dark",
    dark=True,
    text="#F2F2F2",
    ground="#101418",
    panel="#33404D",
    **{
        "side-for": "#56B4E9",
        "side-against": "#E69F00",
        "quiet": "#B8C0C8",
        "attention": "#E3A6CB",
        "chosen": "#33404D",
        "chosen-ink": "#F2F2F2",
        "bar": "#6F7C88",
    },
)
CREAM = _theme(
    "cream",
    dark=False,
    text="#111111",
    ground="#FFF8E7",
    panel="#F2DDA8",
    **{
        "side-for": "#00558A",
        "side-against": "#8A3C00",
        "quiet": "#4A4A4A",
        "attention": "#6B2D6B",
        "chosen": "#F2DDA8",
        "chosen-ink": "#111111",
        "bar": "#857E70",
    },
)
MONO = _theme(
    "mono",
    dark=True,
    text="#FFFFFF",
    ground="#000000",
    panel="#FFFFFF",
    **{
        "side-for": "#FFFFFF",
        "side-against": "#FFFFFF",
        "quiet": "#FFFFFF",
        "attention": "#FFFFFF",
        "chosen": "#FFFFFF",
        "chosen-ink": "#000000",
        "bar": "#FFFFFF",
    },
)
THEMES = (DARK, CREAM, MONO)
NAMES = tuple(theme.name for theme in THEMES)
SWAPPED = "-swapped"
"""Ends the name of a theme whose sides have each other's colours: to some, blue or orange is a party."""


class WholeCells(ScrollBarRender):
    """A scroll bar of whole cells: Textual's part blocks are missing from Windows console fonts."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "]


def swapped(theme: Theme) -> Theme:
    """A theme with the colours of the sides the other way round; contrasts stay as they were measured."""
    one, other = theme.variables["side-for"], theme.variables["side-against"]
    return replace(
        theme,
        name=theme.name + SWAPPED,
        primary=other,
        secondary=one,
        success=other,
        variables={**theme.variables, "side-for": other, "side-against": one},
    )


def following(name: str) -> str:
    """The theme that comes after one of a name; swapped colours stay swapped."""
    plain, mark = name.removesuffix(SWAPPED), SWAPPED if name.endswith(SWAPPED) else ""
    index = NAMES.index(plain) if plain in NAMES else -1
    return NAMES[(index + 1) % len(NAMES)] + mark


def wear(app: App[Any], theme: str) -> None:
    """Gives an app the themes, one of them worn, and a scroll bar that every console can draw."""
    ScrollBar.renderer = WholeCells
    for each in THEMES:
        app.register_theme(each)
        app.register_theme(swapped(each))
    app.theme = theme
