"""Text on the chosen ground: one ink. Side colours were measured on the plain ground; here they are faint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.style import Style


def inked(strip: Strip, chosen: Style) -> Strip:
    """The strip with all its text in the chosen ground's ink; words and shapes still say the side."""
    ink = RichStyle(color=chosen.rich_style.color)
    return Strip([Segment(text, (style or RichStyle()) + ink, control) for text, style, control in strip])
