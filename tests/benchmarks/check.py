"""``debate check`` against composing alone, and opening compiled: ``python tests/benchmarks/check.py``.

Every figure is a ratio of medians taken in turns in one run, so that a busy machine slows both sides alike.
Exits 1 where a bound of issue 2 is missed.
"""

from __future__ import annotations

import gc
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import yaml

from debate.engine.quotes import FoldedArticle
from debate.model.article import Passage
from debate.model.kit import Kit
from debate.model.problem import Severity
from debate.packs import compiled
from debate.packs.check import check
from debate.packs.files import files_of
from debate.packs.folder import PackFolder
from debate.packs.load import bundled_content, open_kit

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.benchmarks.generate import write_pack

COMPOSE_BOUND = 5.0
QUOTE_BOUND = 50_000
GROWTH_BOUND = 11.0


def main() -> int:
    """Prints the figures; gives 1 where one misses its bound."""
    missed = 0
    times: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        kit = open_kit(Path(folder) / "cache")
        for arguments, rounds in ((100, 15), (1_000, 15), (10_000, 5)):
            path = write_pack(Path(folder) / str(arguments), arguments)
            composing, checking = in_turns(rounds, partial(compose, path), partial(whole, path, kit))
            times[arguments] = checking
            size = path.stat().st_size / 1e6
            what = f"check of {arguments:,} arguments ({size:.1f} MB): {checking * 1000:,.0f} ms"
            missed += said(what, checking / composing, COMPOSE_BOUND, "x yaml.compose")
        missed += said(
            "growth from 1,000 to 10,000 arguments", times[10_000] / times[1_000], GROWTH_BOUND, "x"
        )
        large = Path(folder) / "10000"
        rate = quotes_a_second(large)
        word = "ok  " if rate >= QUOTE_BOUND else "MISS"
        print(f"{word} quotes verified: {rate:,.0f} a second (bound {QUOTE_BOUND:,})")
        missed += rate < QUOTE_BOUND
        opening(large, Path(folder) / "cache")
    return 1 if missed else 0


def in_turns(rounds: int, first: Callable[[], object], second: Callable[[], object]) -> tuple[float, float]:
    """The median seconds of two things done in turns, after one round that is not counted."""
    taken: list[list[float]] = [[], []]
    for _ in range(rounds + 1):
        for which, do in enumerate((first, second)):
            gc.collect()
            start = perf_counter()
            do()
            taken[which].append(perf_counter() - start)
    return median(taken[0][1:]), median(taken[1][1:])


def compose(path: Path) -> None:
    """Composing alone: the C loader, the collector off."""
    gc.disable()
    try:
        with path.open("rb") as file:
            yaml.compose(file, Loader=yaml.CSafeLoader)
    finally:
        gc.enable()


def whole(path: Path, kit: Kit) -> None:
    """The whole check, from reading the file to the sorted problems."""
    errors = [p for p in check(path.parent, kit) if p.level is Severity.ERROR]
    if errors:
        raise AssertionError(f"{len(errors)} errors, such as {errors[0]}")


def quotes_a_second(folder: Path) -> float:
    """How many quotes of a pack are verified in a second, once the article is folded."""
    shelf = PackFolder(folder, "pack").shelf
    assert shelf is not None
    passages: list[Passage] = [
        e.quote for m in shelf.pack.motions for a in m.arguments for e in a.quotes if e.quote is not None
    ]
    rates = []
    for _ in range(15):
        article = FoldedArticle(shelf.pack.articles[0])
        len(article.folded)
        start = perf_counter()
        passed = sum(article.anchor(passage).state.passes for passage in passages)
        rates.append(len(passages) / (perf_counter() - start))
        assert passed == len(passages), (passed, len(passages))
    return median(rates)


def opening(large: Path, cache: Path) -> None:
    """How long the compiled pack of 10,000 arguments takes to decode, against the bundled one."""
    bundled = next((bundled_content() / "packs").iterdir())
    openers = []
    for root in (bundled, large):
        shelf = PackFolder(root, str(root)).shelf
        key = compiled.key_of(files_of(root))
        assert shelf is not None
        assert key is not None
        assert compiled.save(cache, root, key, shelf.pack)
        openers.append(partial(compiled.load_pack, cache, root, key))
    small_time, large_time = in_turns(15, *openers)
    times = f"{small_time * 1000:.1f} ms bundled, {large_time * 1000:.1f} ms for 10,000 arguments"
    print(f"     opening compiled: {times}")


def said(what: str, ratio: float, bound: float, unit: str) -> int:
    """Prints a ratio with its bound; gives 1 where it is missed."""
    print(f"{'ok  ' if ratio <= bound else 'MISS'} {what}: {ratio:.2f} {unit} (bound {bound:g})")
    return int(ratio > bound)


if __name__ == "__main__":
    sys.exit(main())
