"""The two clocks of the computer, in milliseconds."""

from __future__ import annotations

import sys
import time


def wall_ms() -> int:
    """The moment by the clock on the wall, since 1970 (UTC). Anybody can set it."""
    return time.time_ns() // 1_000_000


def steady_ms() -> int:
    """A clock that nobody can set and that goes on while the computer sleeps, where the system has one."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    elif sys.platform == "darwin":  # noqa: RET505 - mypy knows the platform and would call it unreachable
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1_000_000
    else:
        return time.monotonic_ns() // 1_000_000
