"""Mending what is safe: quotes in the article's own typography, the lines they stand in, the order of keys.

No word, digit or claim is ever changed. Every edit is made in the file's text, looked at again as a whole,
and given up where the result would not mean exactly what was intended.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from itertools import zip_longest
from pathlib import Path
from typing import Any

from msgspec import Struct
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from debate.engine.quotes import State
from debate.model.pack import PackFile
from debate.packs.authoring.edits import Edit, Places, apply
from debate.packs.authoring.key_order import order_edits
from debate.packs.authoring.passages import Quoted, quoted
from debate.packs.authoring.schema import kind_of, kinds
from debate.packs.composing import compose
from debate.packs.document import Document
from debate.packs.folder import PackFolder
from debate.tongue import meant


class Mended(Struct, frozen=True, kw_only=True):
    """A file with what would be written to it."""

    path: Path
    shown: str
    old: str
    new: str
    quotes: int = 0
    """Quotes set in the article's typography or given their line."""
    ordered: bool = False
    """Whether keys changed places."""

    def diff(self) -> list[str]:
        """The change as a unified diff, without line ends."""
        return list(
            unified_diff(
                self.old.splitlines(),
                self.new.splitlines(),
                self.shown,
                self.shown,
                meant("file", "now"),
                meant("file", "mended"),
                lineterm="",
            )
        )


def mend(root: Path, shown: str) -> list[Mended]:
    """What can be mended in a pack, file by file; nothing is written. Unreadable files are passed over."""
    folder = PackFolder(root, shown)
    edits: dict[str, list[tuple[Node, str]]] = {}
    for quote in quoted(folder):
        document = folder.home(quote.home)
        edits.setdefault(document.shown, []).extend(_quote_changes(document, quote))
    return [
        m for document in folder.documents if (m := _mended(root, document, edits.get(document.shown, [])))
    ]


def save(mended: Mended) -> None:
    """Writes a mended file in place, keeping its line ends and its byte order mark. Raises OSError."""
    raw = mended.path.read_bytes()
    text = mended.new.replace("\n", "\r\n") if b"\r\n" in raw else mended.new
    data = text.encode("utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8")
    part = mended.path.with_name(f".{mended.path.name}.part")
    part.write_bytes(data)
    part.chmod(mended.path.stat().st_mode)
    part.replace(mended.path)


def _quote_changes(document: Document, quote: Quoted) -> Iterator[tuple[Node, str]]:
    """The scalars of a passage that need other words, with these."""
    passage, anchor = quote.passage, quote.anchor
    if anchor.state is State.MOVED and len(anchor.lines) == 1:
        from msgspec.structs import replace

        there = quote.folded.anchor(replace(passage, line=anchor.lines[0]))
        node = document.node(passage, "line")
        if there.state.passes and node is not None:
            yield node, str(there.line)
            anchor = there
    if anchor.state is State.FOLDED:
        words = quote.article.lines[anchor.line - 1][anchor.start : anchor.end]
        if (node := document.node(passage, "exact")) is not None:
            yield node, words


def _mended(root: Path, document: Document, changes: list[tuple[Node, str]]) -> Mended | None:
    if document.root is None or document.problems:
        return None
    text, kept = _requoted(document, [(n, w) for n, w in changes if isinstance(n, ScalarNode)])
    ordered = _in_order(text, _kind(root, document.path))
    if ordered == document.text:
        return None
    return Mended(
        path=document.path, shown=document.shown, old=document.text, new=ordered,
        quotes=kept, ordered=ordered != text,
    )  # fmt: skip


def _edit(places: Places, node: ScalarNode, words: str) -> Edit:
    return Edit(*places.span(node), words) if words.isdecimal() else places.rewrite(node, words)


def _requoted(document: Document, changes: list[tuple[ScalarNode, str]]) -> tuple[str, int]:
    """The text with all changes made, or with as many as leave everything else as it was; and how many."""
    places, root = Places(document.text), document.root
    changes = sorted(changes, key=lambda change: places.span(change[0]))
    now = _tried(document.text, root, [_edit(places, *c) for c in changes], [w for _, w in changes])
    if now is not None:
        return now, len(changes)
    edits: list[Edit] = []
    said: list[str] = []
    now = document.text
    for node, words in changes:
        edit = _edit(places, node, words)
        if (next_ := _tried(document.text, root, [*edits, edit], [*said, words])) is not None:
            edits, said, now = [*edits, edit], [*said, words], next_
    return now, len(edits)


def _tried(text: str, root: Node | None, edits: list[Edit], words: list[str]) -> str | None:
    """The edited text where it says the new words and otherwise what it said before; None elsewhere."""
    new = apply(text, edits)
    after = compose(new)
    if root is None or not isinstance(after, Node):
        return None
    pairs = list(zip_longest(_values(root), _values(after)))
    changed = [b.rstrip("\n") if b else b for a, b in pairs if a != b]
    return new if changed == words else None


def _in_order(text: str, kind: Any) -> str:
    """The text with its keys in order, if it still says the same."""
    if kind is None:
        return text
    first = compose(text)
    now = text
    for _ in range(8):  # a level of nesting each
        root = compose(now)
        edits = order_edits(Places(now), root, kind) if isinstance(root, Node) else []
        if not edits:
            break
        now = apply(now, edits)
    last = compose(now)
    same = isinstance(first, Node) and isinstance(last, Node) and _meaning(first) == _meaning(last)
    return now if same else text


def _kind(root: Path, path: Path) -> Any:
    name = kind_of(path.relative_to(root).as_posix())
    return PackFile if name == "pack" else kinds().get(name or "")


def _values(node: Node) -> Iterator[str]:
    if isinstance(node, ScalarNode):
        yield str(node.value)
    elif isinstance(node, SequenceNode):
        for below in node.value:
            yield from _values(below)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _values(key)
            yield from _values(value)


def _meaning(node: Node) -> Any:
    """What a document says, whatever the order of its keys."""
    if isinstance(node, ScalarNode):
        return str(node.value)
    if isinstance(node, SequenceNode):
        return [_meaning(below) for below in node.value]
    return {key.value: _meaning(value) for key, value in node.value}
