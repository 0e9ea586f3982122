"""Which fields go with which screen of a lesson."""

from __future__ import annotations

from msgspec import structs

from debate.model.lesson import Screen, Show
from debate.packs.rules.wording import all_of, any_of
from debate.tongue import _

_ALWAYS = {"screen", "motion"}
_FIELDS: dict[Screen, tuple[set[str], set[str]]] = {
    Screen.PROMPT: ({"prompts"}, {"stem"}),
    Screen.RULES: ({"text"}, set()),
    Screen.VOTE: ({"vote"}, {"collect"}),
    Screen.RESULT: (set(), set()),
    Screen.ARTICLE: (set(), {"lines", "headline_only", "glossary"}),
    Screen.DETECTIVE: ({"prompts"}, {"reveal"}),
    Screen.MOTION: (set(), {"define"}),
    Screen.BOARD: (set(), {"side"}),
    Screen.SIDES: (set(), {"titles_only", "draw"}),
    Screen.OUTLINE: (set(), set()),
    Screen.ARGUMENT: ({"argument"}, set()),
    Screen.ROUTINE: ({"routine"}, {"routine_steps", "stem"}),
    Screen.LAB: (set(), {"lab", "question", "guess_first"}),
    Screen.FORMAT: ({"format", "phase"}, {"clashes", "critical_questions"}),
    Screen.CLASHES: (set(), set()),
    Screen.BALLOT: ({"ballot"}, set()),
    Screen.STEELMAN: (set(), set()),
    Screen.SOURCES: (set(), set()),
    Screen.BALANCE: (set(), set()),
    Screen.TEXT: ({"text"}, set()),
    Screen.BLANK: (set(), set()),
}
"""What each screen needs, and what it may have besides."""


def fault(show: Show) -> str | None:
    """What is missing from a screen or does not belong to it, in words; None where nothing is."""
    given = {f.name for f in structs.fields(Show) if getattr(show, f.name) != f.default}
    needs, may = _FIELDS[show.screen]
    if missing := sorted(needs - given):
        return _("the screen {screen} needs {keys}").format(screen=show.screen.value, keys=all_of(missing))
    if strange := sorted(given - needs - may - _ALWAYS):
        words = _("the screen {screen} does not show {keys}")
        return words.format(screen=show.screen.value, keys=any_of(strange))
    if show.screen is Screen.LAB and not (show.lab or show.question):
        return _("the screen {screen} needs {keys}").format(screen="lab", keys=any_of(("lab", "question")))
    return None
