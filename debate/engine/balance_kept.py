"""The watch words that stand in a motion, with the reasons for those that are kept."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from debate.engine.balance_own import own_texts
from debate.engine.balance_watch import Watcher
from debate.model.library import Shelf
from debate.model.motion import Motion


class Watched(Struct, frozen=True, kw_only=True):
    """A watch word of a motion's own text: how often it stands there, and why it is kept, if it is."""

    word: str
    times: int
    reason: str | None


def watched_in(shelf: Shelf, motion: Motion, watcher: Watcher) -> tuple[Watched, ...]:
    """The watch words of a motion's own text, in every field of it, the commonest first."""
    reasons = {keep.word.casefold(): keep.reason for keep in shelf.pack.info.keep}
    found = Counter(flag.word for _, _, text in own_texts(motion) for flag in watcher.flags(text))
    return tuple(
        Watched(word=word, times=times, reason=reasons.get(word.casefold()))
        for word, times in found.most_common()
    )
