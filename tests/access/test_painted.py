"""Every cell of every screen, in every theme: contrast, no italics, no strange glyph, a stable width."""

from __future__ import annotations

from collections import defaultdict

import pytest
from rich.color_triplet import ColorTriplet
from textual.strip import Strip
from wcwidth import wcswidth

from debate.tui import themes
from tests.access.painted import View, contrast, every_walk, of_packs, pairs, segments, wgl4
from tests.access.tour import SCREENS, lines

TEXT, QUIET, BAR = 7.0, 4.5, 3.0
QUIETEST = {
    theme.name: ColorTriplet(*bytes.fromhex(theme.variables["quiet"].removeprefix("#")))
    for theme in themes.THEMES
}
WALKS = [pytest.param(theme, id=theme) for theme in themes.NAMES]


def test_the_formula_is_that_of_the_guidelines() -> None:
    """Two pairs of the requirements' own table."""
    assert round(contrast(ColorTriplet(17, 17, 17), ColorTriplet(255, 248, 231)), 2) == 17.83
    assert round(contrast(ColorTriplet(86, 180, 233), ColorTriplet(16, 20, 24)), 2) == 8.02


def test_every_screen_is_walked() -> None:
    for _, views in every_walk():
        assert {view.screen for view in views} == set(SCREENS)


def test_every_painted_pair_has_its_contrast() -> None:
    """At least 7:1 for text, 4.5:1 for the quiet colour, 3:1 for bars and frames (D1, J3)."""
    faint: dict[tuple[object, ...], str] = {}
    for theme, views in every_walk():
        for view in views:
            for pair, text in pairs(view.strips):
                least = (QUIET if pair.ink == QUIETEST[theme] else TEXT) if pair.text else BAR
                if pair.ratio < least:
                    faint[theme, pair.ink.hex, pair.ground.hex] = f"{pair.ratio:.2f} {view[:2]}: {text[:30]}"
    assert faint == {}


@pytest.mark.parametrize("theme", WALKS)
def test_the_two_sides_are_as_loud_as_each_other(theme: str) -> None:
    """D3: their contrasts on the ground differ by less than a twentieth."""
    variables = next(each for each in themes.THEMES if each.name == theme).variables
    ink = {name: ColorTriplet(*bytes.fromhex(value.removeprefix("#"))) for name, value in variables.items()}
    for_, against = (contrast(ink[name], ink["ground"]) for name in ("side-for", "side-against"))
    assert max(for_, against) / min(for_, against) < 1.05


def test_nothing_is_slanted_underlined_struck_dimmed_or_flashing() -> None:
    """D7, E2, C7."""
    found = set()
    for theme, views in every_walk():
        for view, segment in segments(views):
            style = segment.style
            for name in ("italic", "underline", "underline2", "blink", "blink2", "strike", "dim", "conceal"):
                if style is not None and getattr(style, name):
                    found.add((name, theme, view.screen, view.state, segment.text.strip()[:20]))
    assert found == set()


def test_every_glyph_of_ours_is_in_windows_consoles() -> None:
    """A12: what neither the content nor WGL4 holds is an emoji or a glyph that some screens lack."""
    known = wgl4() | of_packs()
    found = defaultdict(set)
    for _, views in every_walk():
        for view, segment in segments(views):
            for char in set(segment.text) - known:
                found[f"U+{ord(char):04X}"].add((view.screen, view.state))
    assert found == {}


def test_every_line_has_the_width_of_the_terminal() -> None:
    """A12: by the tables of wcwidth, which are not those that painted it."""
    crooked = [
        (*view[:3], line)
        for _, views in every_walk()
        for view in views
        for line in lines(view.strips)
        if wcswidth(line) != view.width
    ]
    assert crooked == []


def test_a_faint_pair_would_be_found() -> None:
    """The eye of this file is not shut: grey on cream is 3.73:1 by the requirements' own table."""
    from rich.segment import Segment
    from rich.style import Style

    strip = Strip([Segment("words", Style.parse("#808080 on #FFF8E7"))])
    ((pair, text),) = pairs(View("x", "y", 5, [strip]).strips)
    assert (round(pair.ratio, 2), pair.text, text) == (3.73, True, "words")
