"""Rules about the shape of a file, found while reading it."""

from __future__ import annotations

from debate.packs.rules.example import ARTICLE, CARD, FILES, MOTION
from debate.packs.rules.rule import ERROR, WARNING, Edit, Rule
from debate.tongue import marked

_LANGUAGE = "licence: CC BY 4.0"  # untranslated
_BLOCK = FILES[ARTICLE][FILES[ARTICLE].index("text: |") :]
_QUOTED = "text: '" + "\n\n  ".join(line.strip() for line in _BLOCK.splitlines()[1:]) + "\n\n  '\n"


def _edited(new: str) -> Edit:
    return Edit(CARD, _LANGUAGE, new)


RULES = (
    Rule(
        id="unreadable",
        level=ERROR,
        says=marked("Every file of the pack can be read and is at most 64 MiB."),
        why=marked("A file that cannot be read would be silently missing from the screen."),
        passing=_edited(_LANGUAGE),
        failing=Edit("articles/broken.yaml/keep.txt", "", "a folder where a file should be\n"),
    ),
    Rule(
        id="encoding",
        level=ERROR,
        says=marked("Files are written in UTF-8."),
        why=marked("Other encodings turn pound signs and accents into other characters, also inside quotes."),
        passing=_edited("licence: CC BY 4.0 – see the café"),
        failing=_edited("licence: CC BY 4.0 caf\udce9"),
    ),
    Rule(
        id="control-character",
        level=ERROR,
        says=marked("No control characters."),
        why=marked("They can move the cursor or change the terminal of whoever reads the pack."),
        passing=_edited(_LANGUAGE),
        failing=_edited("licence: CC BY\x07 4.0"),
    ),
    Rule(
        id="syntax",
        level=ERROR,
        says=marked("The file is well-formed YAML."),
        why=marked("Nothing after the mistake can be read."),
        passing=_edited("licence: 'CC BY 4.0: see below'"),
        failing=_edited("licence: 'CC BY 4.0"),
    ),
    Rule(
        id="empty",
        level=ERROR,
        says=marked("A pack file is not empty."),
        why=marked("An empty file is usually one that was not saved."),
        passing=Edit("glossary.yaml", "", "- {id: fare, term: fare, meaning: What a ride costs.}\n"),
        failing=Edit("glossary.yaml", "", "# nothing yet\n"),
    ),
    Rule(
        id="several-documents",
        level=ERROR,
        says=marked("A file holds one document."),
        why=marked("What stands after the second --- would be lost."),
        passing=_edited("licence: CC BY 4.0 --- see below"),
        failing=_edited("licence: CC BY 4.0\n---"),
    ),
    Rule(
        id="alias",
        level=ERROR,
        says=marked("No anchors and no aliases."),
        why=marked("They hide where a text really stands, and can unfold a small file into a huge one."),
        passing=_edited("licence: R & D terms * CC BY"),
        failing=_edited("licence: &terms CC BY 4.0\nlanguage: *terms"),
    ),
    Rule(
        id="tag",
        level=ERROR,
        says=marked("No tags."),
        why=marked("The field decides what a value means: no stays a word and 12:30 stays a text."),
        passing=_edited("licence: no tags!"),
        failing=_edited("licence: !!str CC BY 4.0"),
    ),
    Rule(
        id="nesting",
        level=ERROR,
        says=marked("Values are nested at most 40 deep."),
        why=marked("Nothing in a pack is; such a file is broken or hostile."),
        passing=_edited(_LANGUAGE),
        failing=_edited("licence: " + "[" * 60 + "]" * 60),
    ),
    Rule(
        id="unknown-key",
        level=ERROR,
        says=marked("Every key is one that its noun has."),
        why=marked("A mistyped key would leave its text off the screen without a word."),
        passing=Edit(MOTION, "limit: One driver", "limit: One driver"),
        failing=Edit(MOTION, "limit: One driver", "limits: One driver"),
    ),
    Rule(
        id="missing-key",
        level=ERROR,
        says=marked(
            "Every key that its noun needs is there: a source has its date, publisher and provenance."
        ),
        why=marked("Readers are promised who said it, when, and how it was read."),
        passing=Edit(CARD, "provenance: own-page", "provenance: own-page"),
        failing=Edit(CARD, "    provenance: own-page\n", ""),
    ),
    Rule(
        id="duplicate-key",
        level=ERROR,
        says=marked("No key is written twice."),
        why=marked("One of the two texts would be lost."),
        passing=_edited(_LANGUAGE),
        failing=_edited("licence: CC BY 4.0\ntitle: Another title"),
    ),
    Rule(
        id="wrong-type",
        level=ERROR,
        says=marked("A value has the type of its field: text, whole number, number, list or mapping."),
        why=marked("A list where one text belongs cannot be shown."),
        passing=Edit(MOTION, "line: 2", "line: 2"),
        failing=Edit(MOTION, "line: 2", "line: two"),
    ),
    Rule(
        id="too-long",
        level=ERROR,
        says=marked("A text fits its place: a title 36 characters, a claim 180."),
        why=marked("A card that does not fit on the screen is cut off in front of the class."),
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
        says=marked("Ids are lower-case words with hyphens; dates are 2026, 2026-01 or 2026-01-27."),
        why=marked("Ids are typed on the command line; dates are sorted."),
        passing=Edit(MOTION, "id: later-bus", "id: later-bus"),
        failing=Edit(MOTION, "id: later-bus", "id: Later Bus"),
    ),
    Rule(
        id="unknown-word",
        level=ERROR,
        says=marked("A field with a fixed list of words holds one of them."),
        why=marked("A side is for or against; anything else stands on neither."),
        passing=Edit(MOTION, "side: against", "side: against"),
        failing=Edit(MOTION, "side: against", "side: agianst"),
    ),
    Rule(
        id="not-literal",
        level=ERROR,
        says=marked("An article's text is a literal block (|)."),
        why=marked("Any other way of writing it changes the lines, and quotes are checked line by line."),
        passing=Edit(ARTICLE, "text: |", "text: |"),
        failing=Edit(ARTICLE, _BLOCK, _QUOTED),
    ),
    Rule(
        id="unknown-file",
        level=WARNING,
        says=marked("Every YAML file in the folder is part of the pack."),
        why=marked("A file with a mistyped name is not read."),
        passing=Edit("glossary.yaml", "", "- {id: fare, term: fare, meaning: What a ride costs.}\n"),
        failing=Edit("glosary.yaml", "", "- {id: fare, term: fare, meaning: What a ride costs.}\n"),
    ),
)
