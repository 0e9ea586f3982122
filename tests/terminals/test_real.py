"""Real pseudo-terminals: kinds of TERM, colours, NO_COLOR, tmux, a slow pipe; raw bytes throughout."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.terminals.real import BLINK, ITALIC, UNDERLINE, RealTerminal, attributes, debate, strings

HOSTILE = """
import sys
from pathlib import Path
from tests.robustness.hostile import hostile
from debate.store.places import places
from debate.tui.app import DebateApp
app = DebateApp(hostile(Path(sys.argv[1]), 2), places(), motion="later-bus", seed=7)
app.run()
"""
ROOT = Path(__file__).parents[2]
NAMED = ["xterm", "screen", "tmux-256color", "linux"]


def board_is_there(text: str) -> bool:
    """Whether the board is painted, to its last line."""
    return "▲ FOR" in text and "▼ AGAINST" in text and "esc" in text.splitlines()[-1]


@pytest.mark.parametrize("term", NAMED)
def test_each_kind_of_terminal_shows_the_board_and_is_left_clean(term: str, tmp_path: Path) -> None:
    """Nothing slanted, underlined or flashing is ever sent; the end gives screen and cursor back."""
    with RealTerminal(debate("open", "expand-vans"), tmp_path, env={"TERM": term}) as terminal:
        terminal.until(board_is_there)
        terminal.press("t")
        terminal.until(lambda text: "quoted for" in text)
        terminal.press("q")
        assert terminal.ended() == 0
        assert b"\x1b[?1049l" in terminal.raw
        assert b"\x1b[?25h" in terminal.raw
        assert not {ITALIC, UNDERLINE, BLINK, "6", "9"} & attributes(terminal.raw)


@pytest.mark.parametrize(("colours", "least", "most"), [("truecolor", "38;2;", ""), ("", "38;5;", "38;2;")])
def test_colours_are_those_of_the_terminal(colours: str, least: str, most: str, tmp_path: Path) -> None:
    """A terminal of 256 colours is sent no true colour."""
    with RealTerminal(debate("open", "expand-vans"), tmp_path, env={"COLORTERM": colours}) as terminal:
        terminal.until(board_is_there)
        assert least.encode() in terminal.raw
        assert not most or most.encode() not in terminal.raw


def test_sixteen_colours_and_no_colour_keep_the_words(tmp_path: Path) -> None:
    for number, env in enumerate(
        ({"TERM": "linux"}, {"NO_COLOR": "1"}, {"TEXTUAL_COLOR_SYSTEM": "standard"})
    ):
        with RealTerminal(debate("open", "expand-vans"), tmp_path / str(number), env=env) as terminal:
            assert board_is_there(terminal.until(board_is_there))


def test_a_dumb_terminal_gets_lines_and_no_escape(tmp_path: Path) -> None:
    for env in ({"TERM": "dumb"}, {"ACCESSIBLE": "1"}):
        with RealTerminal(debate("open", "expand-vans"), tmp_path, env=env) as terminal:
            assert terminal.ended() == 0
            assert b"FOR. Argument 1 of 8." in terminal.raw
            assert b"\x1b" not in terminal.raw


def test_a_small_window_says_a_sentence_and_recovers(tmp_path: Path) -> None:
    with RealTerminal(debate("open", "expand-vans"), tmp_path, size=(40, 12)) as terminal:
        terminal.until(lambda text: "too small" in text)
        terminal.resize(300, 100)
        terminal.until(board_is_there)
        for columns in range(60, 140, 7):
            terminal.resize(columns, 20 + columns % 13)
        terminal.resize(80, 24)
        terminal.until(lambda text: board_is_there(text) and "Words and sources" in text)


def test_a_slow_pipe_shows_the_same_and_loses_no_key(tmp_path: Path) -> None:
    """20,000 bytes a second, as over an old serial line or a bad network; ten keys at once."""
    with RealTerminal(debate("open", "expand-vans"), tmp_path, rate=20_000) as terminal:
        terminal.until(board_is_there)
        terminal.press("\x1b[B" * 5)
        terminal.until(lambda text: re.search("▌6 ", text) is not None)
        terminal.press("q")
        assert terminal.ended() == 0


def test_no_escape_of_a_pack_is_among_the_raw_bytes(tmp_path: Path) -> None:
    """Every text of the pack holds escapes; none of them is sent, on any of the screens, nor by a copy."""
    words = [sys.executable, "-c", HOSTILE, str(tmp_path / "pack")]
    env = {"PYTHONPATH": str(ROOT), "BROWSER": "/bin/false"}
    with RealTerminal(words, tmp_path / "home", env=env) as terminal:
        terminal.until(lambda text: "▲ FOR" in text or "▼ AGAINST" in text)
        for key in "ytsdmgwailre/":
            terminal.press(key)
            end = time.monotonic() + 0.6
            while time.monotonic() < end:
                terminal.read()
            terminal.press("\x1b")
            time.sleep(0.15)
        assert terminal.child.isalive()
        bodies = strings(terminal.raw)
    assert not [body for body in bodies if b"PWNED" in body or b"file:" in body or body.startswith(b"8;")]
    assert b"\x1b]52;c;cHduZWQ=" not in terminal.raw, "the pack's own clipboard"
    assert b"\x1b[31mRED" not in terminal.raw
    assert not re.search("[\u0080-\u009f\u202a-\u202e\u2066-\u2069]", terminal.raw.decode("utf-8", "replace"))


@pytest.mark.skipif(shutil.which("tmux") is None, reason="no tmux here")
def test_inside_tmux(tmp_path: Path) -> None:
    socket = str(tmp_path / "socket")

    def tmux(*words: str) -> str:
        return subprocess.run(
            ["tmux", "-S", socket, *words], capture_output=True, text=True, check=True, timeout=20
        ).stdout

    program = f"DEBATE_HOME={tmp_path} {sys.executable} -m debate open expand-vans"
    tmux("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", program)
    try:
        text = ""
        end = time.monotonic() + 40
        while time.monotonic() < end and not board_is_there(text + "\n"):
            time.sleep(0.1)
            text = tmux("capture-pane", "-p").rstrip("\n")
        assert "▲ FOR" in text
        tmux("send-keys", "t")
        while time.monotonic() < end and "quoted for" not in text:
            time.sleep(0.1)
            text = tmux("capture-pane", "-p")
        assert "quoted for" in text
        styles = tmux("capture-pane", "-p", "-e")
        assert not {ITALIC, UNDERLINE, BLINK} & attributes(styles.encode())
    finally:
        subprocess.run(["tmux", "-S", socket, "kill-server"], check=False, capture_output=True)
