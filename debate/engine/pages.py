"""Splitting a text into slides: never shrunk, never more than fits, the same for every window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from msgspec import structs

from debate.model.slide import ROWS, WIDTH, Slide, SlideLine

_LEAST_CUT = WIDTH // 2


def paged(
    head: str, lines: Iterable[SlideLine], repeat: Sequence[SlideLine] = (), *, timed: bool = True
) -> tuple[Slide, ...]:
    """Lines on as many slides as they need. ``repeat`` stands on each of them, where it leaves room."""
    first = tuple(repeat) if sum(_rows(line) + 1 for line in repeat) <= ROWS // 2 else ()
    rest = [*(() if first else repeat), *lines]
    slides: list[tuple[SlideLine, ...]] = []
    now, free = list(first), _free(first)
    for piece in (piece for line in rest for piece in _pieces(line, _free(first))):
        if _rows(piece) > free and len(now) > len(first):
            slides.append(tuple(now))
            now, free = list(first), _free(first)
        now.append(piece)
        free -= _rows(piece) + 1
    slides.append(tuple(now))
    return tuple(Slide(head=head, lines=shown, timed=timed) for shown in slides)


def _free(lines: Iterable[SlideLine]) -> int:
    return ROWS - sum(_rows(line) + 1 for line in lines)


def _rows(line: SlideLine) -> int:
    words = line.text + "  " * len(line.spans)
    return max(1, len(wrap(words, WIDTH - indent_of(line))))


def indent_of(line: SlideLine) -> int:
    """The columns kept free for a line's mark."""
    return len(line.mark) + 2 if line.mark else 0


def _pieces(line: SlideLine, most: int) -> Iterator[SlideLine]:
    """A line that takes more rows than a slide has, cut between words; its marked words stay marked."""
    while _rows(line) > most:
        end = (WIDTH - indent_of(line)) * max(1, most - 1)
        cut = line.text.rfind(" ", _LEAST_CUT, end)
        cut = end if cut < 0 else cut
        yield _cut(line, 0, cut)
        line = _cut(line, cut, len(line.text))
    yield line


def _cut(line: SlideLine, start: int, end: int) -> SlideLine:
    start += len(line.text[start:end]) - len(line.text[start:end].lstrip())
    spans = ((max(a, start) - start, min(b, end) - start) for a, b in line.spans if a < end and b > start)
    return structs.replace(line, text=line.text[start:end], spans=tuple(spans))
