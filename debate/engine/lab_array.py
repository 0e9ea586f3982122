"""The icon array as geometry: how many dots of which group stand in which cells. The widget only draws."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from debate.engine.lab_numbers import amount, are_whole
from debate.engine.lab_table import Table
from debate.model.lab_words import LabWords, Word
from debate.tongue import _, plural

MOST_DOTS = 10_000


class Part(StrEnum):
    """A box of the table, in the order in which the array is filled: alerts and missed first."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    LEFT_ALONE = "left-alone"

    def count_in(self, table: Table) -> Fraction:
        """How many are in this box."""
        count: Fraction = getattr(table, self.name.lower())
        return count

    def word_in(self, words: LabWords) -> Word:
        """What the lab calls them."""
        word: Word = getattr(words, self.name.lower())
        return word


class DotGroup(Struct, frozen=True, kw_only=True):
    """The dots of one box. ``lifted`` where it has a dot although its share would round to none."""

    part: Part
    count: Fraction
    people: int
    """Whole people: the four groups add up to the crowd."""
    dots: int
    first_cell: int
    cells: int
    lifted: bool = False


class Strip(Struct, frozen=True):
    """A run of cells in one row that belong to one group; the last cell may hold fewer dots."""

    part: Part
    cells: int
    dots: int


class DotArray(Struct, frozen=True, kw_only=True):
    """Groups one after the other, row by row; each begins in a cell of its own: a cell has one colour."""

    columns: int
    rows: int
    per_cell: int
    people_per_dot: int
    """1: a dot for everybody. More: a counted sample. 0: too little room to draw."""
    groups: tuple[DotGroup, ...]

    @property
    def dots(self) -> int:
        """All dots."""
        return sum(group.dots for group in self.groups)

    def strips(self, row: int) -> tuple[Strip, ...]:
        """What a row shows, from left to right; the rest of it is empty."""
        start, end = row * self.columns, (row + 1) * self.columns
        found = []
        for group in self.groups:
            first, last = max(start, group.first_cell), min(end, group.first_cell + group.cells)
            if first < last:
                before = (first - group.first_cell) * self.per_cell
                dots = min(group.dots - before, (last - first) * self.per_cell)
                found.append(Strip(group.part, last - first, dots))
        return tuple(found)


def lay_out(table: Table, columns: int, rows: int, per_cell: int = 1, most_dots: int = MOST_DOTS) -> DotArray:
    """The array of a table in a place of so many columns and rows, with so many dots in a cell.

    A dot for everybody where they fit, else each dot stands for 2, 5, 10, 20 … of them. Parts are rounded
    by largest remainder, so that they add up; a group of one whole person or more keeps a dot.
    """
    counts = [part.count_in(table) for part in Part]
    crowd = int(table.crowd)
    people = share_out(counts, crowd)
    room = min(most_dots, columns * rows * per_cell - len(Part) * (per_cell - 1))
    each = people_per_dot(crowd, room)
    present = sum(number > 0 for number in people)
    total = max(-(-crowd // each), present) if each else 0
    dots = share_out([Fraction(number) for number in people], total)
    lifted = [bool(total) and number > 0 and not dot for number, dot in zip(people, dots, strict=True)]
    dots = _lift(dots, lifted)
    groups, cell = [], 0
    for part, count, number, dot, up in zip(Part, counts, people, dots, lifted, strict=True):
        size = -(-dot // per_cell)
        groups.append(
            DotGroup(part=part, count=count, people=number, dots=dot, first_cell=cell, cells=size, lifted=up)
        )
        cell += size
    return DotArray(columns=columns, rows=rows, per_cell=per_cell, people_per_dot=each, groups=tuple(groups))


def share_out(counts: Sequence[Fraction], total: int) -> list[int]:
    """Whole numbers in proportion to some counts that add up to the total: the largest remainders go up."""
    whole = sum(counts)
    if not whole:
        return [0] * len(counts)
    exact = [count * total / whole for count in counts]
    floors = [int(number) for number in exact]
    order = sorted(range(len(counts)), key=lambda i: (floors[i] - exact[i], i))
    for i in order[: total - sum(floors)]:
        floors[i] += 1
    return floors


def people_per_dot(crowd: int, room: int) -> int:
    """The smallest of 1, 2, 5, 10, 20 … at which the crowd fits; 0 without room for four groups."""
    if room < len(Part):
        return 0
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if -(-crowd // step) <= room:
                return step
        power *= 10


def array_told(words: LabWords, array: DotArray) -> tuple[str, ...]:
    """The legend in words: what a dot is, what each group has, and which are too small to show truly."""
    crowd = sum(group.people for group in array.groups)
    each = array.people_per_dot
    if each == 0:
        return (_("There is too little room here to draw dots."),)
    if crowd == 0:
        return (_("No {people}: there is nothing to draw.").format(people=words.crowd.many),)
    scale = _("Each dot is one {person}.").format(person=words.crowd.one)
    if each > 1:
        scale = plural(
            "Each dot stands for about {each:,} {people}: {dots:,} dot for {crowd:,}.",
            "Each dot stands for about {each:,} {people}: {dots:,} dots for {crowd:,}.",
            array.dots,
        ).format(each=each, people=words.crowd.many, dots=array.dots, crowd=crowd)
    whole = are_whole(group.count for group in array.groups)
    return (scale, *(_legend(words, group, whole=whole) for group in array.groups))


def _legend(words: LabWords, group: DotGroup, *, whole: bool) -> str:
    if group.lifted:
        told = _("{things}: {number}; too few for a dot, drawn as one so that they do not vanish.")
    elif group.dots:
        told = plural("{things}: {number}; {dots:,} dot.", "{things}: {number}; {dots:,} dots.", group.dots)
    elif group.count:
        told = _("{things}: {number}; too few for a dot, but not none.")
    else:
        told = _("{things}: {number}; no dots.")
    return told.format(
        things=group.part.word_in(words).many,
        number=amount(group.count, words.occasion, whole=whole),
        dots=group.dots,
    )


def _lift(dots: list[int], lifted: Sequence[bool]) -> list[int]:
    """One dot for each group that would vanish, taken from the largest."""
    given = [dot + up for dot, up in zip(dots, lifted, strict=True)]
    for _one in range(sum(lifted)):
        given[given.index(max(given))] -= 1
    return given
