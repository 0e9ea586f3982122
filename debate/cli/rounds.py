"""Debate rounds from the command line: a format planned for one session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debate.cli.talk import UnusableError
from debate.tongue import _

if TYPE_CHECKING:
    from debate.model.library import Library
    from debate.model.session import Setting


def is_format(library: Library, word: str) -> bool:
    """Whether a word names a format, or a file that holds one."""
    return word.endswith((".yaml", ".yml")) or any(item.id == word for item in library.kit.formats)


def plan_format(
    library: Library,
    word: str,
    motion: str | None,
    *,
    fit: int | None,
    extra_time: int,
    variant: str | None,
    seed: int,
) -> tuple[Setting, str]:
    """The setting of a round, and what fitting it cut, in words. Raises UnusableError."""
    from debate.cli.formats import format_of, variant_of
    from debate.cli.lookup import motion_of
    from debate.engine.fit_format import plan_round, round_setting
    from debate.export.lines.format import fitted_words

    item = format_of(library.kit, word)
    found = motion_of(library, motion) if motion else None
    if not library.shelves:
        raise UnusableError(_("no pack can be opened"))
    shelf = found.shelf if found else library.shelves[0]
    fitted = plan_round(item, library.kit, variant_of(item, variant), fit=fit, extra_time=extra_time)
    setting = round_setting(
        item, fitted, shelf, found.motion if found else None, fit=fit, extra_time=extra_time, seed=seed
    )
    return setting, fitted_words(fitted)
