"""``debate links``: the one command that uses the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from debate.cli.exits import Exit
from debate.tongue import _, plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from debate.packs.authoring.ledger import Link
    from debate.packs.authoring.links import Transport


@click.command()
@click.argument("pack", metavar="PACK")
@click.option(
    "--older", type=click.IntRange(min=0), metavar="DAYS", help="Ask only what was not checked for DAYS."
)
@click.option("--no-archive", is_flag=True, help="Do not look for copies in the Internet Archive.")
def command(pack: str, older: int | None, no_archive: bool) -> int:
    """Ask every address of PACK whether it still answers.

    The only command that uses the network, and only when you run it. It asks one host at a time, and
    archive.org for a copy of each page. The answers are kept, with their days, in links.jsonl beside the
    pack; a page that once answered is never marked down because this machine is offline.
    """
    import time
    from datetime import date

    from debate.cli.authoring import folder_of
    from debate.packs.authoring.web import Web

    today = date.today().isoformat()  # noqa: DTZ011 - the author's own day is meant
    return ask_links(
        folder_of(pack), Web(), today=today, sleep=time.sleep, older=older or 0, archive=not no_archive
    )


def ask_links(
    root: Path,
    transport: Transport,
    *,
    today: str,
    sleep: Callable[[float], object],
    older: int = 0,
    archive: bool = True,
) -> int:
    """Asks, prints a line an address, and writes the ledger after each, so that nothing asked is lost."""
    from debate.cli.talk import UnusableError, put, tell
    from debate.packs.authoring.ledger import merged, read_ledger, write_ledger
    from debate.packs.authoring.links import addresses, ask_all
    from debate.packs.folder import PackFolder

    shelf = PackFolder(root, root.name).shelf
    if shelf is None:
        told = _("{pack} cannot be read. To read on: debate check {path}")
        raise UnusableError(told.format(pack=root.name, path=root))
    old = read_ledger(root)
    every = addresses(shelf.pack)
    due = [address for address in every if _is_due(old.get(address), today, older)]
    told = plural(
        "{count} of {total} address is asked, one at a time.",
        "{count} of {total} addresses are asked, one at a time.",
        len(every),
    )
    tell(told.format(count=len(due), total=len(every)))
    ledger = {address: old[address] for address in every if address in old}
    offline = bool(due)
    for link in ask_all(due, transport, today=today, sleep=sleep, archive=archive):
        ledger[link.address] = merged(old.get(link.address), link)
        offline = offline and link.state.value == "unreached"
        write_ledger(root, {address: ledger[address] for address in every if address in ledger})
        put([_line(link, ledger[link.address])])
    if offline:
        tell(_("No address could be reached: this machine seems to be offline. What was known is kept."))
    tell(_count(ledger.values()))
    return Exit.DONE


def _is_due(link: Link | None, today: str, older: int) -> bool:
    from datetime import date

    if link is None:
        return True
    try:
        return (date.fromisoformat(today) - date.fromisoformat(link.checked)).days >= older
    except ValueError:
        return True


def _line(now: Link, kept: Link) -> str:
    """What came of one address, as ``state: address``, and what the ledger keeps where that differs."""
    from debate.packs.authoring.links import why_shown

    more = [why_shown(now), _("moved to {address}").format(address=now.moved_to) if now.moved_to else None]
    if kept.state is not now.state:
        more.append(_("kept as: {state}, found {day}").format(state=kept.state.value, day=kept.checked))
    if kept.archive:
        more.append(_("archived {day}").format(day=kept.archived))
    said = "; ".join(part for part in more if part)
    return f"{now.state}: {now.address}" + (f" ({said})" if said else "")


def _count(links: Iterable[Link]) -> str:
    from collections import Counter

    counts = Counter(link.state.value for link in links)
    if not counts:
        return _("The ledger holds: nothing.")
    told = ", ".join(f"{number} {state}" for state, number in sorted(counts.items()))
    return _("The ledger holds: {states}.").format(states=told)
