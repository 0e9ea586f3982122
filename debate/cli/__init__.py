"""The door: the ``debate`` command. Every command imports what it needs inside itself."""

from debate.cli.door import main

__all__ = ["main"]
