"""The Textual apps that the figures are ratios to: ``python -m tests.benchmarks.peers label`` runs one."""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import Footer, Header, Label, OptionList, Static


class Bare(App[None]):
    """One label."""

    def compose(self) -> ComposeResult:
        yield Label("ready to debate")


class Usual(App[None]):
    """What most apps have: a header, a list, a pane that follows it, and a footer."""

    CSS = "OptionList, #pane { width: 1fr; height: 1fr; }"
    BINDINGS = [("q", "quit", "Quit"), ("f", "find", "Find")]

    def compose(self) -> ComposeResult:
        yield Header()
        with Horizontal():
            yield OptionList(*[f"Row {n}" for n in range(40)])
            yield Static("", id="pane")
        yield Footer()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        text = "The words of a paragraph, long enough to be wrapped over some lines. " * 8
        self.query_one("#pane", Static).update(f"pane {event.option_index} shown. {text}")


if __name__ == "__main__":
    chosen = {"label": Bare, "usual": Usual}.get(" ".join(sys.argv[1:]))
    if chosen is None:
        sys.exit("not a benchmark itself: the peers that `start` measures against. Say which: label or usual")
    chosen().run()
