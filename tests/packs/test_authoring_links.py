"""Asking addresses and keeping the ledger, over a network that is written down in the test."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.request import Request

import pytest

from debate.packs.authoring.ledger import Link, LinkState, merged, read_ledger, write_ledger
from debate.packs.authoring.links import ARCHIVE, Answer, ask_all, is_public
from debate.packs.authoring.web import Web

PAGE = "https://example.org/page"
DAY, LATER = "2026-11-23", "2026-12-01"


class Network:
    """Gives each address its answers in turn, the last one for ever; notes what was asked, and each pause."""

    def __init__(self, **answers: list[Answer]) -> None:
        self.answers = {f"https://{host.replace('_', '.')}": list(given) for host, given in answers.items()}
        self.asked: list[str] = []
        self.pauses: list[float] = []

    def ask(self, address: str, *, whole: bool) -> Answer:
        self.asked.append(address)
        given = self.answers.get(address, [Answer(why="no such host")])
        return given.pop(0) if len(given) > 1 else given[0]

    def links(self, *addresses: str, archive: bool = False, today: str = DAY) -> list[Link]:
        return list(ask_all(addresses, self, today=today, sleep=self.pauses.append, archive=archive))


def ok(address: str = "") -> Answer:
    return Answer(status=200, address=address)


@pytest.mark.parametrize(
    ("answer", "state", "why"),
    [
        (ok("https://a.org"), LinkState.ANSWERS, None),
        (Answer(status=404), LinkState.GONE, "status 404"),
        (Answer(status=410), LinkState.GONE, "status 410"),
        (Answer(status=403), LinkState.UNCLEAR, "status 403"),
        (Answer(status=503), LinkState.UNCLEAR, "status 503"),
        (Answer(why="timed out"), LinkState.UNREACHED, "timed out"),
    ],
)
def test_what_an_answer_says_of_a_page(answer: Answer, state: LinkState, why: str | None) -> None:
    (link,) = Network(a_org=[answer]).links("https://a.org")
    assert (link.state, link.why, link.checked) == (state, why, DAY)


def test_a_page_that_moved_says_where_but_https_and_a_slash_are_no_move() -> None:
    network = Network(a_org=[ok("https://b.org/new")], c_org=[ok("http://www.c.org/")])
    assert [link.moved_to for link in network.links("https://a.org", "https://c.org")] == [
        "https://b.org/new",
        None,
    ]


def test_it_waits_between_addresses_and_longer_for_a_busy_server() -> None:
    network = Network(a_org=[Answer(status=429, wait=7.0), Answer(status=503), ok()], b_org=[ok()])
    assert [link.state for link in network.links("https://a.org", "https://b.org")] == [LinkState.ANSWERS] * 2
    assert network.asked == ["https://a.org"] * 3 + ["https://b.org"]
    assert network.pauses == [7.0, 4.0, 1.0, 1.0]


def test_a_server_that_asks_for_an_hour_is_left_for_another_day() -> None:
    network = Network(a_org=[Answer(status=429, wait=3600.0)])
    assert network.links("https://a.org")[0].state is LinkState.UNCLEAR
    assert network.asked == ["https://a.org"]


def test_after_three_hosts_in_a_row_that_cannot_be_reached_the_rest_is_not_tried() -> None:
    network = Network(e_org=[ok()])
    links = network.links(*(f"https://{host}.org" for host in "abcde"))
    assert [link.state for link in links] == [LinkState.UNREACHED] * 5
    assert len(network.asked) == 3


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "http://localhost/",
        "http://127.0.0.1/",
        "http://192.168.0.1/reboot",
        "http://[::1]/",
        "http://printer/",
        "http://nas.local/",
        "https://me:secret@example.org/",
        "https://example.org:port/",
    ],
)
def test_what_is_not_public_is_never_asked(address: str) -> None:
    network = Network()
    (link,) = network.links(address)
    assert (link.state, network.asked) == (LinkState.UNCLEAR, [])
    assert Web().ask(address, whole=False).why == "not a public address"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://127.0.0.1/", "ftp://example.org/"])
def test_a_redirect_off_the_public_web_is_not_followed(target: str) -> None:
    from http.client import HTTPMessage
    from io import BytesIO
    from urllib.error import HTTPError

    from debate.packs.authoring.web import _Redirects

    with pytest.raises(HTTPError, match="not public"):
        _Redirects().redirect_request(Request(PAGE), BytesIO(), 302, "Found", HTTPMessage(), target)
    followed = _Redirects().redirect_request(
        Request(PAGE, method="HEAD"), BytesIO(), 302, "Found", HTTPMessage(), "https://example.com/"
    )
    assert followed is not None
    assert followed.get_method() == "HEAD"


def test_a_copy_in_the_archive_is_kept_with_its_day() -> None:
    asked = ARCHIVE + "https%3A%2F%2Fa.org"
    closest = {
        "url": "http://web.archive.org/web/20260102030405/https://a.org",
        "timestamp": "20260102030405",
    }
    network = Network(a_org=[Answer(status=404)])
    network.answers[asked] = [
        Answer(status=200, body=json.dumps({"archived_snapshots": {"closest": closest}}).encode())
    ]
    (link,) = network.links("https://a.org", archive=True)
    assert (link.archived, link.archive) == ("2026-01-02", closest["url"].replace("http:", "https:", 1))
    assert network.asked == ["https://a.org", asked]


@pytest.mark.parametrize("body", [b"", b"[]", b'{"archived_snapshots": {}}', b"<html>"])
def test_an_archive_without_a_copy_changes_nothing(body: bytes) -> None:
    network = Network(a_org=[ok()])
    network.answers[ARCHIVE + "https%3A%2F%2Fa.org"] = [Answer(status=200, body=body)]
    (link,) = network.links("https://a.org", archive=True)
    assert (link.state, link.archive) == (LinkState.ANSWERS, None)


def link(state: LinkState, day: str, **more: str) -> Link:
    return Link(address=PAGE, state=state, checked=day, **more)


@pytest.mark.parametrize("bad", [LinkState.UNREACHED, LinkState.UNCLEAR])
def test_a_good_state_is_never_lowered_by_a_try_that_told_nothing(bad: LinkState) -> None:
    good = merged(None, link(LinkState.ANSWERS, DAY, archive="https://web.archive.org/x", archived=DAY))
    kept = merged(good, link(bad, LATER, why="no network"))
    assert (kept.state, kept.checked, kept.tried, kept.why) == (LinkState.ANSWERS, DAY, LATER, "no network")
    assert kept.archived == DAY


def test_a_page_that_is_gone_is_said_to_be_with_the_day_it_last_answered() -> None:
    good = merged(None, link(LinkState.ANSWERS, DAY))
    gone = merged(good, link(LinkState.GONE, LATER))
    assert (gone.state, gone.answered, gone.checked) == (LinkState.GONE, DAY, LATER)
    back = merged(gone, link(LinkState.ANSWERS, "2026-12-24"))
    assert (back.state, back.answered, back.tried) == (LinkState.ANSWERS, "2026-12-24", None)


def test_the_ledger_reads_back_and_survives_a_line_that_is_broken(tmp_path: Path) -> None:
    entry = merged(None, link(LinkState.ANSWERS, DAY))
    write_ledger(tmp_path, {PAGE: entry})
    path = tmp_path / "links.jsonl"
    path.write_bytes(b"\xff{\n" + path.read_bytes() + b'{"address": "https://b.org", "sta')
    assert read_ledger(tmp_path) == {PAGE: entry}
    assert read_ledger(tmp_path / "nowhere") == {}


def test_public_addresses_are_public() -> None:
    assert is_public("https://www.gov.uk/x?y=1#z")
    assert is_public("http://8.8.8.8/")
