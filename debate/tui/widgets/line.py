"""One line of text across the screen: a title, a rule, or the keys."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Line(Static):
    """A single line that is cut, never wrapped."""

    DEFAULT_CSS = """
    Line {
        height: 1;
        width: 1fr;
        background: $background;
        color: $foreground;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        link-color: $foreground;
        link-color-hover: $chosen-ink;
        link-background-hover: $chosen;
        link-style: none;
        link-style-hover: none;
    }
    """

    def __init__(self, text: Content | None = None, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(text or Content(""), id=id, markup=False)
        self.auto_links = False  # what can be pressed is not underlined

    def show(self, text: Content) -> None:
        """Shows another text; nothing else on the screen moves."""
        self.update(text, layout=False)
