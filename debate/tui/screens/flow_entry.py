"""An entry of the flow while it is written: where it goes, whose it is, what it answers or extends."""

from __future__ import annotations

from msgspec import Struct, structs

from debate.engine.flow import suggested
from debate.engine.round import plan_of
from debate.model.phase import Floor
from debate.model.round import Link, PlannedPhase
from debate.model.session import Session


class Draft(Struct, frozen=True, kw_only=True):
    """A row, a speech, a side, and a link to an earlier entry by its number."""

    row: int
    column: PlannedPhase
    side: Floor
    link: tuple[Link, int] | None = None

    @classmethod
    def at(cls, session: Session, row: int, column: PlannedPhase, to: int | None = None) -> Draft:
        """A new one in a place; ``to`` is the entry it is about: it answers the other side's, and extends
        one's own. Without it the nearest link is taken."""
        side = column.side or _holder(session) or column.sides[0]
        if side not in column.sides:
            side = column.sides[0]
        link = suggested(session, row, column.id, side)
        if to is not None:
            own = any(cell.number == to and cell.side is side for cell in session.round.cells)
            link = (Link.EXTENDS if own else Link.ANSWERS, to)
        return cls(row=row, column=column, side=side, link=link)

    def linked(self, session: Session) -> Draft:
        """The next link: every earlier entry of the row, as answer and as extension, then none."""
        plan = plan_of(session)
        place = plan.place(self.column.id) if plan else 0
        numbers = [
            c.number
            for c in session.round.cells
            if c.row == self.row and plan and plan.place(c.phase) <= place
        ]
        every = [None, *((link, number) for number in reversed(numbers) for link in Link)]
        if self.link not in every:
            every.append(self.link)
        return structs.replace(self, link=every[(every.index(self.link) + 1) % len(every)])

    def swapped(self) -> Draft:
        """The next side of a column in which several speak."""
        sides = self.column.sides
        return structs.replace(self, side=sides[(sides.index(self.side) + 1) % len(sides)])


def _holder(session: Session) -> Floor | None:
    """Who was given the floor last in the present phase."""
    turns = [turn.who for turn in session.round.turns if turn.phase == session.step]
    return turns[-1] if turns else None
