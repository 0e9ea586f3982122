"""Opening a public address in the reader's browser, without letting it near the terminal.

A child process does it, with no terminal of its own: a browser that only writes text cannot take over the
screen, and one that complains cannot write into it.
"""

from __future__ import annotations

import subprocess
import sys

WAIT = 8
"""Seconds that a browser has to start."""
_OPEN = """
import sys, webbrowser
browser = webbrowser.get()
name = str(getattr(browser, "name", "")).rpartition("/")[2]
if name in {"www-browser", "links", "elinks", "lynx", "w3m"}:
    sys.exit(1)
sys.exit(not browser.open(sys.argv[1]))
"""  # untranslated


def is_public(address: str) -> bool:
    """Whether an address may be opened: only ``http://`` and ``https://``, and nothing that steers."""
    return address.lower().startswith(("http://", "https://")) and address.isprintable()


def open_address(address: str) -> bool:
    """Opens a public address; False where it is not public or no browser took it in eight seconds."""
    if not is_public(address) or not sys.executable:
        return False
    try:
        done = subprocess.run(  # noqa: S603 - the address is one argument, never a shell's
            [sys.executable, "-c", _OPEN, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            timeout=WAIT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
