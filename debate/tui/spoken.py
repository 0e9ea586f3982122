"""What Textual says of its own accord, in the reader's language."""

from __future__ import annotations

from textual.app import App

from debate.tongue import _


class Spoken(App[None]):
    """An app whose palette and whose answer to ``ctrl+c`` are in the reader's language."""

    def action_command_palette(self) -> None:
        """Opens the command palette."""
        from textual.command import CommandPalette

        if self.use_command_palette and not CommandPalette.is_open(self):  # type: ignore[arg-type]
            self.push_screen(CommandPalette(placeholder=_("Search for commands…"), id="--command-palette"))

    def action_help_quit(self) -> None:
        """Says how to close the app."""
        told = _("Press {key} to quit the app").format(key="ctrl+q")
        self.notify(told, title=_("Do you want to quit?"), markup=False)
