"""What is painted, judged: contrast, attributes, glyphs and widths of every cell, by the WCAG 2 formula."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec
from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from textual.pilot import Pilot
from textual.strip import Strip

from debate.tui import themes
from debate.tui.screens.room import Room
from tests.access import tour
from tests.tui.screens import bundled

WHOLE = os.environ.get("DEBATE_WALK") == "all"
"""Whether every state is walked in every theme and at both sizes: some minutes."""
_WGL4 = """
20-7e a0-17f 192 1fa-1ff 2c6-2c7 2c9 2d8-2dd 384-38a 38c 38e-3a1 3a3-3ce 401-40c 40e-44f 451-45c 45e-45f
490-491 1e80-1e85 1ef2-1ef3 2013-2015 2017-201e 2020-2022 2026 2030 2032-2033 2039-203a 203c 203e 2044 207f
20a3-20a4 20a7 20ac 2105 2113 2116 2122 2126 212e 215b-215e 2190-2195 21a8 2202 2206 220f 2211-2212 2215
2219-221a 221e-221f 2229 222b 2248 2260-2261 2264-2265 2302 2310 2320-2321 2500 2502 250c 2510 2514 2518
251c 2524 252c 2534 253c 2550-256c 2580 2584 2588 258c 2590-2593 25a0-25a1 25aa-25ac 25b2 25ba 25bc 25c4
25ca-25cb 25cf 25d8-25d9 25e6 263a-263c 2640 2642 2660 2663 2665-2666 266a-266b fb01-fb02
"""
GRAPHIC = frozenset(chr(n) for n in range(0x2500, 0x25A0))
"""Lines and blocks: parts of bars and frames, not text."""


class View(NamedTuple):
    """One painted screen: which, in what state, how wide, and its lines."""

    screen: str
    state: str
    width: int
    strips: list[Strip]


class Pair(NamedTuple):
    """A colour on a ground, and whether what it paints is text."""

    ink: ColorTriplet
    ground: ColorTriplet
    text: bool

    @property
    def ratio(self) -> float:
        """The contrast."""
        return contrast(self.ink, self.ground)


def wgl4() -> frozenset[str]:
    """The characters that every Windows console font has."""
    found = set()
    for part in _WGL4.split():
        first, _, last = part.partition("-")
        found |= {chr(n) for n in range(int(first, 16), int(last or first, 16) + 1)}
    return frozenset(found)


def of_packs() -> frozenset[str]:
    """The characters that the bundled content brings: they are the author's, not ours."""
    library = bundled()
    packs = [shelf.pack for shelf in library.shelves]
    return frozenset(msgspec.json.encode([packs, library.kit]).decode())


def contrast(ink: ColorTriplet, ground: ColorTriplet) -> float:
    """The WCAG 2 contrast of two colours: 1 to 21."""
    light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: ColorTriplet) -> float:
    parts = [value / 255 for value in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def pairs(strips: Iterable[Strip]) -> Iterator[tuple[Pair, str]]:
    """Every colour on its ground that paints something, with what it paints."""
    for strip in strips:
        for segment in strip:
            text = segment.text.strip()
            if text and not segment.control:
                yield _pair(segment, text), text


def _pair(segment: Segment, text: str) -> Pair:
    style = segment.style or Style()
    ink, ground = _solid(style.color), _solid(style.bgcolor)
    if style.reverse:
        ink, ground = ground, ink
    return Pair(ink, ground, not set(text) <= GRAPHIC | {" "})


def _solid(colour: Color | None) -> ColorTriplet:
    assert colour is not None, "painted without a colour of ours: the terminal's own would decide"
    assert not colour.is_default, "painted in the terminal's own colour"
    return colour.get_truecolor()


def segments(views: Iterable[View]) -> Iterator[tuple[View, Segment]]:
    """Every painted piece."""
    for view in views:
        for strip in view.strips:
            for segment in strip:
                yield view, segment


@cache
def walked(theme: str, width: int, height: int, depth: int) -> tuple[View, ...]:
    """Every screen in one theme at one size; depth 1 presses two keys, depth 2 all that are its own."""
    return asyncio.run(_walk(theme, width, height, depth))


def every_walk() -> Iterator[tuple[str, tuple[View, ...]]]:
    """The walks of all themes; at both sizes and as deep as can be where ``DEBATE_WALK=all``."""
    if WHOLE:
        for theme in themes.NAMES:
            yield theme, walked(theme, 80, 24, 2)
            yield theme, walked(theme, 120, 36, 2)
    else:
        yield "dark", walked("dark", 80, 24, 0)
        yield "mono", walked("mono", 80, 24, 0)
        yield "cream", walked("cream", 120, 36, 0)


async def _walk(theme: str, width: int, height: int, depth: int) -> tuple[View, ...]:
    views: list[View] = []
    with tempfile.TemporaryDirectory() as folder:
        before = Path.cwd()
        os.chdir(folder)
        try:
            app = tour.app_in(Path(folder), theme)
            async with app.run_test(size=(width, height), notifications=True) as pilot:
                for name in tour.SCREENS:
                    screen = await tour.enter(pilot, name)
                    async for state in _states(pilot, screen, depth):
                        views.append(View(name, state, width, tour.strips(app)))  # noqa: PERF401
                    await tour.home(pilot)
                async for state in _above(pilot):
                    views.append(View("library", state, width, tour.strips(app)))  # noqa: PERF401
        finally:
            os.chdir(before)
    return tuple(views)


async def _states(pilot: Pilot[None], screen: Room, depth: int) -> AsyncIterator[str]:
    yield "as it opens"
    own = [c.key.split(",", maxsplit=1)[0] for c in screen.KEYS if c.key != "o"] if depth > 1 else []
    for key in ("down", "tab", *own) if depth else ():
        if pilot.app.screen is not screen:
            break
        await pilot.press(key)
        yield f"after {key}"
        while pilot.app.screen is not screen and len(pilot.app.screen_stack) > 2:
            pilot.app.pop_screen()
            await pilot.pause()


async def _above(pilot: Pilot[None]) -> AsyncIterator[str]:
    """A toast, and the palette empty, typed in and with nothing found."""
    pilot.app.notify("Copied and saved to a file.", markup=False)
    await pilot.pause()
    yield "with a toast"
    await pilot.press("ctrl+p")
    await pilot.pause(0.2)
    yield "with the palette"
    await pilot.press("s", "w")
    await pilot.pause(0.4)
    yield "with the palette typed in"
    await pilot.press("down")
    yield "with a line of the palette chosen"
    await pilot.press(*"qqqq")
    await pilot.pause(0.4)
    yield "with nothing found in the palette"
