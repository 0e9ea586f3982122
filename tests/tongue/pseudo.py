"""Two made-up languages: one for the interface's words, one for everybody else's.

In the interface's every vowel has an acute accent, in a pack's and the kit's a grave one. So a plain vowel in
a line is a word that no catalogue knows; and a word of a pack that is looked up is noticed.
"""

from __future__ import annotations

import gettext
import re
from enum import Enum
from typing import TypeVar

from msgspec import Struct, structs

ACUTE = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
GRAVE = str.maketrans("aeiouAEIOU", "àèìòùÀÈÌÒÙ")
_HOLDER = re.compile(r"(\{[^{}]*\})")
_WORD = re.compile(r"[^\W\d_]+")
_GRAVE = re.compile(r"[àèìòùÀÈÌÒÙ]")
_PLAIN = re.compile(r"[aeiouAEIOU]")
Held = TypeVar("Held")


class Accents(gettext.NullTranslations):
    """A catalogue that knows every word."""

    def gettext(self, message: str) -> str:
        """The words with an accent on every vowel; what stands in braces is left as it is."""
        assert not _GRAVE.search(message), f"content was looked up as if it were ours: {message!r}"
        parts = _HOLDER.split(message)
        return "".join(part if at % 2 else part.translate(ACUTE) for at, part in enumerate(parts))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for a number, as in English."""
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """As ``gettext``."""
        return self.gettext(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        """As ``ngettext``."""
        return self.ngettext(msgid1, msgid2, n)


def veiled(held: Held) -> Held:
    """Content with a grave accent on every vowel of every text, ids and addresses too; the rest as it is."""
    new: object = held
    if isinstance(held, str) and not isinstance(held, Enum):
        new = held.translate(GRAVE)
    elif isinstance(held, Struct):
        new = structs.replace(held, **{name: veiled(getattr(held, name)) for name in held.__struct_fields__})
    elif isinstance(held, tuple):
        new = tuple(veiled(item) for item in held)
    elif isinstance(held, dict):
        new = {veiled(key): veiled(value) for key, value in held.items()}
    assert isinstance(held, Enum) or type(new) is type(held)
    return new  # type: ignore[return-value]


def untranslated(text: str) -> tuple[str, ...]:
    """The lines of a text that hold a plain vowel, each with the words that do, once for the same words."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        words = " ".join(word for word in _WORD.findall(line) if _PLAIN.search(word))
        if words:
            found.setdefault(words, line.strip())
    return tuple(f"{words!r} in {line[:140]!r}" for words, line in found.items())
