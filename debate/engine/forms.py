"""Numbers that the chair types: what is asked, and the event that the answers make."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct, structs

from debate.engine.tally import impossible
from debate.model.event import Event, HandsCounted, MovesCounted, SeatHeard, SeatsSet, VoteCounted
from debate.model.fields import Id, Side
from debate.model.lesson import Collect
from debate.model.vote import Count, Hands, Round
from debate.tongue import _, plural

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
    """Some whole numbers to be typed, one a line. ``about`` is an argument's title."""

    asked: Asked
    motion: Id = ""
    round: Round | None = None
    by: Collect | None = None
    argument: str = ""
    side: Side | None = None
    about: str = ""

    @property
    def title(self) -> str:
        """What the numbers are of, in words."""
        match self.asked:
            case Asked.VOTE:
                return _("First vote") if self.round is Round.BEFORE else _("Second vote")
            case Asked.MOVES:
                return _("Who moved? By hands, as many as like")
            case Asked.HANDS:
                return self.about
            case Asked.SEAT:
                return _("A voice was heard")
            case Asked.SEATS:
                return _("The room")

    @property
    def asks(self) -> tuple[str, ...]:
        """What each number is, in words."""
        match self.asked:
            case Asked.VOTE:
                return _("For"), _("Against"), _("Undecided")
            case Asked.MOVES:
                return _("Moved to for"), _("Moved to against"), _("Moved to undecided")
            case Asked.HANDS:
                return _("How many vote"), _("Is it true? Hands"), _("Does it matter? Hands")
            case Asked.SEAT:
                return (_("Seat or table number"),)
            case Asked.SEATS:
                return (_("How many seats or tables"),)


def vote_form(motion: str, which: Round, by: Collect) -> Form:
    """The first vote or the second."""
    return Form(asked=Asked.VOTE, motion=motion, round=which, by=by)


def other_way(form: Form, step: int) -> Form:
    """A vote's form with the next way to collect it, or the one before; any other form as it is."""
    if form.by is None:
        return form
    ways = list(Collect)
    return structs.replace(form, by=ways[(ways.index(form.by) + step) % len(ways)])


def moves_form(motion: str) -> Form:
    """Who moved, by hands; optional."""
    return Form(asked=Asked.MOVES, motion=motion)


def hands_form(argument: str, side: Side, title: str) -> Form:
    """Two shows of hands on an argument."""
    return Form(asked=Asked.HANDS, argument=argument, side=side, about=title)


SEAT = Form(asked=Asked.SEAT)
SEATS = Form(asked=Asked.SEATS)


def answered(form: Form, numbers: Sequence[int]) -> Event:
    """The event that a form's numbers make. Raises FormError where they cannot be."""
    needed = len(form.asks)
    if len(numbers) != needed:
        words = plural("{count} number is needed.", "{count} numbers are needed.", needed)
        raise FormError(words.format(count=needed))
    if any(not 0 <= number <= MOST for number in numbers):
        raise FormError(_("A number from {least} to {most}.").format(least=0, most=MOST))
    match form.asked:
        case Asked.VOTE:
            if not any(numbers):
                raise FormError(_("Nobody voted."))
            return VoteCounted(
                motion=form.motion, round=form.round or Round.BEFORE, count=_count(numbers), by=form.by
            )
        case Asked.MOVES:
            return MovesCounted(motion=form.motion, to=_count(numbers))
        case Asked.HANDS:
            return _hands(form, numbers)
        case Asked.SEAT | Asked.SEATS:
            if not 1 <= numbers[0] <= 999:
                raise FormError(_("A number from {least} to {most}.").format(least=1, most=999))
            return SeatHeard(seat=numbers[0]) if form.asked is Asked.SEAT else SeatsSet(seats=numbers[0])


def _count(numbers: Sequence[int]) -> Count:
    return Count(for_=numbers[0], against=numbers[1], undecided=numbers[2])


def _hands(form: Form, numbers: Sequence[int]) -> HandsCounted:
    voters, true, matters = numbers
    side = form.side or Side.FOR
    if not voters:
        raise FormError(_("Nobody voted."))
    if why := impossible(Hands(side=side, voters=voters, is_true=true, matters=matters)):
        raise FormError(" ".join(why))
    return HandsCounted(argument=form.argument, side=side, voters=voters, is_true=true, matters=matters)
