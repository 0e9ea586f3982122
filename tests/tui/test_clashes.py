"""The list of clashes: typed by the chair, seen by the room when its step comes, in plain lines too."""

from __future__ import annotations

from pathlib import Path

from debate.cli.plain_run import PlainRun
from debate.model.event import ClashDropped, ClashNoted
from tests.cli.test_plain_run import Heard
from tests.store.chairs import Clocks
from tests.tui.running import app_running, chair_in, events_of, programme, run_screen, setting_of
from tests.tui.screens import flat

WANTED = [ClashNoted(number=1, text="cost or safety"), ClashNoted(number=2, text="who decides")]


async def test_a_clash_is_typed_listed_taken_off_and_undone(tmp_path: Path) -> None:
    app = app_running(tmp_path, Clocks(), setting_of("club-90"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "x")
        await pilot.press(*"cost", "space", *"or", "space", *"safety", "enter")
        await pilot.press(*"who", "space", *"decides", "enter")
        await pilot.pause()
        assert "1 cost or safety 2 who decides" in flat(app)
        await pilot.press("9", "enter")
        await pilot.pause()
        await pilot.press("backspace", "2", "enter")
        await pilot.pause()
        assert "who decides" not in flat(app)
        await pilot.press("escape", "u")
        await pilot.pause()
        assert [clash.text for clash in run_screen(app).session.clashes] == ["cost or safety", "who decides"]
    assert [e for e in events_of(tmp_path) if isinstance(e, ClashNoted | ClashDropped)] == [
        *WANTED,
        ClashDropped(number=2),
    ]


def test_plain_lines_note_them_too(tmp_path: Path) -> None:
    clocks, setting = Clocks(), setting_of("club-90")
    chair = chair_in(tmp_path, clocks, setting)
    put: list[str] = []
    answers = ("next", "clash", "cost or safety", "clash", "who decides", "clash", "7", "stop")
    heard = Heard(clocks, [(100, answer) for answer in answers])
    PlainRun(chair, programme(setting), put.extend, heard, "test").run()
    assert [e for e in events_of(tmp_path) if isinstance(e, ClashNoted)] == WANTED
    assert "Clash 2 is noted." in put
    assert "There is no clash 7." in put
