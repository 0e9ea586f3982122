"""Numbers that the chair types: what is asked, and the event that the answers make."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from debate.engine.tally import impossible
from debate.model.event import Event, HandsCounted, MovesCounted, SeatHeard, SeatsSet, VoteCounted
from debate.model.fields import Id, Side
from debate.model.lesson import Collect
from debate.model.vote import Count, Hands, Round

MOST = 9999


class FormError(ValueError):
    """Why some numbers cannot be, in a sentence."""


class Asked(StrEnum):
    """What the numbers are of."""

    VOTE = "vote"
    MOVES = "moves"
    HANDS = "hands"
    SEAT = "seat"
    SEATS = "seats"


class Form(Struct, frozen=True, kw_only=True):
    """Some whole numbers to be typed, one a line."""

    asked: Asked
    title: str
    asks: tuple[str, ...]
    motion: Id = ""
    round: Round | None = None
    by: Collect | None = None
    argument: str = ""
    side: Side | None = None


def vote_form(motion: str, which: Round, by: Collect) -> Form:
    """The first vote or the second."""
    title = "First vote" if which is Round.BEFORE else "Second vote"
    return Form(
        asked=Asked.VOTE, title=title, asks=("For", "Against", "Undecided"), motion=motion, round=which, by=by
    )


def moves_form(motion: str) -> Form:
    """Who moved, by hands; optional."""
    asks = ("Moved to for", "Moved to against", "Moved to undecided")
    return Form(asked=Asked.MOVES, title="Who moved? By hands, as many as like", asks=asks, motion=motion)


def hands_form(argument: str, side: Side, title: str) -> Form:
    """Two shows of hands on an argument."""
    asks = ("How many vote", "Is it true? Hands", "Does it matter? Hands")
    return Form(asked=Asked.HANDS, title=title, asks=asks, argument=argument, side=side)


SEAT = Form(asked=Asked.SEAT, title="A voice was heard", asks=("Seat or table number",))
SEATS = Form(asked=Asked.SEATS, title="The room", asks=("How many seats or tables",))


def answered(form: Form, numbers: Sequence[int]) -> Event:
    """The event that a form's numbers make. Raises FormError where they cannot be."""
    if len(numbers) != len(form.asks):
        raise FormError(f"{len(form.asks)} numbers are needed.")
    if any(not 0 <= number <= MOST for number in numbers):
        raise FormError(f"A number from 0 to {MOST}.")
    match form.asked:
        case Asked.VOTE:
            return VoteCounted(
                motion=form.motion, round=form.round or Round.BEFORE, count=_count(numbers), by=form.by
            )
        case Asked.MOVES:
            return MovesCounted(motion=form.motion, to=_count(numbers))
        case Asked.HANDS:
            return _hands(form, numbers)
        case Asked.SEAT | Asked.SEATS:
            if not 1 <= numbers[0] <= 999:
                raise FormError("A number from 1 to 999.")
            return SeatHeard(seat=numbers[0]) if form.asked is Asked.SEAT else SeatsSet(seats=numbers[0])


def _count(numbers: Sequence[int]) -> Count:
    return Count(for_=numbers[0], against=numbers[1], undecided=numbers[2])


def _hands(form: Form, numbers: Sequence[int]) -> HandsCounted:
    voters, true, matters = numbers
    side = form.side or Side.FOR
    if not voters:
        raise FormError("Nobody voted.")
    if why := impossible(Hands(side=side, voters=voters, is_true=true, matters=matters)):
        raise FormError(" ".join(why))
    return HandsCounted(argument=form.argument, side=side, voters=voters, is_true=true, matters=matters)
