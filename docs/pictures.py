"""Makes the pictures of the documentation anew, from the bundled content.

    uv run --with cairosvg --with pillow docs/pictures.py

Needs the font DejaVu Sans Mono (Debian: fonts-dejavu-core).
"""

import asyncio
import html
import io
import re
import tempfile
from pathlib import Path

import cairosvg
from PIL import Image

from debate.packs.load import bundled_content, open_library
from debate.store.places import Places
from debate.tui.app import DebateApp

HERE = Path(__file__).parent
SIZE = (120, 36)
PICTURES = {
    "board": ("dark", ()),
    "article": ("cream", ("t",)),
    "sources": ("dark", ("s",)),
    "lab": ("dark", ("l",)),
}
"""Each picture's theme, and the keys pressed from the board."""


async def screenshot(home: Path, theme: str, keys: tuple[str, ...]) -> str:
    """The screen after some keys, as SVG."""
    places = Places(data=home, config=home, cache=home, packs=home)
    library = open_library([bundled_content()], home).library
    app = DebateApp(library, places, motion="expand-vans", theme=theme, seed=7)
    async with app.run_test(size=SIZE) as pilot:
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        return app.export_screenshot()


def png(svg: str) -> bytes:
    """The SVG in a font that is here, every character in its own cell, in few colours."""
    svg = re.sub(r"@font-face\s*{[^}]*}", "", svg)
    svg = re.sub(r"font-family:\s*[^;}]+", "font-family: 'DejaVu Sans Mono'", svg)
    svg = re.sub(r'x="([\d.]+)"( [^>]*?)textLength="([\d.]+)"([^>]*)>([^<]*)<', in_cells, svg)
    large = cairosvg.svg2png(bytestring=svg.encode(), output_width=1400)
    image = Image.open(io.BytesIO(large)).convert("RGB")
    small = io.BytesIO()
    image.quantize(128, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        small, "PNG", optimize=True
    )
    return small.getvalue()


def in_cells(found: re.Match[str]) -> str:
    """A run of text with the place of each of its characters: fonts differ in width, terminals do not."""
    start, before, length, after, text = found.groups()
    count = len(html.unescape(text))
    step = float(length) / count if count else 0
    places = " ".join(f"{float(start) + n * step:.1f}" for n in range(count))
    return f'x="{places}"{before}{after}>{text}<'


def main() -> None:
    """Writes every picture beside this file."""
    for name, (theme, keys) in PICTURES.items():
        with tempfile.TemporaryDirectory() as home:
            picture = png(asyncio.run(screenshot(Path(home), theme, keys)))
        (HERE / f"{name}.png").write_bytes(picture)
        print(f"{name}.png: {len(picture) // 1024} kB")


if __name__ == "__main__":
    main()
