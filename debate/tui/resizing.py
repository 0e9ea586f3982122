"""A changed window is noticed at once, whichever thread the system tells of it.

Textual's own handler runs in the main thread only when that next wakes. Where the signal reaches another
thread, as it may while a window is dragged, an old frame stayed. The event loop's own handler wakes the loop.
"""

from __future__ import annotations

import asyncio
import signal


def wake_on_resize() -> None:
    """Lets the running event loop call the present handler of a changed size; nothing where there is none."""
    number = getattr(signal, "SIGWINCH", None)
    handler = signal.getsignal(number) if number is not None else None
    if number is not None and callable(handler):
        asyncio.get_running_loop().add_signal_handler(number, handler, number, None)
