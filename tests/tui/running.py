"""Sessions for tests of the screens: clocks set by hand, the app at a running session, its events."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from debate.engine.programme import Programme, planned, programme_of
from debate.model.event import Event
from debate.model.session import Setting
from debate.store.desk import Desk
from debate.store.sessions import Sessions
from debate.store.sitting import Sitting
from debate.tui.app import DebateApp
from debate.tui.screens.run import RunScreen
from tests.store.chairs import Clocks
from tests.tui.screens import bundled, places_in

LESSONS = ("lesson-50", "club-90", "tutor-20", "media-30")


def setting_of(name: str, seats: int = 0, fit: int | None = None) -> Setting:
    """One of the four lessons, or a routine on the first motion, planned."""
    shelf = bundled().shelves[0]
    lesson = next((item for item in shelf.pack.lessons if item.id == name), None)
    running = lesson or next(r for r in bundled().kit.routines if r.id == name)
    about = lesson.motion if lesson else "expand-vans"
    return planned(running, shelf, shelf.motions.get(about or ""), fit=fit, seats=seats, seed=7)[0]


def programme(setting: Setting) -> Programme:
    """Its nouns."""
    return programme_of(bundled(), setting)


def desk_in(folder: Path, clocks: Clocks) -> Desk:
    """Sessions in a folder, on clocks set by hand."""
    return Desk(folder, lambda: clocks.wall, lambda: clocks.steady)


def chair_in(folder: Path, clocks: Clocks, setting: Setting) -> Sitting:
    """A new session in a window of its own, to be left by the test."""
    desk = desk_in(folder, clocks)
    _, sitting = desk.begin(setting)
    desk.sessions.close()
    return sitting


def app_running(folder: Path, clocks: Clocks, setting: Setting, theme: str = "dark") -> DebateApp:
    """The app at a new session."""
    first = ("run", {"setting": setting})
    return DebateApp(
        bundled(), places_in(folder), seed=7, first=first, desk=desk_in(folder, clocks), theme=theme
    )


def run_screen(app: DebateApp) -> RunScreen:
    """The chair's screen, wherever it is among the open ones."""
    return next(screen for screen in app.screen_stack if isinstance(screen, RunScreen))


def events_of(folder: Path, number: int = 1) -> list[Event]:
    """What is on disk."""
    with closing(Sessions(folder)) as sessions, closing(sessions.open(number)) as log:
        return [entry.event for entry in log.read_since(0)]
