"""The smallest useful pack: what the rules' examples change, and what their tests check."""

from __future__ import annotations

from pathlib import Path

from debate.packs.files import KIT_FOLDERS, KIT_LISTS, KIT_NOUNS
from debate.packs.rules.content_example import FREE_BUS
from debate.packs.rules.kit_example import KIT_FILES

FILES: dict[str, str] = {
    "pack.yaml": """\
id: bus
title: The school bus
summary: A council considers a later school bus. A made-up example.
licence: CC BY 4.0
version: 1.0.0
updated: 2026-11-22
sources:
  - id: survey
    title: Travel survey
    publisher: Harrow Vale Council
    date: 2026-05
    url: https://example.org/survey
    kind: government
    interest: runs the bus
    finding: 412 of 600 families asked said a later bus would help.
    caution: Only families of pupils were asked.
    provenance: own-page
    checked: 2026-11-22
  - id: walkers
    title: Who walks to school
    publisher: Vale Walkers
    date: 2026-03
    url: https://example.org/walkers
    kind: campaign-group
    interest: asks for free buses
    finding: The charity counted 30 pupils who walk because they cannot pay.
    caution: It counted on one day, at one school.
    provenance: own-page
    checked: 2026-11-22
  - id: college
    title: Free buses in five towns
    publisher: Vale College
    date: 2025
    url: https://example.org/college
    kind: academic
    interest: studies transport
    finding: Rides went up in five towns where buses became free. Cars on the road did not go down.
    caution: The towns are larger than this one.
    provenance: own-page
    checked: 2026-11-22
glossary:
  - id: council
    term: council
    meaning: The people who are elected to run a town's services.
""",
    "articles/bus.yaml": """\
id: bus-news
title: Later bus planned for pupils
publisher: The Vale Post
date: 2026-06-01
url: https://example.org/bus
rights: Written for this example; CC BY 4.0.
text: |
  Later bus planned for pupils
  The council said a second bus at 17:30 would cost 21,000 pounds a year.
  Driver Ann Lee said "the first bus is full" and that the road floods every winter.
""",
    "motions/later-bus.yaml": """\
id: later-bus
motion: This House would run a second, later school bus
short: A later school bus
question: Should the council run a second, later school bus?
background:
  - text: The council asked families in May 2026.
    sources: [survey]
arguments:
  - id: bus-full
    side: for
    title: The first bus is full
    claim: Pupils are left behind because the only bus is full.
    because: The driver said so, and most families asked would use a later one.
    scheme: position-to-know
    value: fairness
    evidence:
      - quote: {line: 3, exact: '"the first bus is full"'}
      - source: survey
        shows: The council counted 412 of 600 families in May 2026.
    questions: ['On how many days is it full?']
    replies:
      - {kind: undercut, text: A bigger bus would do., sources: [survey], answers_with: bus-cost}
    limit: One driver, on one route.
  - id: bus-cost
    side: against
    title: The money is needed elsewhere
    claim: A second bus costs more than it gives.
    because: The council put the cost at 21,000 pounds a year.
    scheme: trade-off
    value: cost
    evidence:
      - quote: {line: 2, exact: 'would cost 21,000 pounds a year'}
      - source: survey
        shows: The council asked only families of pupils.
    questions: ['What else would the money buy?']
    replies:
      - {kind: rebut, text: Time lost waiting costs families more., answers_with: bus-full}
    limit: The cost of other choices is not given.
""",
    "motions/ride-free.yaml": FREE_BUS,
}
MOTION = "motions/later-bus.yaml"
FREE = "motions/ride-free.yaml"
ARTICLE = "articles/bus.yaml"
CARD = "pack.yaml"


def write(folder: Path, file: str = "", old: str = "", new: str = "") -> None:
    """Writes the example pack into a folder, with one change where a file is named.

    Where the file is part of the kit, such as a format, the example kit is written instead.
    """
    part = file.partition("/")[0].removesuffix(".yaml")
    files = KIT_FILES if part in {*KIT_LISTS, *KIT_FOLDERS, *KIT_NOUNS} else FILES
    for name, text in files.items():
        changed = text if name != file else (text.replace(old, new, 1) if old else new)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(changed.encode("utf-8", "surrogateescape"))
    if file and file not in files:
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(new.encode("utf-8", "surrogateescape"))
