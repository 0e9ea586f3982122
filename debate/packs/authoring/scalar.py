"""A value as an author would write it in YAML: plain where that is safe, else in single quotation marks."""

from __future__ import annotations

import re

from yaml.nodes import MappingNode, Node, ScalarNode

from debate.packs.composing import compose

_OTHER_TYPES = re.compile(
    r"(?i)true|false|yes|no|on|off|y|n|null|~|[-+]?[\d_.,:]+(e[-+]?\d+)?|0[xo][\da-f_]+|[-+]?\.(inf|nan)"
    r"|\d{4}-\d\d?-\d\d?([t ].*)?"
)


def scalar(text: str) -> str:
    """A text of one line as it may stand after ``key: `` or ``- `` in block style.

    What other programs would take for a number, a date or a truth is put in quotation marks, so that the file
    means the same to every reader of YAML.
    """
    if text and not _OTHER_TYPES.fullmatch(text) and text == text.strip() and _reads_as(text, text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _reads_as(written: str, text: str) -> bool:
    root = compose(f"key: {written}\n")  # untranslated
    value: Node | None = root.value[0][1] if isinstance(root, MappingNode) and len(root.value) == 1 else None
    return isinstance(value, ScalarNode) and value.value == text and not value.style
