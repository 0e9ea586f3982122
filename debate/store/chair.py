"""Who holds the chair: a lock that the system takes back when the process ends, however it ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO


class Chair:
    """A lock on a small file beside the sessions. Its content means nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def take(self) -> bool:
        """Whether no other process holds it. True where the folder cannot lock: nobody is kept out."""
        if self._file is not None:
            return True
        try:
            file = self._path.open("ab")
        except OSError:
            return True
        if not _locked(file):
            file.close()
            return False
        if not self._path.exists():  # let go of, and removed, between the two calls above
            file.close()
            return self.take()
        self._file = file
        return True

    def leave(self) -> None:
        """Lets go of it."""
        if self._file is not None:
            if sys.platform != "win32":  # an open file cannot be removed there
                self._path.unlink(missing_ok=True)
            self._file.close()
            self._file = None


def _locked(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # somebody else holds it
        return False
    except OSError:
        return True
    return True
