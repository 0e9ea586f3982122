"""A pack whose every text is one that markup, a narrow card or a left-to-right mind would spoil."""

from __future__ import annotations

import msgspec

from debate.model.motion import Background
from debate.model.pack import Dispute, DisputeSide, Pack, Term, TimelineEvent
from tests.tui.screens import AWKWARD

LONG = "A claim that goes on and on, " * 10 + "to its end."
"""Three hundred characters: more than a pack may hold."""
WELSH = "Mae’r tŷ ar y bryn yn wâg"
ARABIC = "الشرطة تستخدم الكاميرات"


def awkward(pack: Pack) -> Pack:
    """The pack with awkward text wherever these screens show some, and one side empty."""
    put = msgspec.structs.replace
    source = put(
        pack.sources[0],
        title=AWKWARD,
        publisher=WELSH,
        interest=AWKWARD,
        finding=f"{AWKWARD} {ARABIC}",
        caution=LONG,
        via=AWKWARD,
    )
    argument = put(pack.motions[0].arguments[0], title=AWKWARD, claim=LONG, because=AWKWARD)
    motion = put(
        pack.motions[0],
        question=AWKWARD,
        background=(Background(text=f"{AWKWARD} {WELSH}", sources=("survey",)),),
        terms=("tŷ",),
        not_in_article=(ARABIC, AWKWARD),
        names=(AWKWARD,),
        arguments=(argument,),
    )
    sides = (DisputeSide(shows=AWKWARD, sources=("survey",)), DisputeSide(shows=WELSH, sources=()))
    return put(
        pack,
        info=put(pack.info, leaves_out=(AWKWARD,)),
        sources=(source,),
        motions=(motion,),
        glossary=(
            Term(id="tŷ", term=WELSH, also=(AWKWARD,), meaning=AWKWARD, example=ARABIC),
            Term(id="shurta", term=ARABIC, meaning=LONG),
        ),
        timeline=(TimelineEvent(date="2026-07", event=AWKWARD, source="survey", motions=("later-bus",)),),
        disputes=(
            Dispute(id="d", motions=("later-bus",), question=AWKWARD, sides=sides, would_settle=AWKWARD),
        ),
    )
