"""What ships may be used and passed on, and the page that says so is true."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
PERMISSIVE = {"MIT", "BSD-2-Clause", "BSD-2-Clause-Views", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "ISC"}


def test_the_page_of_licences_is_that_of_what_is_installed() -> None:
    made = runpy.run_path(str(DOCS / "licences.py"))["page"]()
    assert made == (DOCS / "licences.md").read_text(encoding="utf-8"), "run: python docs/licences.py"


def test_every_runtime_dependency_is_under_a_permissive_licence() -> None:
    rows = re.findall(r"^\| ([\w-]+) \| ([^|]+) \| ", (DOCS / "licences.md").read_text(), re.MULTILINE)
    listed = {name: licence for name, licence in rows if name != "package"}
    assert {"textual", "msgspec", "lxml"} <= set(listed)
    assert {name: licence for name, licence in listed.items() if licence not in PERMISSIVE} == {}
