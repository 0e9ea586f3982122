"""The interface's own words in the reader's language, through gettext. A pack's words are never touched.

The language is that of ``DEBATE_LANGUAGE`` or ``--language``; else the system's, as gettext finds it.
English is what stands in the code. ``_`` and ``plural`` are called when words are shown, never when a
module is imported: there, ``marked`` only marks them for the catalogue.
"""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

DOMAIN = "debate"
PLACE = Path(__file__).parent / "locale"
"""Where the catalogues are: ``<language>/LC_MESSAGES/debate.po``, and ``.mo`` beside it once built."""
CHOSEN = "DEBATE_LANGUAGE"
SYSTEM = "LANGUAGE"
"""What gettext asks first, in every program."""
OWN = "en"
"""The language of the code."""


def _(words: str) -> str:
    """Words of the interface in the reader's language; as they stand where there is no translation.

    Values go in afterwards: ``_("line {number}").format(number=9)``.
    """
    return _catalogue().gettext(words) if words else words


def plural(one: str, many: str, number: int) -> str:
    """The form for a number: ``plural("{n} argument", "{n} arguments", 2)``, still to be filled in."""
    return _catalogue().ngettext(one, many, number)


def meant(context: str, words: str) -> str:
    """As ``_``, for short words that need another translation in another place: ``meant("side", "For")``."""
    return _catalogue().pgettext(context, words)


def marked(words: str) -> str:
    """The words unchanged, marked for the catalogue: for tables made when a module is imported."""
    return words


def languages() -> tuple[str, ...]:
    """The languages there are catalogues for, the code's own first, as two-letter codes."""
    return (OWN, *sorted(p.name for p in PLACE.iterdir() if (p / "LC_MESSAGES").is_dir()))


def speak(language: str) -> Callable[[], None]:
    """From now on words come in a language, such as ``cy``. Gives the way back to what was spoken before."""
    back = way_back()
    _choose(dict.fromkeys((CHOSEN, SYSTEM), language))
    return back


def way_back() -> Callable[[], None]:
    """The way back to the language that is spoken now."""
    before = {name: os.environ.get(name) for name in (CHOSEN, SYSTEM)}
    return lambda: _choose(before)


def lend() -> None:
    """Gives the catalogue to libraries that ask gettext as it comes, as click does for usage and options."""
    if CHOSEN in os.environ or SYSTEM in os.environ:
        os.environ[SYSTEM] = ":".join(_asked())
    gettext.bindtextdomain(DOMAIN, str(PLACE))
    gettext.textdomain(DOMAIN)


def _choose(named: Mapping[str, str | None]) -> None:
    for name, language in named.items():
        if language is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = language
    _catalogue.cache_clear()


@cache
def _catalogue() -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, PLACE, _asked(), fallback=True)


def _asked() -> list[str]:
    """The languages asked for, the best first, down to the code's own: for that gettext finds no catalogue.

    It would go on to the next, and give Welsh to whoever asks for English and then for Welsh.
    """
    places = (CHOSEN, SYSTEM, "LC_ALL", "LC_MESSAGES", "LANG")
    asked = next((said for name in places if (said := os.environ.get(name))), "").split(":")
    own = next((at for at, name in enumerate(asked) if re.match(rf"{OWN}(?![a-z])", name)), len(asked))
    return [name for name in asked[: own + 1] if name]
