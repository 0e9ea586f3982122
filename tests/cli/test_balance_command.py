"""``debate balance`` and the balance sheet, with and without sessions on this computer."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.cli.exits import Exit
from debate.engine.draw import first_side
from debate.model import event as ev
from debate.model.fields import Side
from debate.store.desk import Desk
from debate.store.sessions import FILE
from tests.cli.test_session_commands import debate
from tests.engine.room import SETTING
from tests.store.chairs import Clocks
from tests.support import POLICE
from tests.tui.running import desk_in

MOTION = "expand-vans"
FOR_SEEDS = [seed for seed in range(100) if first_side(MOTION, seed) is Side.FOR]
AGAINST_SEEDS = [seed for seed in range(100) if first_side(MOTION, seed) is Side.AGAINST]


def keep(home: Path, for_first: int, against_first: int) -> None:
    """Sessions about the motion, each with twelve seconds of an argument for it."""
    clocks = Clocks()
    with closing(desk_in(home, clocks)) as desk:
        for seed in (*FOR_SEEDS[:for_first], *AGAINST_SEEDS[:against_first]):
            _begin(desk, clocks, seed)


def _begin(desk: Desk, clocks: Clocks, seed: int) -> None:
    _, sitting = desk.begin(replace(SETTING, pack=POLICE, motion=MOTION, seed=seed))
    sitting.do(ev.Moved(step=1))
    clocks.pass_(12_000)
    sitting.do(ev.Moved(step=2))
    sitting.leave()


def told(text: str) -> str:
    return " ".join(text.split())


def test_without_sessions_both_rows_say_so_and_no_file_is_made(tmp_path: Path) -> None:
    done = debate(tmp_path, "balance", MOTION, "--seed", str(FOR_SEEDS[0]))
    assert done.returncode == Exit.DONE
    lines = done.stdout.splitlines()
    assert "Shown first: no session kept." in lines
    assert "Seconds on the projector, one side only: no session kept." in lines
    assert "the sessions kept on one computer, the one that made these counts" in told(done.stdout)
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize(
    ("for_first", "against_first", "line"),
    [
        (7, 3, "Shown first: For 7, Against 3; For first in 70%. < look"),
        (3, 1, "Shown first: For 3, Against 1; For first in 75%."),
    ],
)
def test_kept_sessions_are_counted(tmp_path: Path, for_first: int, against_first: int, line: str) -> None:
    keep(tmp_path, for_first, against_first)
    lines = debate(tmp_path, "balance", MOTION, "--seed", str(FOR_SEEDS[0])).stdout.splitlines()
    assert line in lines
    seconds = 12 * (for_first + against_first)
    assert f"Seconds on the projector, one side only: For {seconds}, Against 0." in lines
    other = debate(tmp_path, "balance", "merge-forces").stdout
    assert "Shown first: no session kept." in other


def test_a_damaged_file_does_not_stop_the_counts(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"spoilt" * 500)
    done = debate(tmp_path, "balance", MOTION)
    assert done.returncode == Exit.DONE
    assert "Shown first: could not be read." in done.stdout
    assert "could not be read are not counted" in told(done.stdout)
    assert "The file of sessions was damaged." in done.stderr
    assert str(tmp_path) not in done.stdout


def test_the_balance_sheet_holds_them_and_where_they_come_from(tmp_path: Path) -> None:
    words = ("export", MOTION, "--to", "md", "--sheet", "balance", "--seed", str(FOR_SEEDS[0]))
    empty = debate(tmp_path, *words).stdout
    assert "no session kept" in empty
    keep(tmp_path, 7, 3)
    row = next(line for line in debate(tmp_path, *words).stdout.splitlines() if "Shown first" in line)
    assert [cell.strip() for cell in row.strip("| ").split("|")][1:4] == ["7", "3", "For first in 70%"]
    assert "look" in row
    assert "kept on one computer" in told(debate(tmp_path, *words).stdout)
