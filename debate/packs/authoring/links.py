"""Asking each source's address whether it still answers, politely: one host at a time, with pauses."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol
from urllib.parse import quote, urlsplit

import msgspec

from debate.model.pack import Pack
from debate.packs.authoring.ledger import Link, LinkState
from debate.tongue import _, marked

ARCHIVE = "https://archive.org/wayback/available?url="
"""The lookup of the Internet Archive. It gives JSON with the copy nearest to now, if there is one."""
PAUSE = 1.0
"""Seconds between two requests."""
LONGEST_WAIT = 60.0
"""Seconds. A server that asks for a longer pause is left for another day."""
TRIES = 3

NOT_PUBLIC = marked("not a public address")
NO_NETWORK = marked("no network; not tried")
NO_HOST = marked("its host was not reached; not tried again")
NO_ANSWER = marked("no answer")
BAD_CERTIFICATE = marked("its certificate is not valid")
LEADS_AWAY = marked("it redirects to an address that is not public")
_STATUS = marked("status {number}")
_OWN = frozenset({NOT_PUBLIC, NO_NETWORK, NO_HOST, NO_ANSWER, BAD_CERTIFICATE, LEADS_AWAY})
"""Why a state is not good, in our own words. The ledger holds them in English, as its keys and states are."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a server sent. ``status`` is 0 where none was reached; ``why`` then says what happened."""

    status: int = 0
    address: str = ""
    """Where the answer came from, after any redirects."""
    body: bytes = b""
    wait: float | None = None
    """Seconds the server asks to wait."""
    why: str = ""


class Transport(Protocol):
    """Whatever can ask a web address. It never raises for what a network does."""

    def ask(self, address: str, *, whole: bool) -> Answer:
        """The answer of an address; ``whole`` asks for the body too, at most 1 MiB of it."""


def addresses(pack: Pack) -> list[str]:
    """The public addresses of a pack's articles and sources, each once, in the pack's order."""
    found = [*(article.url for article in pack.articles), *(source.url for source in pack.sources)]
    return [address for address in dict.fromkeys(found) if address]


def ask_all(
    wanted: Iterable[str],
    transport: Transport,
    *,
    today: str,
    sleep: Callable[[float], object],
    archive: bool = True,
) -> Iterator[Link]:
    """Asks addresses one after another and gives what came of each as soon as it is known.

    ``today`` is a date such as 2026-11-23. An address that is not public is never asked, nor one of a host
    that could not be reached a moment ago. Where three hosts in a row cannot be reached, the rest is not
    tried: then it is our own network that is away.
    """
    away: set[str] = set()
    row = 0
    for address in wanted:
        if not is_public(address):
            yield Link(address=address, state=LinkState.UNCLEAR, checked=today, why=NOT_PUBLIC)
            continue
        host = urlsplit(address).netloc
        if row >= 3 or host in away:
            why = NO_NETWORK if row >= 3 else NO_HOST
            yield Link(address=address, state=LinkState.UNREACHED, checked=today, why=why)
            continue
        answer = patiently(transport, address, sleep)
        link = judged(address, answer, today)
        if link.state is LinkState.UNREACHED:
            away.add(host)
            row += 1
        else:
            row = 0
        if archive and row < 3:
            sleep(PAUSE)
            link = _with_archive(link, transport, sleep)
        yield link
        sleep(PAUSE)


def patiently(
    transport: Transport, address: str, sleep: Callable[[float], object], *, whole: bool = False
) -> Answer:
    """An answer, asked for again after a pause where a server is busy: as long as it says, or ever longer."""
    pause = 2 * PAUSE
    for left in reversed(range(TRIES)):
        answer = transport.ask(address, whole=whole)
        wait = answer.wait or pause
        if answer.status not in {429, 500, 502, 503, 504} or not left or wait > LONGEST_WAIT:
            break
        sleep(wait)
        pause *= 2
    return answer


def judged(address: str, answer: Answer, today: str) -> Link:
    """What an answer says about a page."""
    if answer.status == 0:
        return Link(address=address, state=LinkState.UNREACHED, checked=today, why=answer.why or NO_ANSWER)
    if 200 <= answer.status < 300:
        moved = answer.address if _differs(address, answer.address) else None
        return Link(address=address, state=LinkState.ANSWERS, checked=today, moved_to=moved)
    state = LinkState.GONE if answer.status in {404, 410} else LinkState.UNCLEAR
    why = answer.why or _STATUS.format(number=answer.status)
    return Link(address=address, state=state, checked=today, why=why)


def why_shown(link: Link) -> str:
    """Why a link's state is not good, in the reader's language; a server's own words as they came."""
    why = link.why or ""
    number = why.removeprefix(_STATUS.format(number=""))
    if number != why and number.isdecimal():
        return _(_STATUS).format(number=number)
    return _(why) if why in _OWN else why


def is_public(address: str) -> bool:
    """Whether an address leads to the public web by http or https: no file, no machine of a local network."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _port = parts.port
    except ValueError:
        return False
    if parts.scheme not in {"http", "https"} or parts.username or "." not in host.strip("."):
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return not host.endswith((".local", ".internal", ".localhost", ".lan", ".home.arpa"))


def _with_archive(link: Link, transport: Transport, sleep: Callable[[float], object]) -> Link:
    answer = patiently(transport, ARCHIVE + quote(link.address, safe=""), sleep, whole=True)
    try:
        closest = json.loads(answer.body)["archived_snapshots"]["closest"]
        copy, when = str(closest["url"]), str(closest["timestamp"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return link
    if not (is_public(copy) and when[:8].isdecimal() and len(when) >= 8):
        return link
    day = f"{when[:4]}-{when[4:6]}-{when[6:8]}"
    return msgspec.structs.replace(link, archive=copy.replace("http://", "https://", 1), archived=day)


def _differs(asked: str, given: str) -> bool:
    """Whether a redirect led to another page, and not only to https, www or a closing slash."""

    def plain(address: str) -> str:
        return address.partition("://")[2].removeprefix("www.").rstrip("/").partition("#")[0]

    return bool(given) and plain(asked) != plain(given)
