"""The command palette: every command of the screen in view, in words."""

from __future__ import annotations

from collections.abc import AsyncIterator

from textual.command import DiscoveryHit, Hit, Hits, Provider

from debate.tui.command import Command
from debate.tui.screens.room import Room


class Commands(Provider):
    """Finds commands by their name and their sentence, and does them."""

    async def discover(self) -> AsyncIterator[DiscoveryHit]:
        """Every command, before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(_words(command), self._doing(command), help=command.sentence)

    async def search(self, query: str) -> Hits:
        """The commands whose words match."""
        matcher = self.matcher(query)
        for command in self._commands():
            if (score := matcher.match(f"{_words(command)} {command.sentence}")) > 0:
                yield Hit(
                    score, matcher.highlight(_words(command)), self._doing(command), help=command.sentence
                )

    def _commands(self) -> tuple[Command, ...]:
        return self.screen.all_commands() if isinstance(self.screen, Room) else ()

    def _doing(self, command: Command):  # type: ignore[no-untyped-def]
        key = command.key.split(",", maxsplit=1)[0]
        return lambda: self.app.simulate_key(key)


def _words(command: Command) -> str:
    return f"{command.label} ({command.shown_key})"
