"""Finds words in the code that a reader would see and that no catalogue knows.

``python -m tests.tongue.scan PATH…`` prints them; no path is the whole house.

A line that ends in ``# untranslated`` is left out: names of formats, forms of files, words that are stored.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HOUSE = Path(__file__).parents[2] / "debate"
CALLS = {"_", "plural", "meant", "marked"}
AT_SHOWING = {"_", "plural", "meant"}
WORDS = re.compile(r"[A-Za-z’']{2,}[,.:;)]* [A-Za-z{(“]|\} [a-z]{2,}|[a-z]{2,} \{|^[A-Z][a-z]+[.:]?$")
NOT_SHOWN = re.compile(
    r"^\s*(SELECT|INSERT|CREATE|DELETE|UPDATE|PRAGMA|BEGIN|DROP|ALTER)\b|\{[^}]*:[^}]*;|"
    r"^[#.]?[a-z-]+( [>.#]?[#.:a-z-]+)*$(?<=[a-z])|\$[a-z]"
)
EXAMPLES = tuple(f"packs/rules/{name}example.py" for name in ("", "content_", "kit_", "lesson_"))
"""The small pack that the rules of the check change; ``Edit`` and ``_edited`` are the changes."""
QUIET = {
    *("re", "getLogger", "TypeVar", "cast", "NewType", "ClassVar", "compile", "Meta", "query", "query_one"),
    *("Edit", "_edited"),
}
LEFT_OUT = (
    *EXAMPLES,
    "model/fields.py",
    "store/sqlite_file.py",
    "store/sqlite_log.py",
    "locale",
    "tongue.py",
)
"""Examples are a pack's words, as the schema's are; SQL is not words."""
HELP = {"help", "epilog", "metavar"}
"""What click shows; ``docs/words.py`` reads it from the commands themselves."""


class Found(NamedTuple):
    """Words, and the line they stand in."""

    path: Path
    line: int
    text: str


def modules(under: Path = HOUSE) -> Iterator[Path]:
    """Every module whose words a reader may see."""
    for path in [under] if under.is_file() else sorted(under.rglob("*.py")):
        if not path.resolve().relative_to(HOUSE).as_posix().startswith(LEFT_OUT):
            yield path


def unmarked(path: Path) -> Iterator[Found]:
    """Words that are in no call of gettext. F-strings count whole, with {} for what goes in."""
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    tree = ast.parse(source)
    skipped = set(_skipped(tree))
    for node in ast.walk(tree):
        if node in skipped or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        text = _text(node)
        if text is None or not WORDS.search(text) or NOT_SHOWN.search(text):
            continue
        if not any("# untranslated" in lines[n - 1] for n in range(node.lineno, (node.end_lineno or 0) + 1)):
            yield Found(path, node.lineno, text)


def too_early(path: Path) -> Iterator[Found]:
    """Words that are looked up when the module is imported, before the language is known."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    later = {inner for node in ast.walk(tree) for body in _later(node) for inner in ast.walk(body)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node not in later and _name(node) in AT_SHOWING:
            yield Found(path, node.lineno, ast.unparse(node))


def _later(node: ast.AST) -> list[ast.AST]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return list(node.body)
    return [node.body] if isinstance(node, ast.Lambda) else []


def _skipped(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif (isinstance(node, ast.Call) and _name(node) in CALLS | QUIET) or _css(node):
            yield from ast.walk(node)
        elif isinstance(node, ast.JoinedStr):
            yield from (inner for inner in ast.walk(node) if inner is not node and _inside(inner))
        elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            yield from ast.walk(node.annotation)
        elif isinstance(node, ast.keyword) and node.arg in HELP:
            yield from ast.walk(node.value)
        elif isinstance(node, ast.FunctionDef) and node.returns is not None:
            yield from ast.walk(node.returns)


def _inside(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant)


def _css(node: ast.AST) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else []
    return any(isinstance(t, ast.Name) and t.id in {"DEFAULT_CSS", "CSS"} for t in targets)


def _name(node: ast.Call) -> str:
    function = node.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _text(node: ast.Constant | ast.JoinedStr) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    return "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values)


def main() -> None:
    """Prints what is found under the paths given, or in the whole house."""
    for under in [Path(word) for word in sys.argv[1:]] or [HOUSE]:
        for path in modules(under):
            for found in (*unmarked(path), *too_early(path)):
                print(f"{path}:{found.line}: {found.text.strip()[:100]!r}")


if __name__ == "__main__":
    main()
