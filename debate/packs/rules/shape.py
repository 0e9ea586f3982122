"""Rules about the shape of a file, found while reading it."""

from __future__ import annotations

from debate.packs.rules.example import ARTICLE, CARD, FILES, MOTION
from debate.packs.rules.rule import ERROR, WARNING, Edit, Rule

_LANGUAGE = "licence: CC BY 4.0"
_BLOCK = FILES[ARTICLE][FILES[ARTICLE].index("text: |") :]
_QUOTED = "text: '" + "\n\n  ".join(line.strip() for line in _BLOCK.splitlines()[1:]) + "\n\n  '\n"


def _card(new: str) -> Edit:
    return Edit(CARD, _LANGUAGE, new)


RULES = (
    Rule(
        id="unreadable",
        level=ERROR,
        says="Every file of the pack can be read and is at most 64 MiB.",
        why="A file that cannot be read would be silently missing from the screen.",
        passing=_card(_LANGUAGE),
        failing=Edit("articles/broken.yaml/keep.txt", "", "a folder where a file should be\n"),
    ),
    Rule(
        id="encoding",
        level=ERROR,
        says="Files are written in UTF-8.",
        why="Other encodings turn pound signs and accents into other characters, also inside quotes.",
        passing=_card("licence: CC BY 4.0 – see the café"),
        failing=_card("licence: CC BY 4.0 caf\udce9"),
    ),
    Rule(
        id="control-character",
        level=ERROR,
        says="No control characters.",
        why="They can move the cursor or change the terminal of whoever reads the pack.",
        passing=_card(_LANGUAGE),
        failing=_card("licence: CC BY\x07 4.0"),
    ),
    Rule(
        id="syntax",
        level=ERROR,
        says="The file is well-formed YAML.",
        why="Nothing after the mistake can be read.",
        passing=_card("licence: 'CC BY 4.0: see below'"),
        failing=_card("licence: 'CC BY 4.0"),
    ),
    Rule(
        id="empty",
        level=ERROR,
        says="A pack file is not empty.",
        why="An empty file is usually one that was not saved.",
        passing=Edit("glossary.yaml", "", "- {id: fare, term: fare, meaning: What a ride costs.}\n"),
        failing=Edit("glossary.yaml", "", "# nothing yet\n"),
    ),
    Rule(
        id="several-documents",
        level=ERROR,
        says="A file holds one document.",
        why="What stands after the second --- would be lost.",
        passing=_card("licence: CC BY 4.0 --- see below"),
        failing=_card("licence: CC BY 4.0\n---"),
    ),
    Rule(
        id="alias",
        level=ERROR,
        says="No anchors and no aliases.",
        why="They hide where a text really stands, and can unfold a small file into a huge one.",
        passing=_card("licence: R & D terms * CC BY"),
        failing=_card("licence: &terms CC BY 4.0\nlanguage: *terms"),
    ),
    Rule(
        id="tag",
        level=ERROR,
        says="No tags.",
        why="The field decides what a value means: no stays a word and 12:30 stays a text.",
        passing=_card("licence: no tags!"),
        failing=_card("licence: !!str CC BY 4.0"),
    ),
    Rule(
        id="nesting",
        level=ERROR,
        says="Values are nested at most 40 deep.",
        why="Nothing in a pack is; such a file is broken or hostile.",
        passing=_card(_LANGUAGE),
        failing=_card("licence: " + "[" * 60 + "]" * 60),
    ),
    Rule(
        id="unknown-key",
        level=ERROR,
        says="Every key is one that its noun has.",
        why="A mistyped key would leave its text off the screen without a word.",
        passing=Edit(MOTION, "limit: One driver", "limit: One driver"),
        failing=Edit(MOTION, "limit: One driver", "limits: One driver"),
    ),
    Rule(
        id="missing-key",
        level=ERROR,
        says="Every key that its noun needs is there: a source has its date, publisher and provenance.",
        why="Readers are promised who said it, when, and how it was read.",
        passing=Edit(CARD, "provenance: own-page", "provenance: own-page"),
        failing=Edit(CARD, "    provenance: own-page\n", ""),
    ),
    Rule(
        id="duplicate-key",
        level=ERROR,
        says="No key is written twice.",
        why="One of the two texts would be lost.",
        passing=_card(_LANGUAGE),
        failing=_card("licence: CC BY 4.0\ntitle: Another title"),
    ),
    Rule(
        id="wrong-type",
        level=ERROR,
        says="A value has the type of its field: text, whole number, number, list or mapping.",
        why="A list where one text belongs cannot be shown.",
        passing=Edit(MOTION, "line: 2", "line: 2"),
        failing=Edit(MOTION, "line: 2", "line: two"),
    ),
    Rule(
        id="too-long",
        level=ERROR,
        says="A text fits its place: a title 36 characters, a claim 180.",
        why="A card that does not fit on the screen is cut off in front of the class.",
        passing=Edit(MOTION, "title: The first bus is full", "title: The first bus is always full"),
        failing=Edit(
            MOTION,
            "title: The first bus is full",
            "title: The first bus is full on nearly every day of winter",
        ),
    ),
    Rule(
        id="wrong-form",
        level=ERROR,
        says="Ids are lower-case words with hyphens; dates are 2026, 2026-01 or 2026-01-27.",
        why="Ids are typed on the command line; dates are sorted.",
        passing=Edit(MOTION, "id: later-bus", "id: later-bus"),
        failing=Edit(MOTION, "id: later-bus", "id: Later Bus"),
    ),
    Rule(
        id="unknown-word",
        level=ERROR,
        says="A field with a fixed list of words holds one of them.",
        why="A side is for or against; anything else stands on neither.",
        passing=Edit(MOTION, "side: against", "side: against"),
        failing=Edit(MOTION, "side: against", "side: agianst"),
    ),
    Rule(
        id="not-literal",
        level=ERROR,
        says="An article's text is a literal block (|).",
        why="Any other way of writing it changes the lines, and quotes are checked line by line.",
        passing=Edit(ARTICLE, "text: |", "text: |"),
        failing=Edit(ARTICLE, _BLOCK, _QUOTED),
    ),
    Rule(
        id="unknown-file",
        level=WARNING,
        says="Every YAML file in the folder is part of the pack.",
        why="A file with a mistyped name is not read.",
        passing=Edit("glossary.yaml", "", "- {id: fare, term: fare, meaning: What a ride costs.}\n"),
        failing=Edit("glosary.yaml", "", "- {id: fare, term: fare, meaning: What a ride costs.}\n"),
    ),
)
