"""The receipt as lines, and as a file that other programs read."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from debate.engine.dates import in_words
from debate.export.lines.round import record_lines
from debate.export.lines.sessions import part_words
from debate.export.lines.text import block, count, said, section
from debate.export.lines.votes import camps_words
from debate.model.lesson import Collect
from debate.model.receipt import ArgumentRecord, Receipt, SideRecord, VoteRecord
from debate.model.vote import ALWAYS, Detail, Result
from debate.tongue import _, marked

_RESULTS = {
    Result.FOR: marked("towards For"),
    Result.AGAINST: marked("towards Against"),
    Result.DEAD_HEAT: marked("no clear change"),
    Result.COUNTS_DIFFER: marked("the two counts differ in voters, no winner is named"),
    Result.NO_VOTES: marked("nobody voted"),
}


def receipt_lines(item: Receipt) -> Iterator[str]:
    """Everything a receipt holds: what was shown a side, what was not, prompts, votes, times, editions."""
    running = said(item.running.replace("-", " "), in_words(item.day))
    yield from block(_("Receipt: {running}").format(running=running))
    content = _("Content: {pack}, {version}. Program: {program}. Draw: {seed}.").format(
        pack=item.pack, version=item.version, program=item.program, seed=item.seed
    )
    yield from block(item.motion_words)
    yield from block(content)
    yield from block(_(item.record))
    for side in item.sides:
        yield from _side(side)
    yield section(_("Arguments nobody raised"))
    for side in item.sides:
        for argument in side.not_heard:
            yield from _quoted(side, argument)
    yield section(_("Questions put to the room"))
    yield from block(said(count(len(item.prompts), "prompt")) if item.prompts else _("None."))
    for prompt in item.prompts:
        yield from block(prompt.text or prompt.id)
    yield section(_("Votes"))
    for vote in item.votes:
        yield from _vote(vote)
    if not item.votes:
        yield from block(_("None was taken."))
    if item.round:
        yield from record_lines(item.round)
    else:
        yield from _times(item)
    if item.clashes:
        yield section(_("Where the sides met"))
        yield from block(*item.clashes)


def receipt_json(item: Receipt) -> str:
    """The receipt as JSON. It holds nothing that the lines may not say."""
    return msgspec.json.format(msgspec.json.encode(item), indent=2).decode() + "\n"


def _side(side: SideRecord) -> Iterator[str]:
    yield section(side.side.word)
    publishers = ", ".join(side.publishers)
    counts = (
        _("{arguments} shown, {number} not shown.").format(
            arguments=count(len(side.shown), "argument"), number=len(side.not_shown)
        ),
        _("{words} in the claims and reasons shown.").format(words=count(side.words, "word")),
        _("{seconds} alone on the screen.").format(seconds=count(side.seconds, "second")),
        _("{quotes} from the article.").format(quotes=count(side.quotes, "quote")),
        f"{count(len(side.publishers), 'publisher')}{': ' + publishers if publishers else ''}.",
    )
    yield from block(*(f"{words[:1].upper()}{words[1:]}" for words in counts))
    for argument in side.shown:
        heard = _("Heard in the room") if argument.heard else None
        hands = _("By hands: {place}").format(place=argument.hands.words) if argument.hands else None
        seconds = count(argument.seconds, "second")
        yield from block(said(side.side.word, _("Shown"), argument.title, seconds, heard, hands))
    for argument in side.not_shown:
        heard = _("Heard in the room all the same") if argument.heard else None
        yield from block(said(side.side.word, _("Not shown"), argument.title, heard))


def _quoted(side: SideRecord, argument: ArgumentRecord) -> Iterator[str]:
    quotes = (_("Line {number}: {line}").format(number=n, line=exact) for n, exact in argument.quotes)
    none = None if argument.quotes else _("It has no quote from the article.")
    yield from block(said(side.side.word, argument.title), *quotes, none)


def _vote(vote: VoteRecord) -> Iterator[str]:
    if vote.waits:
        waits = _("Both votes were counted. They stay hidden until the judges have locked their ballots")
        yield from block(said(vote.motion, waits))
        return
    if vote.first_only:
        yield from block(said(vote.motion, _("One vote was counted. It stays hidden until both are in")))
        return
    result = _(_RESULTS[vote.result]) if vote.result else None
    if vote.detail is Detail.DIRECTION and vote.result is Result.DEAD_HEAT:
        result = _("little change")
    small = _("The numbers are small: the direction only") if vote.detail is Detail.DIRECTION else None
    margin = None
    if vote.margin is not None:
        margin = _("Margin: {voters}").format(voters=count(abs(vote.margin), "voter"))
    taken = ", ".join(Collect(way).words for way in vote.taken_by)
    by = _("Taken by: {ways}").format(ways=taken) if taken else None
    counts = [
        f"{when}: {camps_words(camps)}."
        for when, camps in ((_("Before"), vote.before), (_("After"), vote.after))
        if camps
    ]
    yield from block(said(vote.motion, result, margin, small, by), *counts, _(ALWAYS))


def _times(item: Receipt) -> Iterator[str]:
    if not item.steps:
        return
    yield section(_("Times"))
    for step in item.steps:
        took = _("left out") if step.took is None else part_words(step.took, step.planned)
        yield f"{step.id.replace('-', ' ')}: {took}."
    yield ""
