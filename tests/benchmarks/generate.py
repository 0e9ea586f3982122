"""Packs of any size for the benchmarks: five quotes and five sources an argument, 20,000 words of article.

``write_pack(folder, 1000)`` writes one ``pack.yaml`` with everything in it; the same numbers, the same text.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

WORDS = tuple(
    """
    about after again area arrest asked because before being between bill camera case change charge city
    class clear close common count country court crime data date day deal debate district door early
    every evidence face fair few figure first force found front general given group half hand help high
    home house idea keep kind known large later law less level light line little local long look made
    main major many march matter mean might minister money month more most much near need never next
    night number office officer often open order other over paper part people period place plan police
    power present press public question quite reach read reason record report right road room rule safe
    school second sense service set share short show side simple small some sort south speak staff stand
    start state station still street such table take team term test than their thing think third those
    three time today told town trust under until use value van view vote walk want ward watch week west
    while whole wide will winter word work world would year young
    """.split()  # noqa: SIM905
)
QUOTES = 5
SOURCES = 5
PARAGRAPH = 50
A_SIDE = 25
KINDS = ("government", "police", "academic", "campaign-group", "news", "parliament")


def article_lines(words: int = 20_000) -> list[str]:
    """The article's lines: paragraphs of fifty words, a third with curly quotation marks and dashes."""
    chance = random.Random(1)
    lines = []
    for number in range(words // PARAGRAPH):
        line = [chance.choice(WORDS) for _ in range(PARAGRAPH)]
        line[7] = f"{chance.randint(1000, 9999):,}"
        if number % 3 == 0:
            line[20], line[23], line[30] = f"“{line[20]}", f"{line[23]}”", f"officer’s – {line[30]}"
        lines.append(" ".join(line).capitalize() + ".")
    return lines


def pack_text(arguments: int, words: int = 20_000) -> str:
    """One ``pack.yaml`` with everything in it: ``arguments`` arguments on motions of 25 a side."""
    chance = random.Random(arguments)
    lines = article_lines(words)
    sources = max(SOURCES, arguments // 10)
    out = [_CARD, "articles:", _ARTICLE, *(f"      {line}" for line in lines), "sources:"]
    kinds = ("government", "police", "academic", "campaign-group", "news", "parliament")
    out += [
        _SOURCE.format(n=n, kind=kinds[n % len(kinds)], place=WORDS[n % 97].title()) for n in range(sources)
    ]
    out.append("motions:")
    for number in range(arguments):
        if number % (2 * A_SIDE) == 0:
            out.append(_MOTION.format(n=number // (2 * A_SIDE)))
        out += _argument(number, lines, sources, chance)
    return "\n".join(out) + "\n"


def write_pack(folder: Path, arguments: int, words: int = 20_000) -> Path:
    """Writes such a pack into a folder, made where it is not there; gives the file's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "pack.yaml"
    path.write_text(pack_text(arguments, words), encoding="utf-8")
    return path


def _argument(number: int, lines: list[str], sources: int, chance: random.Random) -> Iterator[str]:
    side = "for" if number % 2 == 0 else "against"
    other = number + 1 if number % 2 == 0 else number - 1
    yield _ARGUMENT.format(n=number, side=side)
    for _ in range(QUOTES):
        line = chance.randrange(len(lines))
        words = lines[line].split(" ")
        first = chance.randrange(len(words) - 12)
        exact = " ".join(words[first : first + 12]).rstrip(".").strip("“”–").strip()
        if exact.endswith("officer’s"):
            exact = exact.removesuffix("officer’s").strip()
        straight = exact.translate(str.maketrans("“”’–", '""\'-')).replace("'", "''")
        yield f"          - quote: {{line: {line + 1}, exact: '{straight}'}}"
        yield "            note: Reported, with no period given."
    for n in range(SOURCES):
        yield f"          - source: source-{(number * SOURCES + n) % sources}"
        yield "            shows: The council counted 412 of 600 districts that answered in May 2026."
    yield _REST.format(other=other, source=number % sources)


_CARD = """id: generated
title: A generated pack
summary: Made by the benchmarks.
licence: CC BY 4.0
version: 1.0.0
updated: '2026-11-22'"""
_ARTICLE = """  - id: long-read
    title: A long read
    publisher: The Vale Post
    date: '2026-06-01'
    url: https://example.org/long
    rights: Made up for a benchmark.
    text: |"""
_SOURCE = """  - id: source-{n}
    title: Report number {n} on the matter in question
    publisher: The {place} Report
    date: '2026-05-31'
    url: https://example.org/report/{n}
    kind: {kind}
    interest: It runs the service and pays for it.
    finding: >-
      In 412 of 600 districts that answered, the number had gone up since the year before, by the council's
      own count; it did not say by how much.
    caution: Only districts that answered are counted.
    provenance: own-page
    checked: '2026-11-22'"""
_MOTION = """  - id: motion-{n}
    motion: This House would do the thing that is numbered {n}
    short: Thing number {n}
    question: Should the thing be done?
    background:
      - text: The council asked families in May 2026, and told the press what it had found in the summer.
        sources: [source-0]
    arguments:"""
_ARGUMENT = """      - id: argument-{n}
        side: {side}
        title: It has been counted
        claim: The thing has led to results that doing nothing would have missed.
        because: >-
          The force counted what came of it for a year and set the number beside the number of times it was
          used; it did not count what would have come of the same hours spent in another way.
        scheme: sign
        value: effectiveness
        evidence:"""
_REST = """        questions:
          - What would you need to know before this number counts as a lot?
          - Who counted, and what do they do with the thing?
          - What else could have been done with the same hours?
        replies:
          - kind: undercut
            text: A count of what happened says nothing of what would have happened without it.
            sources: [source-{source}]
            answers_with: argument-{other}
        limit: The force that uses it counted; nobody else has."""
