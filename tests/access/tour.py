"""A tour of every screen: the list comes from the code, so that a new screen is walked without being asked.

``SCREENS`` are the names that the app can make. Each is opened with the nouns of ``nouns``; one that wants
others fails here, with its name, until it is given them.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import structs
from textual.app import App
from textual.geometry import Size
from textual.pilot import Pilot
from textual.strip import Strip

from debate.engine.fit_format import plan_round, round_setting
from debate.engine.forms import vote_form
from debate.engine.programme import planned, programme_of
from debate.engine.receipt import receipt
from debate.model.event import Moved
from debate.model.lesson import Collect
from debate.model.library import Library
from debate.model.session import Setting
from debate.model.vote import Round
from debate.store.sitting import Sitting
from debate.tui import rooms
from debate.tui.app import DebateApp
from debate.tui.commands import GLOBAL
from debate.tui.ringing import Ringing
from debate.tui.screens.room import Room
from tests.tui.screens import bundled, places_in

SCREENS = (*rooms._MAKERS, "round")
"""Every screen of the app by its name; a round is what ``run`` shows of a format."""
_OPEN: list[Sitting] = []
"""Sessions begun for a screen, to be left when the tour goes home."""


def app_in(folder: Path, theme: str = "dark", library: Library | None = None) -> DebateApp:
    """An app over the bundled content that keeps its files in a folder."""
    return DebateApp(library or bundled(), places_in(folder), theme=theme, seed=7)


def nouns(app: DebateApp, name: str, argument: int = 0) -> dict[str, Any]:
    """What a screen of a name may ask for: the first pack, motion and argument, and a session."""
    found = next(iter(app.library))
    every: dict[str, Any] = {"shelf": found.shelf, "motion": found.motion}
    if found.motion.arguments:
        every["argument"] = found.motion.arguments[argument]
    if name == "run":
        every["setting"] = a_setting(app.library)
    if name == "round":
        every["setting"] = a_round(app.library)
    if name in {"entry", "heard", "clashes", "receipt"}:
        every |= session_nouns(app, a_setting(app.library))
    if name in {"flow", "ballot", "after"}:
        every |= session_nouns(app, a_round(app.library))
    if name == "keys":
        every |= {"came_from": "library", "commands": GLOBAL}
    return every


def session_nouns(app: DebateApp, setting: Setting) -> dict[str, Any]:
    """A session in its first step: its number, its sitting, a form, a receipt and bells."""
    number, sitting = app.desk.begin(setting)
    _OPEN.append(sitting)
    sitting.do(Moved(step=0))
    programme = programme_of(app.library, setting)
    form = vote_form(setting.motion or "", Round.BEFORE, next(iter(Collect)))
    item = receipt(sitting.session, sitting.now, programme.shelf, programme.motion, "test")
    bells = Ringing(sitting.session, sitting.now)
    return {
        "number": number,
        "sitting": sitting,
        "programme": programme,
        "form": form,
        "item": item,
        "bells": bells,
    }


def a_setting(library: Library) -> Setting:
    """The first lesson of the library, or else its first routine, planned for the first motion."""
    found = next(iter(library))
    lessons = [(shelf, lesson) for shelf in library.shelves for lesson in shelf.pack.lessons]
    if lessons:
        shelf, lesson = lessons[0]
        return planned(lesson, shelf, shelf.motions.get(lesson.motion or ""), seats=20, seed=3)[0]
    return structs.replace(planned(library.kit.routines[0], found.shelf, found.motion, seed=3)[0], seats=20)


def a_round(library: Library) -> Setting:
    """The first format there is, on the first motion."""
    found = next(iter(library))
    item = library.kit.formats[0]
    return round_setting(item, plan_round(item, library.kit), found.shelf, found.motion)


async def enter(pilot: Pilot[None], name: str) -> Room:
    """Opens a screen and waits until it stands still."""
    app = pilot.app
    assert isinstance(app, DebateApp)
    if name != "library":
        app.visit("run" if name == "round" else name, **nouns(app, name))
    await pilot.pause()
    assert isinstance(app.screen, Room)
    return app.screen


async def home(pilot: Pilot[None]) -> None:
    """Goes back to the first screen."""
    while len(pilot.app.screen_stack) > 1:
        pilot.app.pop_screen()
        await pilot.pause()
    while _OPEN:
        _OPEN.pop().leave()


def strips(app: App[None]) -> list[Strip]:
    """What is painted, line by line, toasts and the palette included."""
    return list(app.screen._compositor.render_strips())


def lines(painted: Iterable[Strip]) -> list[str]:
    """The text of what is painted."""
    return ["".join(segment.text for segment in strip) for strip in painted]


async def resize(pilot: Pilot[None], width: int, height: int) -> None:
    """Makes the window another size, live."""
    await pilot.resize_terminal(width, height)
    for _ in range(20):
        if len(strips(pilot.app)) == height:
            break
        await pilot.pause(0.02)
    assert pilot.app.size == Size(width, height)
