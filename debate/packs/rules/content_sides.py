"""Rules about the two sides of a motion beside each other: the measures of the balance counts, as warnings.

Nothing here says which side is stronger, nor that equal numbers would be right. With fewer than three
arguments on a side nothing is compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from debate.engine.balance import FEW, counts
from debate.engine.balance_watch import Watcher
from debate.model.balance import Count
from debate.model.fields import Side
from debate.model.motion import Motion
from debate.model.problem import Problem
from debate.packs.rules.example import FREE, MOTION
from debate.packs.rules.rule import WARNING, Check, Edit, Rule, Subject
from debate.tongue import _, marked, plural

_NO_WATCH = Watcher(())


def _measure(id_: str, asks: str) -> Check:
    def check(rule: Rule, on: Subject) -> Iterator[Problem]:
        for motion in _whole_motions(on):
            for count in _counts(on, motion):
                if count.id == id_ and count.look:
                    yield on.problem(rule, motion, _numbers(count, _(asks)), motion, "arguments")

    return check


def _counts(on: Subject, motion: Motion) -> tuple[Count, ...]:
    """The measures of a motion, taken once for all rules."""
    if id(motion) not in on.taken:
        on.taken[id(motion)] = counts(on.shelf, motion, _NO_WATCH)
    return on.taken[id(motion)]


def _numbers(count: Count, asks: str) -> str:
    a, b = (f"{value:,.4g}" if isinstance(value, float) else f"{value:,}" for value in count.values)
    words = _("{measure}: for {number}, against {other}; {asks}")
    if count.result is not None:
        words = _("{measure}: for {number}, against {other}; ratio {ratio:.2f}; {asks}")
    return words.format(measure=count.what.lower(), number=a, other=b, ratio=count.result, asks=asks)


def _one_publisher(rule: Rule, on: Subject) -> Iterator[Problem]:
    for motion in _whole_motions(on):
        for side in Side:
            arguments = motion.side(side)
            if len(arguments) < FEW:
                continue
            voices = Counter(
                on.shelf.sources[item.source].voice
                for argument in arguments
                for item in argument.cited
                if item.source in on.shelf.sources
            )
            for voice, number in voices.most_common(1):
                if 2 * number > voices.total():
                    message = _from_one_body(side, voices.total())
                    message = message.format(number=number, total=voices.total(), publisher=voice)
                    yield on.problem(rule, motion, message, motion, "arguments")


def _from_one_body(side: Side, total: int) -> str:
    if side is Side.FOR:
        return plural(
            "{number} of {total} source for comes from one body, {publisher}",
            "{number} of {total} sources for come from one body, {publisher}",
            total,
        )
    return plural(
        "{number} of {total} source against comes from one body, {publisher}",
        "{number} of {total} sources against come from one body, {publisher}",
        total,
    )


def _unanswered(rule: Rule, on: Subject) -> Iterator[Problem]:
    for motion in _whole_motions(on):
        bare = {side: sum(1 for a in motion.side(side) if not a.replies) for side in Side}
        for argument in motion.arguments:
            if not argument.replies:
                words = _("no reply is recorded to this argument; without one: for {number}, against {other}")
                message = words.format(number=bare[Side.FOR], other=bare[Side.AGAINST])
                yield on.problem(rule, motion, message, argument)


def _whole_motions(on: Subject) -> Iterator[Motion]:
    """The motions whose sides could be read."""
    return (motion for motion in on.shelf.pack.motions if not on.folder.home(motion).guessed)


_FARE = "because: A pupil may stay at home when the fare is not paid."  # untranslated
_LONG = (
    f"{_FARE} That pupil then misses lessons, falls behind the others, sees fewer friends, and has to ask "
    "teachers for the notes of every single day away from school."  # untranslated
)
_MORE = """\
      - source: college
        shows: The college found more rides in five towns with free buses.
      - source: walkers
        shows: The charity counted 30 pupils who walk because they cannot pay.
"""  # untranslated
_LAST = "    questions: ['Who would use it that does not now?']\n"  # untranslated
_AGAINST = (
    "      - source: college\n"
    "        shows: The college counted no fewer cars in the five towns.\n"  # untranslated
)

RULES = (
    Rule(
        id="words-parity",
        level=WARNING,
        says=marked("Both sides have about as many words in claim and because: a ratio of at least 0.8."),
        why=marked("A side that gets fewer words gets less of the room's time, however good they are."),
        passing=Edit(FREE, _FARE, _FARE),
        failing=Edit(FREE, _FARE, _LONG),
        check=_measure("B2", marked("a ratio below 0.8 asks for a look")),
    ),
    Rule(
        id="evidence-parity",
        level=WARNING,
        says=marked("Both sides have about as much evidence for each argument: a ratio of at least 0.7."),
        why=marked("A side with little to point to looks weak for want of an author's work."),
        passing=Edit(FREE, _LAST, _LAST),
        failing=Edit(FREE, _LAST, _MORE + _LAST),
        check=_measure("B3", marked("a ratio below 0.7 asks for a look")),
    ),
    Rule(
        id="few-publishers",
        level=WARNING,
        says=marked("The sources of each side come from at least three different bodies."),
        why=marked("Two pages of one body are one voice."),
        passing=Edit(FREE, _AGAINST, _AGAINST),
        failing=Edit(FREE, _AGAINST, _AGAINST.replace("college", "walkers", 1)),
        check=_measure("B5", marked("fewer than three on a side asks for a look")),
    ),
    Rule(
        id="one-publisher",
        level=WARNING,
        says=marked("No body gives more than half of a side's sources."),
        why=marked("A side that leans on one body falls with it, and repeats its interest."),
        passing=Edit(FREE, _LAST, _LAST),
        failing=Edit(
            FREE, _LAST, "      - source: survey\n        shows: The council asked 600 families.\n" + _LAST
        ),
        check=_one_publisher,
    ),
    Rule(
        id="unanswered",
        level=WARNING,
        says=marked("Every argument has a reply from the other side."),
        why=marked("An argument that nothing answers is shown as the last word."),
        passing=Edit(MOTION, "text: Time lost waiting", "text: Time lost in waiting"),
        failing=Edit(
            MOTION,
            "    replies:\n"
            "      - {kind: rebut, text: Time lost waiting costs families more., answers_with: bus-full}\n",
            "",
        ),
        check=_unanswered,
    ),
)
