"""The ledger of links beside a pack: what came of asking each source's address, and on which day.

``links.jsonl`` holds one line an address. A good state is never lowered because a machine was offline or a
server was busy: then only the day of the try is written down.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import msgspec
from msgspec.structs import replace

LEDGER_FILE = "links.jsonl"


class LinkState(StrEnum):
    """What an address gave when it was last asked with a result."""

    ANSWERS = "answers"
    GONE = "gone"
    UNCLEAR = "unclear"
    """A server is there, but did not give the page: it refused, was busy, or failed."""
    UNREACHED = "unreached"
    """No server could be reached, be it our network or theirs."""

    @property
    def tells(self) -> bool:
        """Whether it says something about the page, and not about the network or the day."""
        return self in {LinkState.ANSWERS, LinkState.GONE}


class Link(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One address of a pack's ledger. Dates are days such as 2026-11-23."""

    address: str
    state: LinkState
    checked: str
    """The day the state was found."""
    answered: str | None = None
    """The last day on which the page was there."""
    moved_to: str | None = None
    tried: str | None = None
    """A later day on which asking told nothing."""
    why: str | None = None
    """What asking gave on the day tried, or why the state is not good."""
    archive: str | None = None
    """A copy in a web archive."""
    archived: str | None = None
    """The day of that copy."""


def merged(old: Link | None, new: Link) -> Link:
    """What the ledger holds after asking again: a result that tells nothing never takes a told state away."""
    archive = {
        "archive": new.archive or (old.archive if old else None),
        "archived": new.archived or (old.archived if old else None),
    }
    if old is None:
        return replace(new, answered=new.checked if new.state is LinkState.ANSWERS else None, **archive)
    if old.state.tells and not new.state.tells:
        return replace(old, tried=new.checked, why=new.why, **archive)
    answered = new.checked if new.state is LinkState.ANSWERS else old.answered
    return replace(new, answered=answered, **archive)


def read_ledger(root: Path) -> dict[str, Link]:
    """The ledger of a pack by address; empty where there is none. Unreadable lines are passed over."""
    try:
        lines = (root / LEDGER_FILE).read_bytes().splitlines()
    except OSError:
        return {}
    found: dict[str, Link] = {}
    for line in lines:
        try:
            link = msgspec.json.decode(line, type=Link)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
        found[link.address] = link
    return found


def write_ledger(root: Path, ledger: dict[str, Link]) -> None:
    """Writes the ledger beside the pack, whole or not at all. Raises OSError."""
    path = root / LEDGER_FILE
    part = path.with_name(f".{LEDGER_FILE}.part")
    part.write_bytes(b"".join(msgspec.json.encode(link) + b"\n" for link in ledger.values()))
    part.replace(path)
