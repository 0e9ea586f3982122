"""The first line of a pack's file that tells an editor which schema explains it.

The path is relative, so that a folder may be moved, shared and read without a network: shipped content points
to ``content/schema``, and a pack made by ``debate new`` carries its own copies in ``.schema``, a hidden
folder that the checker and the reader pass over.
"""

from __future__ import annotations

SCHEMA_FOLDER = ".schema"
MARK = "# yaml-language-server: $schema="


def modeline(kind: str, folder: str) -> str:
    """The comment for a file of a kind, such as ``motion``, with the path from it to the schemas' folder."""
    return f"{MARK}{folder}/{kind}.json"
