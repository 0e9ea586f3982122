"""Writes licences.md from what is installed: ``python docs/licences.py``. A test holds the two together."""

from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

HEAD = """# Licences of what ships

Made by `python docs/licences.py` from the packages' own statements; a test holds it to what is installed.

- **The code** of this program: MIT, in [LICENSE](../LICENSE). The citation styles in `debate/export/styles` were
  written for it and are under the same licence.
- **The content**: CC BY 4.0, except the words of news articles, which belong to their publishers. See
  [content/LICENSE.md](../content/LICENSE.md).
- **What it builds on**, installed beside it by pip, uv or pipx, and packed into the single file of
  [Installing](install.md). Nothing is copied into this repository or into the wheel.

| package | licence | asked for by |
|---|---|---|
"""
TAIL = """
On Windows click also brings colorama (BSD-3-Clause). lxml's ready-made wheels hold libxml2 and libxslt (MIT).
citeproc-py holds locale files of the Citation Style Language project (CC BY-SA 3.0). Word documents need python-docx
(MIT), which is not installed unless you ask for it. All of these may be used and passed on at no cost; whoever passes on
the single file passes on these licences with it, inside the packages' folders.
"""
PLAIN = {
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
}


def page() -> str:
    """The whole page, as Markdown."""
    rows = (f"| {name} | {licence(name)} | {by} |" for name, by in sorted(needed().items()))
    return HEAD + "\n".join(rows) + "\n" + TAIL


def needed() -> dict[str, str]:
    """Every package the program needs, and theirs in turn; with the names of those that ask for it."""
    asked: dict[str, set[str]] = {}
    waiting = [("debate", frozenset[str]())]
    seen = set(waiting)
    while waiting:
        name, extras = waiting.pop()
        for requirement in requirements(name, extras):
            wanted = distribution(requirement.name).name
            asked.setdefault(wanted, set()).add(name)
            step = (wanted, frozenset(requirement.extras))
            if step not in seen:
                seen.add(step)
                waiting.append(step)
    return {name.lower(): ", ".join(sorted(by, key=str.lower)) for name, by in asked.items()}


def requirements(name: str, extras: frozenset[str]) -> list[Requirement]:
    """What a package asks for here, with some of its extras."""
    found = [Requirement(line) for line in distribution(name).requires or ()]
    return [
        r
        for r in found
        if r.marker is None or any(r.marker.evaluate({"extra": extra}) for extra in ("", *extras))
    ]


def licence(name: str) -> str:
    """A package's licence, by its own statement. Raises LookupError where it makes none."""
    stated = statement(distribution(name))
    if not stated:
        raise LookupError(name)
    return PLAIN.get(stated, stated)


def statement(package: Distribution) -> str:
    """The licence as the package's metadata give it: an expression, a short word, or a classifier."""
    facts = package.metadata
    classified = [c.rsplit(" :: ", 1)[-1] for c in facts.get_all("Classifier") or () if "License ::" in c]
    given = facts.get("License-Expression") or facts.get("License") or ""
    return given if given and "\n" not in given else next(iter(classified), "")


if __name__ == "__main__":
    Path(__file__).with_suffix(".md").write_text(page(), encoding="utf-8")
