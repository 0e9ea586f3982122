"""Formats as lines: whose rules, which edition, when read, how sure; phases, bells, windows, variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from debate.engine.dates import in_words
from debate.engine.fit_format import FittedRound
from debate.engine.round_plan import shown_plan
from debate.export.lines.flow import floor_word
from debate.export.lines.sessions import clock_words
from debate.export.lines.text import block, count, listed, said, section
from debate.model.fields import Sure
from debate.model.format import Format, PrepMode
from debate.model.phase import Floor
from debate.model.round import PlannedPhase
from debate.tongue import _, marked, plural

_SURE = {
    Sure.HIGH: marked("lengths confirmed"),
    Sure.MEDIUM: marked("lengths from one secondary page"),
    Sure.LOW: marked("lengths not confirmed, ask the host"),
}
_WHO = {
    Floor.FIRST: marked("first team"),
    Floor.SECOND: marked("second team"),
    Floor.FLOOR: marked("the floor"),
}


def formats_lines(items: Sequence[Format]) -> Iterator[str]:
    """Every format with its source; how to see one, and how to run it."""
    yield from block(_("Debate formats: {number}.").format(number=len(items)))
    for item in items:
        yield from block(said(f"{item.id}: {item.name}", _order_words(item.seconds)), rules_words(item))
    yield from block(_("To see one: debate formats ID. To run one: debate run ID."))


def rules_words(item: Format) -> str:
    """Whose rules, which edition, the day they were read, and how sure the lengths are."""
    rules = item.rules
    sure = _("How sure: {sure}, {why}")
    return said(
        _("Rules: {body}").format(body=rules.body),
        _("Edition: {edition}").format(edition=rules.edition),
        _("Read on {date}").format(date=in_words(rules.checked)),
        sure.format(sure=rules.confidence.words, why=_(_SURE[rules.confidence])),
    )


def format_lines(item: Format, fitted: FittedRound) -> Iterator[str]:
    """One format as it would be run: its source, phases with bells and windows, decision and variants."""
    plan = shown_plan(fitted.plan)
    yield from block(_("Format {id}: {name}.").format(id=item.id, name=item.name), rules_words(item))
    yield from _from(item)
    teams = listed(f"{team.name} ({count(team.size, 'speaker')})" for team in item.teams)
    grace = _("Grace: {time}").format(time=clock_words(plan.grace)) if plan.grace else None
    sides = _("Teams: {teams}").format(teams=teams)
    yield from block(said(sides, _prep(item, plan.pool_seconds), grace), *item.order)
    yield section(_("Running order, {time}").format(time=clock_words(plan.seconds)))
    for number, phase in enumerate(plan.phases, 1):
        yield from phase_lines(phase, number, len(plan.phases))
    yield section(_("Decision"))
    ballots = _("Ballots: {ballots}.").format(ballots=", ".join(item.decision.ballots))
    yield from block(item.decision.how, ballots)
    if item.variants:
        yield section(_("Variants"))
    for variant in item.variants:
        sure = _("How sure: {sure}").format(sure=variant.confidence.words)
        order = _order_words(variant.running_order)
        yield from block(said(f"{variant.id}: {variant.name}", order, variant.note, sure))


def _from(item: Format) -> Iterator[str]:
    rules = item.rules
    address = _("Address: {address}").format(address=rules.url)
    lengths = _("About the lengths: {words}").format(words=rules.how_sure)
    yield from block(
        address if rules.url else _("Our own design."),
        said(lengths) if rules.how_sure else None,
        said(_("Where sources disagree: {title}").format(title=rules.conflict)),
        said(_("Signals are from: {source}").format(source=item.signals_from)),
    )


def _order_words(seconds: int) -> str:
    return _("Running order {time}").format(time=clock_words(seconds))


def phase_lines(phase: PlannedPhase, number: int, of: int) -> Iterator[str]:
    """One phase: its place, its length, who has the floor, its bells, and when points may be offered."""
    who = listed(_(_WHO[side]) if side in _WHO else floor_word(side) for side in phase.sides)
    planning = _("a planning figure") if phase.planning else None
    place = _("Phase {number} of {of}: {name}").format(number=number, of=of, name=phase.name)
    bell = _("At {time}, {strokes}: {words}.")
    yield from block(
        said(place, clock_words(phase.seconds), planning, who),
        *(
            bell.format(time=clock_words(b.at), strokes=strokes_words(b.strokes), words=b.words)
            for b in phase.bells
        ),
        _window(phase),
    )


def strokes_words(strokes: int) -> str:
    """``2 strokes``, or that only words are shown."""
    return count(strokes, "stroke") if strokes else _("words only")


def fitted_words(fitted: FittedRound) -> str:
    """What fitting a round into fewer minutes cut, the same for both sides, or that it cannot be done."""
    takes = clock_words(fitted.takes)
    if fitted.asked is None:
        return _("It takes {time}.").format(time=takes)
    if fitted.asked >= fitted.whole:
        return _("It takes {time}; nothing was cut.").format(time=takes)
    phases = shown_plan(fitted.plan).phases
    cut = _("{name} to {time}")
    cuts = listed(
        cut.format(name=phases[place].name, time=clock_words(after)) for place, _before, after in fitted.cuts
    )
    fitting = _("To fit {asked}: {cuts}. It takes {time}.")
    words = fitting.format(asked=clock_words(fitted.asked), cuts=cuts, time=takes)
    if fitted.takes > fitted.asked:
        return f"{words} {_('It cannot be made shorter.')}"
    return words


def _prep(item: Format, pool: int) -> str | None:
    prep = item.prep
    match prep.mode:
        case PrepMode.POOLS:
            each = _("Preparation: {time} for each team, {when}")
            return each.format(time=clock_words(pool), when=prep.elect or _("between speeches"))
        case PrepMode.FIXED if not prep.in_running_order:
            whole = _("Preparation: {time}, {when}")
            return whole.format(time=clock_words(prep.seconds), when=prep.starts or _("before the round"))
        case PrepMode.LONG_NOTICE:
            return _("The motion is known before the day")
        case _:
            return None


def _window(phase: PlannedPhase) -> str | None:
    if phase.uninterrupted:
        return _("Protected throughout: no points, no questions.")
    window = phase.window
    if window is None:
        return None
    offered = _("Points may be offered from {opens} to {closes}")
    most = plural("At most {count} second each", "At most {count} seconds each", window.max_seconds)
    return said(
        offered.format(opens=clock_words(window.opens), closes=clock_words(window.closes)),
        most.format(count=window.max_seconds),
        _take(window.take_least, window.take_most),
    )


def _take(least: int | None, most: int | None) -> str | None:
    if least is None and most is None:
        return None
    if most is None:
        return _("take at least {least}").format(least=least)
    if least is None:
        return _("take at most {most}").format(most=most)
    return _("take {least} to {most}").format(least=least, most=most)
