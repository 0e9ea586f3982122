"""Tests of the store play windows that end in every way: what a test leaves open is closed behind it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _let_go(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def remembered(*place: Any, **how: Any) -> sqlite3.Connection:
        db: sqlite3.Connection = connect(*place, **how)
        opened.append(db)
        return db

    monkeypatch.setattr(sqlite3, "connect", remembered)
    yield
    for db in opened:
        with suppress(sqlite3.ProgrammingError):  # a thread closes its own
            db.close()
