"""Showing anew what an author has saved, at the same place: the nouns are looked up again by their ids."""

from __future__ import annotations

from typing import Any

from debate.model.library import Library


def look_up(library: Library, what: dict[str, Any]) -> dict[str, Any] | None:
    """The nouns of a screen, as a library now has them; None where the pack or the motion is gone.

    An argument that is gone is left out, so that its motion is shown; other words stay as they are.
    """
    found = dict(what)
    if (old := what.get("shelf")) is not None:
        shelf = next((s for s in library.shelves if s.id == old.id), None)
        if shelf is None:
            return None
        found["shelf"] = shelf
        if (motion := what.get("motion")) is not None:
            if motion.id not in shelf.motions:
                return None
            found["motion"] = shelf.motions[motion.id]
            if (argument := what.get("argument")) is not None:
                found["argument"] = found["motion"].by_id.get(argument.id)
    return found
