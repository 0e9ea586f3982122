"""The flow: a column a speech, a row an argument. What is linked to what, and what nobody answered.

``note`` makes the event that writes a cell; where no link is given it takes the nearest: an answer to the
other side's last cell of the row, or else an extension of one's own. ``drops`` lists what the other side
did not answer at its next opportunity: listed, not judged. Undo is the session's undo.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from debate.engine.refused import RefusedError
from debate.engine.round import plan_of
from debate.engine.search import holds
from debate.model.event_round import Flowed
from debate.model.motion import Argument, Motion
from debate.model.phase import Floor, PhaseKind
from debate.model.round import Cell, Link, PlannedPhase, PlannedRound
from debate.model.session import Session, argument_key
from debate.tongue import _, plural

MOST_CHARS = 120
_OTHER = {
    Floor.FOR: Floor.AGAINST,
    Floor.AGAINST: Floor.FOR,
    Floor.FIRST: Floor.SECOND,
    Floor.SECOND: Floor.FIRST,
}
_COLUMNS = frozenset(
    {
        PhaseKind.SPEECH,
        PhaseKind.CROSSFIRE,
        PhaseKind.CROSS_EXAMINATION,
        PhaseKind.FREE_DEBATE,
        PhaseKind.FLOOR,
        PhaseKind.JUDGE_QUESTIONS,
    }
)
_ANSWERING = frozenset({PhaseKind.SPEECH, PhaseKind.FREE_DEBATE})


class Drop(Struct, frozen=True, kw_only=True):
    """A cell that was not answered in ``by``, the other side's next opportunity; ``late`` is the phase that
    answered it after all."""

    cell: Cell
    by: PlannedPhase
    late: PlannedPhase | None = None


def columns(plan: PlannedRound) -> tuple[PlannedPhase, ...]:
    """The phases that have a column in the flow, in order."""
    return tuple(phase for phase in plan.phases if phase.kind in _COLUMNS)


def grid(session: Session) -> dict[tuple[int, str], tuple[Cell, ...]]:
    """The cells by row and phase, each place in the order in which it was written."""
    found: dict[tuple[int, str], tuple[Cell, ...]] = {}
    for cell in session.round.cells:
        place = (cell.row, cell.phase)
        found[place] = (*found.get(place, ()), cell)
    return found


def next_row(session: Session) -> int:
    """The number of a new row."""
    return max((cell.row for cell in session.round.cells), default=0) + 1


def note(
    session: Session,
    row: int,
    phase: str,
    *,
    text: str | None = None,
    argument: str | None = None,
    side: Floor | None = None,
    link: tuple[Link, int] | None = None,
    alone: bool = False,
    number: int | None = None,
) -> Flowed:
    """The event that writes a cell, or with ``number`` replaces it; its link stays where none is given.

    ``text`` is a few words, ``argument`` is written ``motion/argument``; ``side`` is needed where both speak.
    ``alone`` leaves the cell without a link. Raises RefusedError.
    """
    plan, column = _column(session, phase)
    words = _words(text, argument)
    who = side or column.side
    if who is None:
        told = _("Both sides speak in {phase}: say whose point it is.")
        raise RefusedError(told.format(phase=column.name))
    own = next((cell for cell in session.round.cells if cell.number == number), None)
    if link is None and own is not None and own.link and own.to:
        link = (own.link, own.to)
    if link is None and not alone:
        link = suggested(session, row, phase, who)
    if link is not None:
        _check_link(session, plan, phase, link)
    return Flowed(
        number=number or max((cell.number for cell in session.round.cells), default=0) + 1,
        row=row,
        phase=phase,
        side=who,
        text=words,
        argument=argument,
        link=link[0] if link else None,
        to=link[1] if link else None,
    )


def suggested(session: Session, row: int, phase: str, side: Floor) -> tuple[Link, int] | None:
    """The nearest link of a cell: the other side's last of the row, or one's own; None in a new row."""
    plan = plan_of(session)
    if plan is None:
        return None
    place = plan.place(phase)
    earlier = [c for c in session.round.cells if c.row == row and plan.place(c.phase) < place]
    earlier.sort(key=lambda cell: (plan.place(cell.phase), cell.number))
    for cell in reversed(earlier):
        if cell.side is _OTHER.get(side):
            return Link.ANSWERS, cell.number
    return (Link.EXTENDS, earlier[-1].number) if earlier and earlier[-1].side is side else None


def drops(session: Session) -> tuple[Drop, ...]:
    """The cells that the other side did not answer by its next opportunity, once that is over."""
    plan = plan_of(session)
    if plan is None:
        return ()
    answers: dict[int, list[int]] = {}
    for cell in session.round.cells:
        if cell.link is Link.ANSWERS and cell.to:
            answers.setdefault(cell.to, []).append(plan.place(cell.phase))
    found: list[Drop] = []
    skipped = _skipped(session)
    for cell in session.round.cells:
        by = _opportunity(plan, cell, skipped)
        if by is None or session.step <= by:
            continue
        first = min(answers.get(cell.number, ()), default=None)
        if first is None or first > by:
            late = plan.phases[first] if first is not None else None
            found.append(Drop(cell=cell, by=plan.phases[by], late=late))
    return tuple(found)


def find_arguments(motion: Motion, words: str, limit: int = 8) -> tuple[Argument, ...]:
    """A motion's arguments as somebody types: every word begins a word of the title, or else of the claim."""
    if not words.strip():
        return motion.arguments[:limit]
    by_title = [a for a in motion.arguments if holds(a.title, words)]
    by_claim = [a for a in motion.arguments if a not in by_title and holds(f"{a.title} {a.claim}", words)]
    return tuple((by_title + by_claim)[:limit])


