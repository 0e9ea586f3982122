"""The sources and articles of a motion as CSL-JSON, for programs that cite."""

from __future__ import annotations

from typing import Any

from debate.export.citing import sources_cited
from debate.export.csl_item import Item, item_of, item_of_article
from debate.export.imprint import articles_of
from debate.export.options import Options
from debate.export.safe import safe_json
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _

_OURS = frozenset({"medium", "genre"})
"""Fields that only tell our own styles something."""


def render(shelf: Shelf, motion: Motion, options: Options) -> bytes:  # noqa: ARG001 - every format is asked alike
    """A list of items. Edition and terms stand in each item's ``custom``, which styles do not print."""
    items = [_item(item_of_article(each), shelf, each.rights) for each in articles_of(shelf, motion)]
    licence, in_our_words = shelf.pack.info.licence, _("In our words: {finding}")
    items += [
        _item(item_of(each) | {"abstract": in_our_words.format(finding=each.finding)}, shelf, licence)
        for each in sources_cited(shelf, motion)
    ]
    return safe_json(items)


def _item(item: Item, shelf: Shelf, rights: str) -> dict[str, Any]:
    info = shelf.pack.info
    custom = {"pack": info.id, "version": info.version, "updated": info.updated, "rights": rights}
    return {key: value for key, value in item.items() if key not in _OURS} | {"custom": custom}
