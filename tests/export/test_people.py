"""Author lines taken apart, and left alone where they cannot be."""

from __future__ import annotations

import pytest

from debate.export.people import writers


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Pete Fussey, Daragh Murray", [("Pete", "Fussey"), ("Daragh", "Murray")]),
        ("T. L. Johnson, A. Wallace", [("T. L.", "Johnson"), ("A.", "Wallace")]),
        ("Garth den Heyer", [("Garth", "den Heyer")]),
        ("Sir Mark Rowley", [("Mark", "Rowley")]),
        ("Det Ch Supt Ivan Balhatchet", [("Ivan", "Balhatchet")]),
        ("Sarah Jones MP", [("Sarah", "Jones")]),
        ("Ryan Wain (comment)", [("Ryan", "Wain")]),
        ("Jon Richards (quoted)", []),
        ("Piza, Welsh, Thomas", [("", "Piza"), ("", "Welsh"), ("", "Thomas")]),
        ("Sam Stockwell and others", [("Sam", "Stockwell"), ("", "others")]),
        ("Baroness May of Maidenhead", [("", "Baroness May of Maidenhead")]),
        ("Met Police Service; Gwent Police", [("", "Met Police Service"), ("", "Gwent Police")]),
        ("Department for Culture, Media and Sport", [("", "Department for Culture, Media and Sport")]),
        ("Ipsos", [("", "Ipsos")]),
        ("محمد علي", [("", "محمد علي")]),
        (None, []),
    ],
)
def test_names_are_taken_apart_only_where_they_are_people(
    author: str | None, names: list[tuple[str, str]]
) -> None:
    assert [(name.given, name.family) for name in writers(author, "The Paper")] == names