def raised(session: Session) -> frozenset[str]:
    """Every argument (``motion/argument``) that was marked as heard or stands in the flow."""
    return frozenset(session.heard) | {c.argument for c in session.round.cells if c.argument}


def not_raised(session: Session, motion: Motion) -> tuple[Argument, ...]:
    """The motion's arguments that nobody raised."""
    said = raised(session)
    return tuple(a for a in motion.arguments if argument_key(motion.id, a.id) not in said)


def words_of(cell: Cell, motions: Iterable[Motion]) -> str:
    """What a cell says: its own words, or the title of its argument, or both."""
    title = None
    if cell.argument:
        name, _slash, plain = cell.argument.partition("/")
        found = next((m.by_id.get(plain) for m in motions if m.id == name), None)
        title = found.title if found else plain.replace("-", " ")
    return ": ".join(part for part in (title, cell.text) if part)


def _skipped(session: Session) -> frozenset[int]:
    """The places of phases left out: less than a second on the clock, where others have more, and nothing
    in their column. A round kept without the clock has none."""
    ran = {place for place, spent in session.spent.items() if spent >= 1000}
    if not ran:
        return frozenset()
    written = {cell.phase for cell in session.round.cells}
    return frozenset(
        place
        for place, step in enumerate(session.steps[: max(0, session.step)])
        if place not in ran and step.id not in written
    )


def _opportunity(plan: PlannedRound, cell: Cell, skipped: frozenset[int]) -> int | None:
    """The place of the next phase after a cell's own in which the other side may answer; None where none."""
    other = _OTHER.get(cell.side)
    return next(
        (
            place
            for place in range(plan.place(cell.phase) + 1, len(plan.phases))
            if place not in skipped
            and plan.phases[place].kind in _ANSWERING
            and other in plan.phases[place].sides
        ),
        None,
    )


def _column(session: Session, phase: str) -> tuple[PlannedRound, PlannedPhase]:
    plan = plan_of(session)
    column = plan.phase(phase) if plan else None
    if plan is None or column is None or column.kind not in _COLUMNS:
        raise RefusedError(_("The flow has no column of that name."))
    return plan, column


def _words(text: str | None, argument: str | None) -> str | None:
    words = " ".join(text.split()) if text else None
    if not words and not argument:
        raise RefusedError(_("Write a few words, or choose an argument."))
    if words and len(words) > MOST_CHARS:
        many = plural(
            "A note has at most {count} character; this one has {number}.",
            "A note has at most {count} characters; this one has {number}.",
            MOST_CHARS,
        )
        raise RefusedError(many.format(count=MOST_CHARS, number=len(words)))
    return words


def _check_link(session: Session, plan: PlannedRound, phase: str, link: tuple[Link, int]) -> None:
    target = next((cell for cell in session.round.cells if cell.number == link[1]), None)
    if target is None:
        raise RefusedError(_("There is no entry {number} in the flow.").format(number=link[1]))
    if plan.place(target.phase) > plan.place(phase):
        raise RefusedError(_("A speech answers or extends what was said before it."))
