"""One format in a file of its own: read and checked, and written as an author would."""

from __future__ import annotations

from pathlib import Path

import msgspec
import yaml

from debate.model.format import Format
from debate.model.kit import Kit
from debate.model.problem import Problem, Severity
from debate.packs.check import path_from_here
from debate.packs.folder import Folder
from debate.tongue import _


def read_format(path: Path, kit: Kit) -> tuple[Format | None, list[Problem]]:
    """The format of a YAML file with every problem of it; no format where one of them is an error."""
    from debate.packs.rules import KIT_RULES
    from debate.packs.rules.kit import EMPTY
    from debate.packs.rules.rule import Subject

    folder = Folder(path.parent, path_from_here(path.parent))
    folder.take("formats", path, Format, many=False)
    problems = folder.all_problems()
    found = folder.first("formats")
    if found is not None:
        subject = Subject(folder=folder, shelf=EMPTY, kit=kit)
        problems += [p for rule in KIT_RULES if rule.check for p in rule.check(rule, subject)]
        problems += _ballots(folder, found, kit)
    errors = any(p.level is Severity.ERROR for p in problems)
    return (None if errors else found), sorted(set(problems), key=lambda p: p.order)


def format_text(item: Format) -> str:
    """A format as YAML that ``read_format`` reads back as the same."""
    data = msgspec.to_builtins(item)
    return yaml.dump(
        data, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=100, default_flow_style=None
    )


class _Plain(yaml.SafeDumper):
    """No anchors: packs do not hold them."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _ballots(folder: Folder, item: Format, kit: Kit) -> list[Problem]:
    """The rules know the ballots of a whole kit only; a file alone names those of the program."""
    known = {ballot.id for ballot in kit.ballots}
    document = folder.home(item)
    return [
        document.problem(
            "format-ids",
            _("there is no ballot {word}").format(word=repr(name)),
            document.place(item.decision, "ballots", index),
        )
        for index, name in enumerate(item.decision.ballots)
        if name not in known
    ]
