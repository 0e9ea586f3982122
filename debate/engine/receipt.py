"""The receipt of a session: what was shown and asked a side. Counts, no verdict.

Hidden or late arguments count as not shown. A vote comes in only as far as it may leave the room: not at
all before the second count is in, or before a round's judges have locked; with few people, a direction only.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from debate.engine.balance_words import count_words
from debate.engine.ballot_rules import floor_waits
from debate.engine.clock import elapsed
from debate.engine.draw import side_order
from debate.engine.flow import raised
from debate.engine.round_report import round_record
from debate.engine.stage import argument_ms, side_ms
from debate.engine.tally import compared, quadrant
from debate.model.clock import Clock
from debate.model.fields import Side
from debate.model.kit import Kit
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion
from debate.model.receipt import ArgumentRecord, PromptRecord, Receipt, SideRecord, StepRecord, VoteRecord
from debate.model.session import STEP_CLOCK, Session, argument_key
from debate.model.vote import Detail, Votes


def receipt(
    session: Session,
    now: int,
    shelf: Shelf | None,
    motion: Motion | None,
    program: str,
    kit: Kit | None = None,
) -> Receipt:
    """The record of a session up to a moment.

    ``shelf`` and ``motion`` are None where the pack is not at hand; then what was shown is named by id only
    where the events hold it. ``program`` is the program's version; ``kit`` gives the ballots of a round
    their totals. Raises ValueError for a session never opened.
    """
    setting = session.setting
    if setting is None:
        raise ValueError("this session was never opened")  # untranslated
    sides = side_order(motion.id, setting.seed) if motion else ()
    return Receipt(
        running=setting.running,
        day=datetime.fromtimestamp(session.opened / 1000, UTC).date().isoformat(),
        pack=setting.pack,
        version=setting.version,
        program=program,
        motion=setting.motion,
        motion_words=motion.motion if motion else None,
        seed=setting.seed,
        sides=tuple(_side(session, now, shelf, motion, side) for side in sides if shelf and motion),
        prompts=tuple(_prompt(name, shelf) for name in session.prompts),
        votes=tuple(_vote(session, key, votes) for key, votes in session.votes.items()),
        steps=_steps(session, now),
        clashes=tuple(clash.text for clash in session.clashes),
        round=round_record(session, now, shelf.pack.motions if shelf else (), kit),
    )


def _prompt(name: str, shelf: Shelf | None) -> PromptRecord:
    known = shelf.pack.prompts if shelf else ()
    return PromptRecord(id=name, text=next((p.text for p in known if p.id == name), None))


def _side(session: Session, now: int, shelf: Shelf, motion: Motion, side: Side) -> SideRecord:
    ms = argument_ms(session, now)
    arguments = motion.side(side)
    shown = [a for a in arguments if argument_key(motion.id, a.id) in ms]
    return SideRecord(
        side=side,
        shown=tuple(_argument(session, ms, motion, a) for a in shown),
        not_shown=tuple(_argument(session, ms, motion, a) for a in arguments if a not in shown),
        words=sum(count_words(a.claim) + count_words(a.because) for a in shown),
        seconds=side_ms(session, now)[side] // 1000,
        quotes=sum(len(a.quotes) for a in shown),
        publishers=_publishers(shelf, shown),
    )


def _argument(session: Session, ms: dict[str, int], motion: Motion, argument: Argument) -> ArgumentRecord:
    key = argument_key(motion.id, argument.id)
    hands = session.hands.get(key)
    return ArgumentRecord(
        id=argument.id,
        title=argument.title,
        seconds=ms.get(key, 0) // 1000,
        heard=key in raised(session),
        quotes=tuple((item.quote.line, item.quote.exact) for item in argument.quotes if item.quote),
        hands=quadrant(hands) if hands else None,
    )


def _publishers(shelf: Shelf, arguments: Iterable[Argument]) -> tuple[str, ...]:
    """The bodies behind the sources of some arguments, each once, in the order of the alphabet."""
    cited = (shelf.sources.get(item.source or "") for a in arguments for item in a.cited)
    return tuple(sorted({source.voice for source in cited if source is not None}))


def _vote(session: Session, motion: str, votes: Votes) -> VoteRecord:
    if votes.both and not votes.shown and floor_waits(session) is not None:
        return VoteRecord(motion=motion, first_only=False, detail=Detail.NOTHING, waits=True)
    found = compared(votes)
    if found is None or votes.before is None or votes.after is None:
        return VoteRecord(motion=motion, first_only=True, detail=Detail.NOTHING)
    numbers = found.detail in {Detail.COUNTS, Detail.PERCENTAGES}
    ways = dict.fromkeys(by.value for by in (votes.before_by, votes.after_by) if by)
    return VoteRecord(
        motion=motion,
        first_only=False,
        detail=found.detail,
        result=found.result,
        before=votes.before.camps if numbers else None,
        after=votes.after.camps if numbers else None,
        margin=found.margin if numbers else None,
        taken_by=tuple(ways),
    )


def _steps(session: Session, now: int) -> tuple[StepRecord, ...]:
    took = {place: ms // 1000 for place, ms in session.spent.items()}
    if session.now_in is not None:
        took[session.step] = elapsed(session.clocks.get(STEP_CLOCK, Clock()), now) // 1000
    return tuple(
        StepRecord(id=step.id, planned=step.seconds, took=took.get(place))
        for place, step in enumerate(session.steps)
    )
