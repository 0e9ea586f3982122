"""Numbers with their nouns, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from debate.tongue import _, marked, plural

_NONE: Mapping[str, str] = MappingProxyType(
    {
        "argument": marked("no arguments"),
        "card": marked("no cards"),
        "dispute": marked("no disputes"),
        "error": marked("no errors"),
        "event": marked("no events"),
        "file": marked("no files"),
        "line": marked("no lines"),
        "minute": marked("no minutes"),
        "point": marked("no points"),
        "prompt": marked("no prompts"),
        "publisher": marked("no publishers"),
        "question": marked("no questions"),
        "quote": marked("no quotes"),
        "result": marked("no results"),
        "schema": marked("no schemas"),
        "seat": marked("no seats"),
        "second": marked("no seconds"),
        "session": marked("no sessions"),
        "source": marked("no sources"),
        "speaker": marked("no speakers"),
        "stroke": marked("no strokes"),
        "time": marked("no times"),
        "voter": marked("no voters"),
        "warning": marked("no warnings"),
        "word": marked("no words"),
    }
)

_SOME: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "argument": lambda n: plural("{count} argument", "{count} arguments", n),
        "card": lambda n: plural("{count} card", "{count} cards", n),
        "dispute": lambda n: plural("{count} dispute", "{count} disputes", n),
        "error": lambda n: plural("{count} error", "{count} errors", n),
        "event": lambda n: plural("{count} event", "{count} events", n),
        "file": lambda n: plural("{count} file", "{count} files", n),
        "line": lambda n: plural("{count} line", "{count} lines", n),
        "minute": lambda n: plural("{count} minute", "{count} minutes", n),
        "point": lambda n: plural("{count} point", "{count} points", n),
        "prompt": lambda n: plural("{count} prompt", "{count} prompts", n),
        "publisher": lambda n: plural("{count} publisher", "{count} publishers", n),
        "question": lambda n: plural("{count} question", "{count} questions", n),
        "quote": lambda n: plural("{count} quote", "{count} quotes", n),
        "result": lambda n: plural("{count} result", "{count} results", n),
        "schema": lambda n: plural("{count} schema", "{count} schemas", n),
        "seat": lambda n: plural("{count} seat", "{count} seats", n),
        "second": lambda n: plural("{count} second", "{count} seconds", n),
        "session": lambda n: plural("{count} session", "{count} sessions", n),
        "source": lambda n: plural("{count} source", "{count} sources", n),
        "speaker": lambda n: plural("{count} speaker", "{count} speakers", n),
        "stroke": lambda n: plural("{count} stroke", "{count} strokes", n),
        "time": lambda n: plural("{count} time", "{count} times", n),
        "voter": lambda n: plural("{count} voter", "{count} voters", n),
        "warning": lambda n: plural("{count} warning", "{count} warnings", n),
        "word": lambda n: plural("{count} word", "{count} words", n),
    }
)


def count(number: int, noun: str) -> str:
    """``1 argument``, ``2 arguments``, ``no arguments``, for the nouns above. Raises KeyError for another."""
    return _SOME[noun](number).format(count=number) if number else _(_NONE[noun])


def minutes(number: float) -> str:
    """``1 minute``, ``2.5 minutes``; a part of a minute takes the form of the next whole number above 1."""
    whole = int(number) if number == int(number) else int(number) + 2
    return plural("{count} minute", "{count} minutes", whole).format(count=f"{number:g}")
