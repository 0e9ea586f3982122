"""Where a word or a number ends: a quote may not begin or end inside one."""

from __future__ import annotations

import re
from unicodedata import category

from debate.engine.fold import INVISIBLE

_SPACES = "\u00a0\u2007\u2009\u202f"
_INSIDE = re.compile(
    rf"""
    [^\W_]\0[^\W_]                              # wo|rd, 17|00
  | [^\W_]['’\-‐‑]\0[^\W_] | [^\W_]\0['’\-‐‑][^\W_]  # can'|t, non|-voting, 10|-50
  | \d[.,:/·–−]\0\d | \d\0[.,:/·–−]\d           # 1,|700, 12|:30, 10|–50
  | (?:^|[^\w.])\.\0\d | (?:^|[^\w.])[-−+±]\0\.?\d   # .|5, -|5
  | [$¢£¤¥\u20a0-\u20cf]\0\d | \d\0[%‰°]        # £|140, 50|%
  | \d[{_SPACES}]\0\d{{3}}(?!\d) | \d\0[{_SPACES}]\d{{3}}(?!\d)  # 1 |700 with a no-break space
  | \.\0\.                                      # ..|.
    """,
    re.VERBOSE,
)


def cuts(line: str, at: int) -> bool:
    """Whether the place before index ``at`` of a line lies inside a word, a number or an ellipsis.

    A number's sign, currency and per cent sign belong to it; a word's accents, apostrophes and hyphens too.
    """
    if not 0 < at < len(line) or line[at - 1] == " " or line[at] == " ":
        return False
    right = line[at : at + 8].lstrip(INVISIBLE)
    if right and category(right[0]).startswith("M"):
        return True
    return _INSIDE.search(f"{line[max(0, at - 8) : at].rstrip(INVISIBLE)}\0{right}") is not None
