"""What events change in what the room said: votes, hands, guesses, what was heard. See ``changes.py``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import structs

from debate.model import event as ev
from debate.model.session import Clash, Session
from debate.model.vote import Hands, Round, Votes


def _heard(session: Session, event: ev.Heard, _: int) -> dict[str, Any]:
    others = tuple(key for key in session.heard if key != event.argument)
    return {"heard": (*others, event.argument) if event.heard else others}


def _seats(_: Session, event: ev.SeatsSet, __: int) -> dict[str, Any]:
    return {"seats": event.seats}


def _seat_heard(session: Session, event: ev.SeatHeard, _: int) -> dict[str, Any]:
    return {"turns": {**session.turns, event.seat: session.turns.get(event.seat, 0) + 1}}


def _voted(session: Session, event: ev.VoteCounted, _: int) -> dict[str, Any]:
    votes = session.votes.get(event.motion, Votes())
    if votes.shown:
        return {}
    if event.round is Round.BEFORE:
        votes = structs.replace(votes, before=event.count, before_by=event.by)
    else:
        votes = structs.replace(votes, after=event.count, after_by=event.by)
    return {"votes": {**session.votes, event.motion: votes}}


def _moves(session: Session, event: ev.MovesCounted, _: int) -> dict[str, Any]:
    votes = session.votes.get(event.motion)
    if votes is None or not votes.both:
        return {}
    return {"votes": {**session.votes, event.motion: structs.replace(votes, moved_to=event.to)}}


def _result(session: Session, event: ev.ResultShown, _: int) -> dict[str, Any]:
    votes = session.votes.get(event.motion)
    if votes is None or not votes.both:
        return {}
    return {"votes": {**session.votes, event.motion: structs.replace(votes, shown=True)}}


def _hands(session: Session, event: ev.HandsCounted, _: int) -> dict[str, Any]:
    hands = Hands(side=event.side, voters=event.voters, is_true=event.is_true, matters=event.matters)
    return {"hands": {**session.hands, event.argument: hands}}


def _guessed(session: Session, event: ev.Guessed, _: int) -> dict[str, Any]:
    return {"guesses": {**session.guesses, event.question: event.guess}}


def _clash(session: Session, event: ev.ClashNoted, _: int) -> dict[str, Any]:
    others = (clash for clash in session.clashes if clash.number != event.number)
    clashes = (*others, Clash(number=event.number, text=event.text))
    return {"clashes": tuple(sorted(clashes, key=lambda clash: clash.number))}


def _clash_dropped(session: Session, event: ev.ClashDropped, _: int) -> dict[str, Any]:
    return {"clashes": tuple(clash for clash in session.clashes if clash.number != event.number)}


def _drawn(session: Session, event: ev.Drawn, _: int) -> dict[str, Any]:
    return {"draws": {**session.draws, event.purpose: event.seed}}


ROOM_CHANGES: dict[type, Callable[[Session, Any, int], dict[str, Any]]] = {
    ev.Heard: _heard,
    ev.SeatsSet: _seats,
    ev.SeatHeard: _seat_heard,
    ev.VoteCounted: _voted,
    ev.MovesCounted: _moves,
    ev.ResultShown: _result,
    ev.HandsCounted: _hands,
    ev.Guessed: _guessed,
    ev.ClashNoted: _clash,
    ev.ClashDropped: _clash_dropped,
    ev.Drawn: _drawn,
}
