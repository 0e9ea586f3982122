"""Where the user's own files live. One environment variable moves every place, and none need exist."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

HOME_VARIABLE = "DEBATE_HOME"
CONTENT_VARIABLE = "DEBATE_CONTENT"


class Places(Struct, frozen=True, kw_only=True):
    """The folders of one user. Nothing is created by naming them."""

    data: Path
    """Sessions and copies made with ``y``."""
    config: Path
    cache: Path
    """Compiled packs; may be deleted at any time."""
    packs: Path
    """The user's own packs."""
    more_content: tuple[Path, ...] = ()
    """Folders named in ``DEBATE_CONTENT``."""


def places() -> Places:
    """The folders of the present user, from the environment or the system's custom.

    ``DEBATE_HOME`` puts everything under one folder, for a memory stick or a shared machine.
    ``DEBATE_CONTENT`` names further folders of packs, separated as ``PATH`` is.
    """
    more = tuple(Path(p).expanduser() for p in os.environ.get(CONTENT_VARIABLE, "").split(os.pathsep) if p)
    if home := os.environ.get(HOME_VARIABLE):
        root = Path(home).expanduser()
        return Places(data=root, config=root, cache=root / "cache", packs=root / "packs", more_content=more)
    import platformdirs

    data = Path(platformdirs.user_data_dir("debate", appauthor=False))
    return Places(
        data=data,
        config=Path(platformdirs.user_config_dir("debate", appauthor=False)),
        cache=Path(platformdirs.user_cache_dir("debate", appauthor=False)),
        packs=data / "packs",
        more_content=more,
    )
