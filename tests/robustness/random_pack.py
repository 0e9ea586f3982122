"""A random pack: the example pack with any number of arguments and texts of every kind, from a seed."""

from __future__ import annotations

import random
from pathlib import Path

from msgspec import structs

from debate.model.library import Library
from debate.model.motion import Argument, Motion
from tests.robustness.hostile import BAD
from tests.tui.awkward import ARABIC, LONG, WELSH
from tests.tui.screens import AWKWARD, bundled, example_pack

TEXTS = (*BAD, AWKWARD, LONG, WELSH, ARABIC, "", "x", "校车" * 40, "word " * 300, "a" * 500, "1,700 of 2,000")
MOST = 14


def random_library(folder: Path, seed: int) -> Library:
    """Two packs: a random one, and for every third seed the bundled ones with their lessons and lab."""
    pick = random.Random(seed)
    pack = example_pack(folder)
    motions = tuple(_motion(motion, pick) for motion in pack.motions)
    sources = tuple(
        structs.replace(s, title=pick.choice(TEXTS), finding=pick.choice(TEXTS), caution=pick.choice(TEXTS))
        for s in pack.sources
    )
    glossary = tuple(structs.replace(t, meaning=pick.choice(TEXTS)) for t in pack.glossary)
    pack = structs.replace(pack, motions=motions, sources=sources, glossary=glossary)
    others = tuple(shelf.pack for shelf in bundled().shelves) if seed % 3 == 0 else ()
    return Library.of((*others, pack) if seed % 2 else (pack, *others), bundled().kit)


def _motion(motion: Motion, pick: random.Random) -> Motion:
    models = motion.arguments
    arguments = tuple(_argument(pick.choice(models), n, pick) for n in range(pick.randrange(MOST)))
    return structs.replace(
        motion, arguments=arguments, question=pick.choice(TEXTS), short=pick.choice(TEXTS)[:60]
    )


def _argument(model: Argument, number: int, pick: random.Random) -> Argument:
    return structs.replace(
        model,
        id=f"argument-{number}",
        title=pick.choice(TEXTS)[:60],
        claim=pick.choice(TEXTS),
        because=pick.choice(TEXTS),
        limit=pick.choice(TEXTS),
        questions=tuple(pick.choice(TEXTS) for _ in range(pick.randrange(5))),
        evidence=model.evidence * pick.randrange(4),
        replies=model.replies * pick.randrange(3),
    )
