"""Random keys, clicks and sizes over all screens with a random pack: no crash, and no event is lost.

1,500 keys in a usual run; ``DEBATE_KEYS=10000`` presses as many as it says. A run is a seed, and can be
repeated: the seed names the pack, the theme, the size and every key.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase, digits

import msgspec
import pytest
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from debate.model import event as ev
from debate.store.sessions import Sessions
from debate.store.sitting import Sitting
from debate.tui import themes
from debate.tui.app import DebateApp
from tests.access import tour
from tests.robustness.random_pack import random_library
from tests.tui.screens import places_in

A_RUN = 500
RUNS = max(1, int(os.environ.get("DEBATE_KEYS", "1500")) // A_RUN)
TOGETHER = 5
"""Keys that are pressed before the app can answer the first of them."""
NAMED = (
    "up", "down", "left", "right", "enter", "escape", "tab", "shift+tab", "space", "home", "end", "pageup",
    "pagedown", "backspace", "delete", "ctrl+p", "ctrl+r", "ctrl+down", "ctrl+up", "f1", "f5", "insert",
)  # fmt: skip
LEAVE = {"q", "Q"}
"""They close the app, as they should."""
LETTERS = [c for c in ascii_lowercase + ascii_uppercase + digits + "?/+-=.#[]!é世" if c not in LEAVE]
SIZES = ((80, 24), (120, 36), (40, 12), (70, 20), (200, 60), (80, 24))
WEIGHTED = [*NAMED, *["down", "up", "enter", "escape", "tab", "n", "r", "space", "v", "h"] * 3, *LETTERS]


class Kept:
    """The events that the app was told were kept, less those of sessions deleted since."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.events: Counter[bytes] = Counter()
        real, really_delete = Sitting.do, Sessions.delete

        def do(sitting: Sitting, event: ev.Event) -> bool:
            kept = real(sitting, event)
            if kept:
                self.events[msgspec.json.encode(event)] += 1
            return kept

        def delete(sessions: Sessions, session: int | None = None) -> str:
            gone = [item.id for item in sessions.listed() if session in {item.id, None}]
            events = events_of(sessions, gone)
            told = really_delete(sessions, session)
            self.events -= events
            return told

        monkeypatch.setattr(Sitting, "do", do)
        monkeypatch.setattr(Sessions, "delete", delete)


async def press(pilot: Pilot[None], key: str) -> None:
    """A key as the terminal's driver would bring it, without waiting for what comes of it."""
    char = key if len(key) == 1 else (" " if key == "space" else None)
    event = events.Key(_character_to_key(key) if len(key) == 1 else key, char)
    event.set_sender(pilot.app)
    assert pilot.app._driver is not None
    pilot.app._driver.send_message(event)


async def mash(pilot: Pilot[None], pick: random.Random, count: int) -> Counter[str]:
    """So many random keys, now and then a click or another size; gives how often each screen was met."""
    seen: Counter[str] = Counter()
    for number in range(0, count, TOGETHER):
        keys = [pick.choice(WEIGHTED) for _ in range(TOGETHER)]
        for key in keys:
            await press(pilot, key)
        await pilot.pause()
        assert pilot.app.is_running, keys
        seen[type(pilot.app.screen).__name__] += 1
        if pick.random() < 0.04:
            await pilot.resize_terminal(*pick.choice(SIZES))
        if pick.random() < 0.08:
            width, height = pilot.app.size
            await pilot.click(offset=(pick.randrange(width), pick.randrange(height)))
        if number % 100 == 0:
            name = pick.choice(tour.SCREENS)
            app = pilot.app
            assert isinstance(app, DebateApp)
            if name in {"library", "board", "article", "choose", "run", "round", "lab", "sources", "prompts"}:
                await tour.home(pilot)
                await tour.enter(pilot, name)
    return seen


def in_the_file(folder: Path) -> Counter[bytes]:
    """Every event of every session, read from the file by somebody else while the app is still open."""
    sessions = Sessions(places_in(folder).data)
    found = events_of(sessions, [item.id for item in sessions.listed()])
    sessions.close()
    return found


def events_of(sessions: Sessions, numbers: list[int]) -> Counter[bytes]:
    """Every event of some sessions."""
    found: Counter[bytes] = Counter()
    for number in numbers:
        log = sessions.open(number)
        found.update(msgspec.json.encode(entry.event) for entry in log.read_since(0))
        log.close()
    return found


def without_seats(kept: Counter[bytes]) -> Counter[bytes]:
    """The end of a session takes seat numbers out of the record on purpose."""
    return Counter(
        {body: n for body, n in kept.items() if b'"SeatHeard"' not in body and b"orgotten" not in body}
    )


@pytest.mark.parametrize("seed", range(RUNS))
async def test_random_keys_crash_nothing_and_lose_no_event(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick = random.Random(seed)
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("BROWSER", "/bin/true")
    kept = Kept(monkeypatch)
    library = random_library(tmp_path / "pack", seed)
    app = tour.app_in(tmp_path / "home", themes.NAMES[seed % 3], library)
    async with app.run_test(size=SIZES[seed % 2], notifications=True) as pilot:
        seen = await mash(pilot, pick, A_RUN)
        stored = in_the_file(tmp_path / "home")
        assert without_seats(stored) == without_seats(kept.events)
        await tour.home(pilot)
    assert len(seen) > 4, "the keys lead somewhere"
