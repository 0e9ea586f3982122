"""A ballot as lines, to be filled in or to be printed."""

from __future__ import annotations

from collections.abc import Iterator

from debate.engine.ballot import asks, option_words
from debate.engine.ballot_lock import verdict
from debate.export.lines.text import block, said, section
from debate.model.ballot import Ballot, FieldKind, Judging
from debate.model.ballot_use import Ask, Verdict
from debate.model.fields import Sure
from debate.model.round import PlannedRound, Sheet
from debate.tongue import _, plural

_ROOM = "_" * 20


def ballot_lines(ballot: Ballot, plan: PlannedRound, sheet: Sheet, judging: Judging | None) -> Iterator[str]:
    """A ballot with its answers, or room for them; totals and winner once it is locked; its rules."""
    yield from block(_head(ballot, sheet), _switch(ballot, sheet))
    for ask in asks(ballot, plan, sheet, judging):
        yield from block(_answer(ask, plan, sheet))
    if sheet.locked is not None:
        yield section(_("What it comes to"))
        yield from outcome_lines(ballot, plan, sheet)
    yield section(_("Rules of this ballot"))
    yield from block(*(rule.words for rule in ballot.locked_rules))
    sure = _("How sure: {sure}").format(sure=ballot.confidence.words)
    yield from block(None if ballot.confidence is Sure.HIGH else f"{sure}.", ballot.how_sure)


def outcome_lines(ballot: Ballot, plan: PlannedRound, sheet: Sheet) -> Iterator[str]:
    """What a ballot comes to: totals and winner."""
    found = verdict(ballot, plan, sheet)
    winner = _("Winner: {winner}").format(winner=found.winner)
    yield from block(*_totals(found), f"{winner}." if found.winner else None)


def _head(ballot: Ballot, sheet: Sheet) -> str:
    return said(
        _("Ballot {number}: {name}").format(number=sheet.number, name=ballot.name),
        _("Judge {number}").format(number=sheet.judge),
        _("Locked") if sheet.locked is not None else _("A draft"),
        _("It corrects ballot {number}").format(number=sheet.corrects) if sheet.corrects else None,
    )


def blank_lines(
    ballot: Ballot, plan: PlannedRound, judging: Judging | None, option: str | None = None
) -> Iterator[str]:
    """An empty ballot of a round to print and fill in by hand."""
    yield from ballot_lines(ballot, plan, Sheet(number=1, ballot=ballot.id, judge=1, option=option), judging)


def ask_words(ask: Ask) -> str:
    """What is asked, with what may be answered: ``Content, 24 to 32, half marks allowed``."""
    parts = [ask.label.rstrip(".")]
    if ask.kind in {FieldKind.MARKS, FieldKind.WHOLE, FieldKind.NUMBER} and ask.most is not None:
        parts.append(_("{least} to {most}").format(least=ask.least or 0, most=ask.most))
    if ask.halves and ask.kind is FieldKind.MARKS:
        parts.append(_("half marks allowed"))
    if ask.options:
        parts.append(_("one of {options}").format(options=" / ".join(option_words(ask))))
    if ask.most_chars:
        most = plural("at most {count} character", "at most {count} characters", ask.most_chars)
        parts.append(most.format(count=ask.most_chars))
    if not ask.required:
        parts.append(_("may stay empty"))
    return ", ".join(parts)


def _answer(ask: Ask, plan: PlannedRound, sheet: Sheet) -> str:
    value = sheet.answers.get(ask.key)
    if value is None:
        return f"{ask_words(ask)}: {_ROOM}"
    if ask.kind is FieldKind.RANKING:
        names = {team.id: team.name for team in plan.teams}
        value = ", ".join(f"{place}. {names.get(t, t)}" for place, t in enumerate(value.split(), 1))
    elif ask.kind is FieldKind.SLOT and (phase := plan.phase(value)):
        value = phase.name
    elif value in ask.options:
        value = option_words(ask)[ask.options.index(value)]
    return said(f"{ask.label.rstrip('.')}: {value}")


def _totals(found: Verdict) -> Iterator[str]:
    for team in found.teams:
        place = _("Place {number}").format(number=team.place) if team.place else None
        points = _("Team points: {number}").format(number=team.points) if team.points is not None else None
        yield said(f"{team.name}: {team.total:g}" if team.total is not None else team.name, place, points)
    if found.low_point_win:
        yield _("A low-point win was allowed on this ballot and used.")


def _switch(ballot: Ballot, sheet: Sheet) -> str | None:
    switch = ballot.switch
    chosen = sheet.option
    if switch is None or chosen is None or chosen == switch.default:
        return None
    return said(f"{switch.label}: {chosen}")
