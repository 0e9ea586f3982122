"""A text as YAML nodes. Nothing is constructed, and nothing that could unfold or recurse is let in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.nodes import Node

from debate.packs.opening import Fault, position
from debate.tongue import _, marked

DEEPEST = 40
"""Levels of nesting. The deepest noun of a pack is eight levels down."""

_SHARED = re.compile(r"[&*!](?<![^\s,\[{:?-].)(?:(?<=!)|(?=\S))")
"""Where an anchor, an alias or a tag may stand. Prose matches too, so the scanner then looks closely."""
_REFUSED = {
    yaml.AnchorToken: ("alias", marked("anchors are not used in packs: write the value out")),
    yaml.AliasToken: ("alias", marked("aliases are not used in packs: write the value out")),
    yaml.TagToken: ("tag", marked("tags are not used in packs: the field decides the type")),
}
_LEVEL = marked("is the line indented like its neighbours, and are quotation marks closed?")
_COLON = marked("is a colon missing, or a line indented too little?")
_INDENT = marked("is the line indented like its neighbours?")
_HINTS = {
    "mapping values are not allowed": marked(
        "a text with a colon and a space in it needs quotation marks around it"
    ),
    "cannot start any token": marked(
        "a text that begins with @, %, ` or the like needs quotation marks around it"
    ),
    "could not find expected ':'": _COLON,  # untranslated
    "did not find expected key": _LEVEL,
    "expected <block end>": _LEVEL,  # untranslated
    "did not find expected '-' indicator": _INDENT,  # untranslated
    "unexpected end of stream": marked("are all quotation marks and brackets closed?"),
}
"""By PyYAML's words, which stay as they are."""


class _TooDeepError(Exception):
    """Raised inside the composer, whose own recursion in C has no limit."""


class _Plain:
    """What all composers of packs do: count the depth, and leave the meaning of a value to its field."""

    depth = 0

    def descend_resolver(self, parent: Node | None, _index: object) -> None:
        """Called before each node, in the C composer as in the pure one."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise _TooDeepError(parent)

    def ascend_resolver(self) -> None:
        """Called after each node."""
        self.depth -= 1

    def resolve(self, *_given: object) -> str:
        """No tag: no value is ever constructed."""
        return ""


def loader_of(base: Any) -> Any:
    """The loader of packs on top of one of PyYAML's."""
    return type("PackLoader", (_Plain, base), {})


LOADER = loader_of(getattr(yaml, "CSafeLoader", yaml.SafeLoader))
"""The C loader where this build of PyYAML has it, the pure one otherwise."""


def compose(text: str, loader: Any = LOADER) -> Node | list[Fault]:
    """The root node of a text, or why there is none: one or more faults."""
    try:
        if (
            any(sign in text for sign in "&*!")
            and _SHARED.search(text)
            and (refused := list(_refused(text, loader)))
        ):
            return refused
        root = yaml.compose(text, Loader=loader)
    except _TooDeepError as error:
        start = getattr(error.args[0], "start_mark", None)
        place = (start.line + 1, start.column + 1) if start else (1, 1)
        told = _("values are nested more than {levels} deep")
        return [Fault("nesting", told.format(levels=DEEPEST), place)]
    except yaml.YAMLError as error:
        return [_fault(error, text)]
    return root if root is not None else [Fault("empty", _("the file is empty"))]


def _refused(text: str, loader: Any) -> Iterator[Fault]:
    """Anchors, aliases and tags, found before anything is built, so that no file can unfold itself."""
    depth = 0
    for token in yaml.scan(text, Loader=loader):
        kind = type(token)
        if kind in {yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken}:
            depth += 1
            if depth > DEEPEST:
                return  # the composer says so
        elif kind in {yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken}:
            depth -= 1
        elif kind in _REFUSED:
            rule, message = _REFUSED[kind]
            yield Fault(rule, _(message), (token.start_mark.line + 1, token.start_mark.column + 1))


def _fault(error: yaml.YAMLError, text: str) -> Fault:
    place = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    where = (place.line + 1, place.column + 1) if place else (1, 1)
    if place is None and isinstance(at := getattr(error, "position", None), int):
        where = position(text, at)
    words = str(getattr(error, "problem", None) or getattr(error, "reason", None) or _("unreadable"))
    if "another document" in words:
        return Fault("several-documents", _("a pack file holds one document: remove the --- line"), where)
    context, begun = getattr(error, "context", None), getattr(error, "context_mark", None)
    if context and begun and begun.line + 1 != where[0]:
        told = _("{problem}, {context} that begins on line {line}")
        words = told.format(problem=words, context=context, line=begun.line + 1)
    hint = next((f" ({_(hint)})" for sign, hint in _HINTS.items() if sign in words), "")
    return Fault("syntax", _("not YAML: {problem}{hint}").format(problem=words, hint=hint), where)
