"""Without colour everything is still said, by words and shapes (D2, D5, A10)."""

from __future__ import annotations

import re
from pathlib import Path

from tests.access import tour
from tests.access.painted import pairs, walked
from tests.tui.screens import app_on, example_pack, library_of

BOARD = Path(__file__).parent / "mono-board.txt"
ARTICLE = Path(__file__).parent / "mono-article.txt"
ARGUMENT = Path(__file__).parent / "mono-argument.txt"


async def shown(folder: Path, *keys: str) -> str:
    """What the example pack's screens look like in mono at 80 by 24 after some keys."""
    app = app_on(library_of(example_pack(folder / "p")), folder, "later-bus", theme="mono")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return "\n".join(line.rstrip() for line in tour.lines(tour.strips(app))) + "\n"


def same(file: Path, text: str) -> None:
    """The snapshot of a file; where there is none yet it is written, and the test fails once."""
    if not file.exists():
        file.write_text(text, encoding="utf-8")
        raise AssertionError(f"{file.name} was not there; it is written now: read it")
    assert text == file.read_text(encoding="utf-8")


async def test_the_board_says_its_sides(tmp_path: Path) -> None:
    text = await shown(tmp_path)
    same(BOARD, text)
    assert "▲ FOR" in text
    assert "▼ AGAINST" in text
    assert "▌" in text, "the chosen row has a bar"


async def test_the_argument_says_its_side(tmp_path: Path) -> None:
    text = await shown(tmp_path, "enter")
    same(ARGUMENT, text)
    assert re.search("▲ FOR|▼ AGAINST", text.splitlines()[0])


async def test_the_article_marks_the_edges_of_every_quote(tmp_path: Path) -> None:
    """Each quote in view stands between its side's marks, so that no colour is needed to see its end."""
    text = await shown(tmp_path, "t")
    same(ARTICLE, text)
    pack = example_pack(tmp_path / "again")
    (motion,) = (m for m in pack.motions if m.id == "later-bus")
    for argument in motion.arguments:
        mark = argument.side.mark
        for item in argument.quotes:
            words = item.quote.exact.split() if item.quote else []
            assert re.search(f"{mark}►?{re.escape(words[0])}", text)
            assert re.search(f"{re.escape(words[-1])}◄?{mark}", text)


def test_mono_paints_two_colours_only() -> None:
    """In mono no colour can carry a meaning: there are only two."""
    inks = {pair.ink.hex for view in walked("mono", 80, 24, 0) for pair, _ in pairs(view.strips)}
    assert inks == {"#ffffff", "#000000"}
