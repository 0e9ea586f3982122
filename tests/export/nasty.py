"""Text that means something to every format there is, and a library that holds it everywhere."""

from __future__ import annotations

from msgspec import structs

from debate.model.article import Passage
from debate.model.library import Library, Shelf
from debate.model.motion import Argument, Evidence, Motion
from debate.model.prompt import Group, Level, Prompt, PromptSet, Stage
from tests.export.small import small

NASTY = (
    "</title></style><script>alert(1)</script><img src=x onerror=y>",
    '=HYPERLINK("http://example.org";"x") +1 -2 @SUM(A1)',
    "{~wrong =right #### {x}} ::name:: // note $CATEGORY: a\\b",
    "[[a]: b](http://example.org) <b>: c @[d] #tag #(tag two) === {x: 1} -- e.g. :cat: .A. /* x */ <!-- -->",
    "`code` **bold** _it_ | pipe | ![i](j) &amp; &#35; ~~x~~ $y$",
    "He [sic] said [/] no [1]; \"quoted\", 'single'; 1. one - two",
)
"""Each is a sentence that a pack may hold."""
STEERING = "a\x1b[31mb\x07c\u202ed\u0085e"
"""Characters that would steer a terminal or turn the text around."""
ONLY_MINE = "Nobody quotes this sentence of the article, and so no export holds it."
POINTED = "Look here for once, said the clerk; this half is quoted by nobody at all."


def nasty() -> Library:
    """The small library with nasty text in its arguments, and with lines that no argument quotes."""
    library = small()
    pack = library.shelves[0].pack
    article = pack.articles[0]
    assert article.text is not None
    article = structs.replace(article, text=f"{article.text}{ONLY_MINE}\n{POINTED}\n")
    motion = pack.motions[0]
    arguments = tuple(_nasty(each, n) for n, each in enumerate(motion.arguments))
    motion = structs.replace(motion, arguments=arguments)
    source = structs.replace(pack.sources[0], caution=NASTY[0], interest=NASTY[5], title=NASTY[4])
    pack = structs.replace(
        pack, articles=(article,), motions=(motion,), sources=(source,), prompts=(_prompt(motion),)
    )
    return Library.of((pack,), library.kit)


def parts(library: Library) -> tuple[Shelf, Motion]:
    """The first shelf and its first motion."""
    found = next(iter(library))
    return found.shelf, found.motion


def _nasty(argument: Argument, number: int) -> Argument:
    return structs.replace(
        argument,
        title=NASTY[number][:36],
        claim=NASTY[2 + number],
        because=NASTY[4],
        limit=NASTY[5],
        questions=NASTY,
        evidence=tuple(_shown(item) for item in argument.evidence),
        replies=tuple(structs.replace(reply, text=NASTY[3]) for reply in argument.replies),
    )


def _shown(item: Evidence) -> Evidence:
    return structs.replace(item, shows=NASTY[1]) if item.source else structs.replace(item, note=NASTY[2])


def _prompt(motion: Motion) -> Prompt:
    return Prompt(
        id="d01",
        set=PromptSet.DETECTIVE,
        stage=Stage.EVALUATION,
        level=Level.ANALYSE,
        minutes=3,
        group=Group.PAIRS,
        motions=(motion.id,),
        text=NASTY[2],
        stem=NASTY[3],
        if_stuck=NASTY[0],
        passages=(Passage(line=5, exact="Look here for once"),),
        note="Only the teacher reads this.",
    )
