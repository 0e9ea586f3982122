"""What only the chair reads while a session runs: times, what to say, what to do when late, whom to hear."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from debate.engine.lesson import advice, standing
from debate.engine.programme import Programme, next_words, note, say, step_name
from debate.engine.stage import aside
from debate.engine.voices import not_heard, ranges
from debate.export.lines.sessions import clock_words, saving_words, time_words
from debate.export.slides.parts import care_for
from debate.model.session import Session, Standing
from debate.tongue import _
from debate.tui import paint
from debate.tui.widgets.page import Paragraph


def place_words(programme: Programme, session: Session) -> Content:
    """Where the room is: ``One lesson · step 3 of 11: read · Lines 1 to 7``."""
    step = session.now_in
    if step is None:
        state = _("not begun") if session.step < 0 else _("the end")
        return paint.join([programme.name, state])
    where = _("step {number} of {count}: {name}").format(
        number=session.step + 1, count=len(session.steps), name=step_name(programme, step)
    )
    part = step.parts[min(session.part, len(step.parts) - 1)].name if step.parts else ""
    return paint.join([programme.name, where, part])


def time_line(place: Standing | None) -> Content:
    """The time left in the part, the step and the period, and whether the clock runs."""
    if place is None:
        return Content("")
    state = "" if place.ticking else _("paused")
    parts: list[Content | str] = [Content.styled(state, "bold $attention")] if state else []
    if place.part_left is not None:
        time = paint.styled(time_words(place.part_left), paint.BOLD)
        parts.append(paint.filled(_("{time} of the part"), time=time))
    time = paint.styled(time_words(place.step_left), "" if place.part_left is not None else paint.BOLD)
    parts.append(paint.filled(_("{time} of the step"), time=time))
    parts.append(_("{time} of the period").format(time=time_words(place.period_left)))
    return paint.join(parts)


def late_line(session: Session, now: int, key: str) -> Content:
    """``4 minutes late: shorten … ``, empty while there is nothing to do."""
    place = standing(session, now)
    saving = advice(session, now)
    if place is None or saving is None:
        return Content("")
    words = saving_words(session.steps, saving, place.late)
    can = saving.jump is not None or bool(saving.lengths)
    whole = _("{key} catches up. {advice}").format(key=key, advice=words) if can else words
    return paint.styled(whole, paint.ATTENTION)


def then_line(programme: Programme, session: Session) -> Content:
    """What comes next, quietly."""
    words = next_words(programme, session)
    step = session.now_in
    if aside(session):
        words = _("Back to the step's own screen")
    elif step is not None and not step.parts and session.view + 1 < len(step.show):
        words = _("this step's screen {number} of {count}: {name}").format(
            number=session.view + 2, count=len(step.show), name=step.show[session.view + 1].screen.words
        )
    return paint.styled(_("Next: {what}").format(what=words) if words else "", paint.QUIET)


def voices_line(session: Session) -> Content:
    """Which votes are in, the seats nobody has spoken from yet, how many arguments were heard."""
    if session.closed is not None:  # seats are forgotten then
        return Content("")
    left = not_heard(session)
    seats = _("Not heard yet: seats {seats}").format(seats=ranges(left)) if left else ""
    all_ = _("Every seat was heard") if session.seats and not left else ""
    heard = _("arguments heard: {count}").format(count=len(session.heard)) if session.heard else ""
    return paint.join(
        [paint.styled(part, paint.QUIET) for part in (_counted(session), seats, all_, heard) if part]
    )


def _counted(session: Session) -> str:
    """That a vote was typed, never how it went."""
    open_ = [votes for votes in session.votes.values() if not votes.shown]
    if any(votes.both for votes in open_):
        return _("both votes counted")
    return _("first vote counted") if any(votes.before for votes in open_) else ""


def say_page(
    programme: Programme, session: Session, before: tuple[str, ...], *, care: bool
) -> Iterator[Paragraph]:
    """What to say, the chair's note, and the care card where it is asked for or nothing has begun."""
    say_word, note_word = _("Say"), _("Note")
    margin = max(Content(say_word).cell_length, Content(note_word).cell_length) + 1
    if words := say(programme, session):
        yield Paragraph(paint.plain(words), Content.styled(say_word, paint.BOLD), margin)
    elif session.step < 0:
        yield from _before(programme, before)
    elif session.closed is None:
        yield Paragraph(paint.plain(_("e shows the receipt. The end key closes the session for good.")))
    else:
        yield Paragraph(paint.plain(_("The session is ended. Seat numbers are forgotten.")))
        yield Paragraph(paint.plain(_("e shows the receipt; esc leaves.")))
    if hint := note(programme, session):
        yield Paragraph(paint.styled(hint, paint.QUIET), Content.styled(note_word, "bold $attention"), margin)
    if care or session.step < 0:
        yield Paragraph(Content.styled(_("For the chair only"), "bold $attention"))
        yield from (Paragraph(paint.plain(line), Content("·"), 2) for line in care_for(programme.shelf))


def running_order(programme: Programme, session: Session) -> Iterator[Paragraph]:
    """Every step with its minutes: the present one marked, those left out said to be."""
    yield Paragraph(Content(""))
    for place, step in enumerate(session.steps):
        seconds = session.seconds(place)
        here = place == session.step
        name = paint.styled(step_name(programme, step), paint.BOLD if here else paint.QUIET)
        time = clock_words(seconds) if seconds else _("left out")
        yield Paragraph(paint.join([name, time]), Content("►" if here else f"{place + 1}"), 4)


def _before(programme: Programme, before: tuple[str, ...]) -> Iterator[Paragraph]:
    yield from (Paragraph(paint.styled(line, paint.ATTENTION)) for line in before)
    todo = programme.lesson.before if programme.lesson else ()
    cautions = programme.routine.cautions if programme.routine else ()
    for line in (*todo, *cautions):
        yield Paragraph(paint.plain(line), Content("□"), 2)
    yield Paragraph(paint.styled(_("n begins. debate stage opens the room's window."), paint.QUIET))


def pieces_words(session: Session, pieces: int) -> str:
    """``piece 1 of 3``; nothing where there is only one."""
    number = min(session.revealed, pieces - 1) + 1
    return _("piece {number} of {count}").format(number=number, count=pieces) if pieces > 1 else ""
