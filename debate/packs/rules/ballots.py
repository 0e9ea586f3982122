"""Rules about ballots: totals that follow from their areas, and names that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from debate.model.ballot import Ballot, BallotField, FieldKind
from debate.model.problem import Problem
from debate.packs.rules.kit_example import BALLOT
from debate.packs.rules.rule import ERROR, Edit, Rule, Subject
from debate.tongue import _, marked

_TURNED = marked("the least is more than the most")


def _totals(rule: Rule, on: Subject) -> Iterator[Problem]:
    for ballot in on.folder.get("ballots"):
        for role in ballot.roles:
            sums = (sum(m.least for m in role.marks), sum(m.most for m in role.marks))
            if sums != (role.total.least, role.total.most):
                message = _("the areas give {least} to {most}").format(least=sums[0], most=sums[1])
                yield on.problem(rule, ballot, message, role, "total")
            for mark in role.marks:
                if mark.least > mark.most:
                    yield on.problem(rule, ballot, _(_TURNED), mark, "least")
        for option in ballot.switch.options if ballot.switch else (None,):
            yield from _team_total(rule, on, ballot, option)


def _team_total(rule: Rule, on: Subject, ballot: Ballot, option: str | None) -> Iterator[Problem]:
    if ballot.team_total is None:
        return
    roles = ballot.roles_when(option)
    speeches = [p for r in roles for p in r.phases]
    if len(speeches) != len(set(speeches)):
        message = _("a speech has two roles")
        if option:
            message = _("a speech has two roles under {option}").format(option=option)
        yield on.problem(rule, ballot, message, ballot, "roles")
    least = sum(r.total.least * len(r.phases) for r in roles)
    most = sum(r.total.most * len(r.phases) for r in roles)
    if (least, most) != (2 * ballot.team_total.least, 2 * ballot.team_total.most):
        words = _("the roles of both teams give {least:g} to {most:g} a team")
        if option:
            words = _("the roles of both teams give {least:g} to {most:g} a team under {option}")
        message = words.format(least=least / 2, most=most / 2, option=option)
        yield on.problem(rule, ballot, message, ballot, "team_total")


def _named(rule: Rule, on: Subject) -> Iterator[Problem]:
    ballots = {b.id for b in on.folder.get("ballots")}
    for ballot in on.folder.get("ballots"):
        areas = {a.id for a in ballot.areas}
        for mark in (m for r in ballot.roles for m in r.marks):
            if mark.area not in areas:
                message = _("there is no area {word}").format(word=repr(mark.area))
                yield on.problem(rule, ballot, message, mark, "area")
        for field in ballot.fields:
            for index, name in enumerate(field.ballots):
                if name not in ballots:
                    message = _("there is no ballot {word}").format(word=repr(name))
                    yield on.problem(rule, ballot, message, field, "ballots", index)
        yield from _options(rule, on, ballot)
    yield from _phases(rule, on)


def _options(rule: Rule, on: Subject, ballot: Ballot) -> Iterator[Problem]:
    options = ballot.switch.options if ballot.switch else ()
    for noun, key in [*((r, "when") for r in ballot.roles), *((r, "unless") for r in ballot.locked_rules)]:
        option = getattr(noun, key)
        if option and option not in options:
            message = _("the switch has no option {word}").format(word=repr(option))
            yield on.problem(rule, ballot, message, noun, key)
    if ballot.switch and ballot.switch.default not in options:
        message = _("the default is none of the options")
        yield on.problem(rule, ballot, message, ballot.switch, "default")


def _phases(rule: Rule, on: Subject) -> Iterator[Problem]:
    """A role marks phases that every format judged by its ballot has."""
    for ballot in on.folder.get("ballots"):
        judged = [f for f in on.folder.get("formats") if ballot.id in f.decision.ballots]
        for role in ballot.roles:
            for index, name in enumerate(role.phases):
                for item in judged:
                    if name not in item.phase:
                        words = _("the format {format!r}, judged by this ballot, has no phase {phase!r}")
                        message = words.format(format=item.id, phase=name)
                        yield on.problem(rule, ballot, message, role, "phases", index)


def _fields(rule: Rule, on: Subject) -> Iterator[Problem]:
    for ballot in on.folder.get("ballots"):
        for field in ballot.fields:
            if message := _fault(ballot, field):
                yield on.problem(rule, ballot, message, field)
    for judging in on.folder.get("judging"):
        for field in judging.feedback:
            if message := _fault(None, field):
                yield on.problem(rule, judging, message, field)


def _fault(ballot: Ballot | None, field: BallotField) -> str | None:
    if (field.kind is FieldKind.CHOICE) != bool(field.options):
        return _("a choice, and nothing else, has options")
    if (field.kind is FieldKind.BALLOT) != bool(field.ballots):
        return _("a field for a ballot, and nothing else, names ballots")
    if (field.kind is FieldKind.TEXT) != (field.most_chars is not None):
        return _("a text, and nothing else, says how long it may be")
    if field.most_field and (ballot is None or field.most_field not in ballot.field):
        return _("there is no field {word}").format(word=repr(field.most_field))
    if field.kind is FieldKind.MARKS and (ballot is None or not ballot.roles):
        return _("marks need roles with areas")
    if field.least is not None and field.most is not None and field.least > field.most:
        return _(_TURNED)
    return None


RULES = (
    Rule(
        id="ballot-totals",
        level=ERROR,
        says=marked("A role's total is the sum of its areas, and a team's total the sum of its roles."),
        why=marked("The program adds the marks; a wrong range would refuse a right ballot."),
        passing=Edit(BALLOT, "team_total: {least: 0, most: 60}\n", ""),
        failing=Edit(BALLOT, "team_total: {least: 0, most: 60}", "team_total: {least: 0, most: 100}"),
        check=_totals,
    ),
    Rule(
        id="ballot-ids",
        level=ERROR,
        says=marked("Every area, option, ballot and speech that a ballot names is there."),
        why=marked("A judge cannot mark a speech that the format does not have."),
        passing=Edit(BALLOT, "phases: [p1, o1]", "phases: [o1, p1]"),
        failing=Edit(BALLOT, "phases: [p1, o1]", "phases: [p1, o2]"),
        check=_named,
    ),
    Rule(
        id="ballot-fields",
        level=ERROR,
        says=marked(
            "A field has what its kind needs: a choice its options, a text its length, marks their roles."
        ),
        why=marked("The ballot could not be filled in."),
        passing=Edit(BALLOT, "options: [proposition, opposition]", "options: [for, against]"),
        failing=Edit(BALLOT, "kind: choice, options: [proposition, opposition]", "kind: choice"),
        check=_fields,
    ),
)
