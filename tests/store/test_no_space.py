"""No space, no rights: the lesson goes on, says that it is not kept, and loses nothing that was."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from debate.engine.session import fold
from debate.model import event as ev
from debate.store.log import MemoryLog, NotKeptError
from debate.store.sessions import IN_MEMORY, Sessions
from tests.store.chairs import Clocks, play, script, sit, started


class Full(MemoryLog):
    """A log on a disk that fills up."""

    full = False

    def append(self, events: Sequence[ev.Stamped], after: int) -> tuple[int, ...]:
        """As in Log, while there is space."""
        if self.full:
            raise NotKeptError("The disk is full.")
        return super().append(events, after)


def test_on_a_full_disk_the_lesson_goes_on_and_is_written_when_there_is_space() -> None:
    log, clocks = Full(), Clocks()
    chair = sit(log, clocks)
    play(chair, clocks, script(2, 10))
    log.full = True
    assert not chair.do(ev.Heard(argument="m1/a9"))
    assert chair.undo() == ev.Heard(argument="m1/a9")
    assert not chair.do(ev.Heard(argument="m1/a8"))
    assert (chair.trouble, chair.waiting) == ("The disk is full.", 3)
    assert "m1/a8" in chair.session.heard
    assert "m1/a9" not in chair.session.heard
    shown_then = chair.session
    log.full = False
    assert chair.do(ev.Blanked(blank=True))
    assert (chair.trouble, chair.waiting) == (None, 0)
    assert fold(log.read_since(0)).session == chair.session
    assert chair.session.heard == shown_then.heard


def test_a_file_that_may_grow_no_more_loses_nothing_written(tmp_path: Path) -> None:
    """The system itself refuses to write; the process goes on, and what had a number is there."""
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from tests.store.chairs import Clocks, started; from debate.model import event as ev\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "_, _, chair = started(Path(sys.argv[1]), Clocks())\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, resource.RLIM_INFINITY))\n"
        "for n in range(200): chair.do(ev.ClashNoted(number=1, text='x' * 100))\n"
        "print(chair.session.seq - chair.waiting, chair.trouble)\n"
    )
    command = [sys.executable, "-W", "ignore", "-c", code, str(tmp_path)]
    here = Path(__file__).parents[2]
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=here)
    kept, _, trouble = run.stdout.strip().partition(" ")
    assert trouble != "None"
    assert 2 < int(kept) < 202
    log = Sessions(tmp_path).open(1)
    assert len(log.read_since(0)) == int(kept)


def test_a_home_that_cannot_be_written_says_so_and_runs(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    clocks = Clocks()
    sessions, number, chair = started(tmp_path / "file", clocks)
    assert sessions.notice is not None
    assert sessions.notice.startswith("Sessions cannot be kept in ")
    assert sessions.notice.endswith(IN_MEMORY)
    chair.do(ev.Moved(step=2))
    assert sit(sessions.open(number), clocks).session.step == 2
    assert sessions.delete() == "Nothing was kept on disk."


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a user who may not write")
def test_a_read_only_folder_says_so_and_runs() -> None:
    """In a process of its own, as a user without rights where the tests run as root."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o555)
        heard, tell = os.pipe()
        if os.fork() == 0:
            try:
                if os.geteuid() == 0:
                    os.seteuid(65534)
                sessions, _, chair = started(home, Clocks())
                os.write(tell, f"{sessions.kept} {chair.session.step} {sessions.notice}".encode())
            finally:
                os._exit(0)
        os.close(tell)
        os.wait()
        told = os.read(heard, 4096).decode()
        os.close(heard)
    assert told.startswith("False 0 Sessions cannot be kept in ")
    assert told.endswith(IN_MEMORY)
