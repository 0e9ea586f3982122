"""Running a session with numbered choices and printed lines. Everything the full screen can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from debate.cli.plain_timer import TimerVoice
from debate.engine.choices import Choice, choice, choices, way_told
from debate.engine.clashes import noted
from debate.engine.forms import Asked, Form, FormError, answered, other_way
from debate.engine.lesson import advice, standing
from debate.engine.programme import Programme, note, say, step_name
from debate.engine.receipt import receipt
from debate.engine.refused import RefusedError
from debate.export.lines.happened import happened
from debate.export.lines.receipt import receipt_lines
from debate.export.lines.sessions import absence_words, saving_words, standing_lines, undo_words
from debate.export.lines.slide import slide_lines
from debate.export.lines.text import block, said, section, wrap
from debate.export.lines.votes import HOW, quadrant_lines, vote_lines
from debate.export.slides.making import slides
from debate.export.slides.parts import care_for
from debate.model.event import Event
from debate.model.session import Session, argument_key
from debate.store.sitting import Sitting
from debate.tongue import _

LOOK = 0.5
"""Seconds between two looks at the clock while waiting for an answer."""
STOP = "stop"
WORDS = "next, skip, repeat, where, undo"  # untranslated
"""What can be typed at every question besides ``stop``, in every language."""
SKIP = "skip"
OTHER = "how"
"""Another way to collect a vote, at any of its numbers."""


def which_number() -> str:
    """What is asked before every choice."""
    return _("Which number? Or {words} or {stop}.").format(words=WORDS, stop=STOP)


class LeftError(Exception):
    """The chair leaves a question without an answer; ``onward`` says that the next thing is wanted."""

    def __init__(self, *, onward: bool = False) -> None:
        super().__init__()
        self.onward = onward


class PlainRun:
    """A session by numbers. ``put`` prints lines; ``hear`` gives a line, or None after so many seconds."""

    def __init__(
        self,
        sitting: Sitting,
        programme: Programme,
        put: Callable[[Iterable[str]], None],
        hear: Callable[[float], str | None],
        program: str = "",
    ) -> None:
        self.sitting = sitting
        self.programme = programme
        self.put = put
        self.hear = hear
        self.program = program
        self._timer = TimerVoice()
        self._told: object = None
        self._offered: tuple[tuple[str, str], ...] = ()

    @property
    def session(self) -> Session:
        """Where the session stands."""
        return self.sitting.session

    def run(self, before: Sequence[str] = ()) -> None:
        """Asks and does until the chair stops, the session ends, or nobody answers any more."""
        self.put(self._opening(before))
        try:
            while self.session.closed is None and self._turn():
                pass
        except EOFError:
            pass
        finally:
            kept = "" if self.session.closed is not None else _("The session is kept: debate resume goes on.")
            self.sitting.leave()
            self.put([kept] if kept else [])

    def _turn(self) -> bool:
        """One question and its answer; False where the chair stops."""
        self._tell()
        every = self.choices()
        self._offer(every)
        word = self._answer(which_number()).lower()
        if word in {STOP, "quit", "q"}:
            return False
        found = self._named(word, every)
        if found is not None:
            self._do(found)
        return True

    def choices(self) -> tuple[Choice, ...]:
        """What can be done now: the list that the full screen's keys use too."""
        pieces = len(slides(self.session, self.programme))
        return choices(self.sitting.course, self.sitting.now, self.programme, pieces)

    def _named(self, word: str, every: tuple[Choice, ...]) -> Choice | None:
        if word.isdecimal() and 1 <= int(word) <= len(every):
            return every[int(word) - 1]
        match word:
            case "repeat" | "":
                self._told, self._offered = None, ()
            case "where":
                self.put(self._where())
            case "skip":
                return choice(every, "skip") or choice(every, "next")
            case _ if found := choice(every, word):
                return found
            case _:
                self.put([_("There is no choice {word} here.").format(word=repr(word))])
        return None

    def _do(self, found: Choice) -> None:
        try:
            if found.options:
                self._do(self._chosen(found))
            elif found.form is not None:
                self._record(self._filled(found.form))
                self._after(found.form)
            elif found.event is not None:
                self._record(found.event)
            else:
                self._own(found.id)
        except LeftError as left:
            if left.onward and (onward := choice(self.choices(), "next")):
                self._do(onward)

    def _own(self, wanted: str) -> None:
        """What only a door can do."""
        if wanted == "undo" and (event := self.sitting.undo()):
            self.put([_("Taken back: {thing}.").format(thing=undo_words(event))])
        elif wanted == "redo" and (event := self.sitting.redo()):
            self.put([_("Brought back: {thing}.").format(thing=undo_words(event))])
        elif wanted == "clash":
            self._note_clash()
        elif wanted == "receipt":
            self.put(self.receipt())
        elif wanted == "end":
            self.sitting.end()
            self.put([_("The session is ended. Seat numbers are forgotten."), *self.receipt()])

    def _note_clash(self) -> None:
        """A few words, or the number of a note that goes."""
        self.put([f"{clash.number}. {clash.text}" for clash in self.session.clashes])
        words = self._answer(_("What did both sides speak to? A few words, or a number to take it off."))
        try:
            self._record(noted(self.session, words))
        except RefusedError as error:
            self.put([str(error)])

    def receipt(self) -> Iterable[str]:
        """The record so far, as lines."""
        shelf, motion = self.programme.shelf, self.programme.motion
        return receipt_lines(
            receipt(self.session, self.sitting.now, shelf, motion, self.program, self.programme.kit)
        )

    def _record(self, event: Event) -> None:
        self.sitting.do(event)
        place = standing(self.session, self.sitting.now)
        told = happened(event, self.session, place)
        self.put([*wrap(told), *wrap(self.sitting.trouble or "")])

    def _after(self, form: Form) -> None:
        """What can be said once the numbers are in."""
        session = self.session
        if form.asked in {Asked.VOTE, Asked.MOVES} and (votes := session.votes.get(form.motion)):
            if votes.both:
                self.put(vote_lines(votes, numbers=True))
        elif form.asked is Asked.HANDS and (motion := self.programme.motion):
            arguments = {argument_key(motion.id, a.id): a for a in motion.arguments}
            self.put(quadrant_lines(session.hands, arguments, numbers=True))

    def _chosen(self, found: Choice) -> Choice:
        self.put([section(found.words)])
        self._number_them(found.options)
        while True:
            word = self._inner(_("Which number? Or {skip}.").format(skip=SKIP))
            if word.isdecimal() and 1 <= int(word) <= len(found.options):
                return found.options[int(word) - 1]
            self.put([_("That number is not in the list.")])

    def _filled(self, form: Form) -> Event:
        self.put([section(form.title)])
        if form.by:
            self.put(block(_(HOW[form.by]), _("Type {how} for another way to collect.").format(how=OTHER)))
        while True:
            numbers: list[int] = []
            while len(numbers) < len(form.asks):
                word = self._inner(f"{form.asks[len(numbers)]}?")
                if word == OTHER and form.by:
                    form = other_way(form, 1)
                    if event := way_told(self.session, form):
                        self.sitting.do(event)
                    self.put(block(_(HOW[form.by]) if form.by else ""))
                elif word.isdecimal():
                    numbers.append(int(word))
                else:
                    self.put([_("A whole number, please; or {skip}.").format(skip=SKIP)])
            try:
                return answered(form, numbers)
            except FormError as error:
                self.put([str(error)])

    def _inner(self, question: str) -> str:
        """An answer to a question within a choice; the words work here too."""
        while True:
            word = self._answer(question).lower()
            if word in {"skip", "next", "undo", STOP}:
                raise LeftError(onward=word == "next")
            if word == "where":
                self.put(self._where())
            elif word not in {"repeat", ""}:
                return word

    def _answer(self, question: str) -> str:
        """The question last, then an answer; the clock speaks while nobody does."""
        self.put([question])
        while True:
            line = self.hear(LOOK)
            self.sitting.look()
            self._say_time()
            if line is not None:
                return line.strip()

    def _say_time(self) -> None:
        self.put(self._timer.due(standing(self.session, self.sitting.now)))

    def _tell(self) -> None:
        """The present moment, where it is another than the one told last."""
        session = self.session
        now = (session.step, session.part, session.view, session.revealed, session.showing, session.blank)
        shown = sum(votes.shown for votes in session.votes.values())
        if (now, shown) != self._told:
            self._told = now, shown
            self.put(self._moment())
            self._say_time()

    def _moment(self) -> Iterable[str]:
        session, programme = self.session, self.programme
        step = session.now_in
        if step is not None:
            part = step.parts[min(session.part, len(step.parts) - 1)].name if step.parts else ""
            name = _("Step {number} of {total}: {name}").format(
                number=session.step + 1, total=len(session.steps), name=step_name(programme, step)
            )
            yield from block(section(f"{name}. {part}".rstrip(". ")))
        every = slides(session, programme)
        yield from slide_lines(every[min(session.revealed, len(every) - 1)])
        if words := say(programme, session):
            yield from block(_("Say: {words}").format(words=words))
        if words := note(programme, session):
            yield from block(_("For the chair only: {words}").format(words=words))

    def _where(self) -> Iterable[str]:
        session, now = self.session, self.sitting.now
        place = standing(session, now)
        if place is None:
            return [_("Not begun yet.") if session.step < 0 else _("After the last step.")]
        return standing_lines(session, place, advice(session, now))

    def _offer(self, every: tuple[Choice, ...]) -> None:
        session, now = self.session, self.sitting.now
        place, saving = standing(session, now), advice(session, now)
        if place and saving:
            self.put(block(saving_words(session.steps, saving, place.late)))
        offered = tuple((item.id, item.words) for item in every)
        if offered != self._offered:
            self._offered = offered
            self.put([section(_("Choices"))])
            self._number_them(every)

    def _number_them(self, found: Sequence[Choice]) -> None:
        for number, item in enumerate(found, 1):
            self.put(wrap(said(f"{number}. {item.words}")))

    def _opening(self, before: Sequence[str]) -> Iterable[str]:
        yield from block(self.programme.name, *before)
        if self.session.absence:
            yield from block(absence_words(self.session.absence))
        todo = self.programme.lesson.before if self.programme.lesson else ()
        cautions = self.programme.routine.cautions if self.programme.routine else ()
        if self.session.step < 0:
            yield from block(section(_("Before you begin")), *todo, *cautions)
            yield from block(section(_("For the chair only")), *care_for(self.programme.shelf))
