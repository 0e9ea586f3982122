"""The app started from a command: on what, in which colours, with the collector out of its way."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING, Any

from debate.packs.load import bundled_content
from debate.tongue import _
from debate.tui.app import DebateApp

if TYPE_CHECKING:
    from debate.packs.load import Opened
    from debate.store.places import Places


def run(
    opened: Opened,
    places: Places,
    motion: str | None = None,
    theme: str | None = None,
    *,
    seed: int,
    first: tuple[str, dict[str, Any]] | None = None,
) -> int:
    """Opens the app on a library and gives its exit code.

    ``motion`` opens its board at once. Without a ``theme`` it is dark, or mono where NO_COLOR is set. The
    ``seed`` draws which side stands first; it is printed on the board, so that anyone can repeat the draw.
    """
    app = DebateApp(
        opened.library,
        places,
        motion=motion,
        theme=theme or ("mono" if os.environ.get("NO_COLOR") else "dark"),
        seed=seed,
        notices=_notices(opened),
        first=first,
    )
    shipped = bundled_content()
    if any(shipped not in root.parents for root in opened.roots):
        app.roots = opened.roots
    app.when_ready = look_for_circles
    app.run()
    return app.return_code or 0


def look_for_circles() -> None:
    """What is there by now stays; from here on looking for circles of garbage is worth its time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _notices(opened: Opened) -> tuple[str, ...]:
    """One sentence for each pack that could not be opened."""
    files = dict.fromkeys(problem.file for problem in opened.problems)
    told = _("Could not be opened: {file}. debate check says what is wrong.")
    return tuple(told.format(file=file) for file in files)
