"""Opening an address: only public ones, and never through the terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from debate.tui.browser import open_address


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "-h", "", "ftp://example.org"]
)
def test_other_addresses_are_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER", "true")
    assert not open_address(address)


@pytest.mark.skipif(sys.platform == "win32", reason="the variable BROWSER is not used there")
def test_the_browser_gets_the_address_and_none_of_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/asked\necho noise\necho noise >&2\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    assert open_address("https://example.org/?a=1&b=2;c")
    assert (tmp_path / "asked").read_text() == "https://example.org/?a=1&b=2;c\n"
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="the variable BROWSER is not used there")
def test_a_browser_of_text_or_one_that_fails_is_said_not_to_have_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, script in (("w3m", "exit 0"), ("broken", "exit 3")):
        browser = tmp_path / name
        browser.write_text(f"#!/bin/sh\n{script}\n")
        browser.chmod(0o755)
        monkeypatch.setenv("BROWSER", f"{browser} %s")
        assert not open_address("https://example.org/")
