"""A pack's motions come one at a time, and a list of them needs none of the arguments."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from debate.model.library import Library, Shelf
from debate.model.motion import Background, Motion
from debate.model.motions import MotionCard, Motions
from debate.model.pack import Pack, PackInfo
from debate.packs import compiled

NAMES = ("bus", "hall", "pool")
INFO = PackInfo(
    id="town", title="Town", summary="S.", licence="CC BY 4.0", version="2026.1", updated="2026-11-23"
)


def motion(name: str) -> Motion:
    text = f"This House would have a {name}"
    return Motion(
        id=name, motion=text, short=name, question="Q?", background=(Background(text="B."),), arguments=()
    )


@pytest.fixture
def made() -> list[int]:
    return []


@pytest.fixture
def library(made: list[int]) -> Library:
    def make(place: int) -> Motion:
        made.append(place)
        return motion(NAMES[place])

    cards = tuple(MotionCard(id=n, motion=motion(n).motion, short=n, question="Q?") for n in NAMES)
    return Library.of((Pack(info=INFO, motions=Motions(cards, make)),))


def test_finding_one_motion_makes_one(library: Library, made: list[int]) -> None:
    assert library.motion_ids == NAMES
    assert library.find("nothing") is None
    assert made == []
    found = library.find("hall")
    assert found is not None
    assert found.motion == motion("hall")
    assert library.find("town/hall") == found
    assert made == [1]


def test_walking_over_them_makes_each_once(library: Library, made: list[int]) -> None:
    assert [f.motion.id for f in library] == list(NAMES)
    assert [f.motion.id for f in library] == list(NAMES)
    assert made == [0, 1, 2]


def test_they_are_equal_to_the_same_motions_made_already(library: Library) -> None:
    (shelf,) = library.shelves
    whole = Pack(info=INFO, motions=tuple(motion(name) for name in NAMES))
    assert shelf.pack == whole
    assert whole == shelf.pack
    assert shelf.pack.motions[-1].id == "pool"
    assert [m.id for m in shelf.pack.motions[1:]] == ["hall", "pool"]
    with pytest.raises(IndexError):
        shelf.pack.motions[3]
    assert dict(Shelf(pack=whole).motions) == dict(shelf.motions)


def test_lazy_motions_are_as_good_as_a_tuple_of_them(library: Library) -> None:
    lazy, whole = library.shelves[0].pack.motions, tuple(map(motion, NAMES))
    assert lazy == whole
    assert whole == lazy
    assert hash(lazy) == hash(whole)
    assert lazy[1:] == whole[1:]
    assert lazy[-1] == whole[-1]
    assert [*reversed(lazy)] == [*reversed(whole)]
    with pytest.raises(IndexError):
        lazy[len(NAMES)]


def test_a_pack_that_was_compiled_can_be_pickled(tmp_path: Path) -> None:
    pack = Pack(info=INFO, motions=tuple(map(motion, NAMES)))
    compiled.save(tmp_path, tmp_path, b"key", pack)
    read = compiled.load_pack(tmp_path, tmp_path, b"key")
    assert read is not None
    assert isinstance(read.motions, Motions)
    assert pickle.loads(pickle.dumps(read)) == read == pack


def test_threads_that_ask_at_once_are_given_the_same_motion() -> None:
    both = Barrier(2)

    def make(place: int) -> Motion:
        both.wait(5)
        return motion(NAMES[place])

    cards = tuple(MotionCard(id=n, motion=n, short=n, question="Q?") for n in NAMES)
    lazy = Motions(cards, make)
    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(lazy.__getitem__, (0, 0))
    assert first is second
