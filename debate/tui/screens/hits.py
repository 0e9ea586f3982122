"""What a result of find is called, and where it leads."""

from __future__ import annotations

from textual.content import Content

from debate.engine.search import Hit, HitKind, spans
from debate.model.library import Library, Shelf
from debate.model.motion import Argument, Motion
from debate.model.prompt import PromptSet
from debate.tongue import _, marked, plural
from debate.tui import paint

FOUND = "bold reverse"
"""How the words found look: a shape as well as a colour."""
_NAMES = {
    HitKind.MOTION: marked("MOTION"),
    HitKind.CLAIM: marked("ARGUMENT"),
    HitKind.REASON: marked("REASON"),
    HitKind.QUOTE: marked("QUOTE"),
    HitKind.REPLY: marked("REPLY"),
    HitKind.SOURCE: marked("SOURCE"),
    HitKind.PROMPT: marked("QUESTION"),
    HitKind.TERM: marked("WORD"),
    HitKind.LINE: marked("LINE"),
}


def place(library: Library, hit: Hit) -> tuple[str, dict[str, object]]:
    """The screen a result leads to, and the nouns that it shows there."""
    shelf, noun = _shelf(library, hit), hit.where[1]
    if hit.kind is HitKind.SOURCE:
        return "sources", {"shelf": shelf, "source": noun}
    if hit.kind is HitKind.TERM:
        return "glossary", {"shelf": shelf, "term": noun}
    if hit.kind is HitKind.LINE:
        article = shelf.articles[noun]
        return "article", {"shelf": shelf, "motion": None, "article": article, "line": int(hit.where[2])}
    if hit.kind is HitKind.PROMPT:
        prompt = next(p for p in shelf.pack.prompts if p.id == noun)
        where = "detective" if prompt.set is PromptSet.DETECTIVE else "prompts"
        motion = shelf.motions.get(prompt.motions[0]) if prompt.motions else None
        return where, {"shelf": shelf, "motion": motion, "prompt": noun}
    argument = _argument(shelf, hit)
    what: dict[str, object] = {"shelf": shelf, "motion": shelf.motions[noun], "argument": argument}
    if argument is None:
        return "board", what
    if hit.kind is HitKind.QUOTE:
        return "article", what | {"passage": _passage(argument, hit)}
    return "argument", what


def row(library: Library, hit: Hit, words: str, width: int) -> Content:
    """A result in two lines: what it is and where, then its words with those that were found marked."""
    shelf = _shelf(library, hit)
    argument = _argument(shelf, hit)
    first = [_name(hit, argument), *_where(shelf, hit, argument, words)]
    text = hit.excerpt
    if argument is not None and hit.span == (0, 0):
        text = f"{argument.title}: {text}"
    head = paint.join(first).truncate(width, ellipsis=True)
    return Content("\n").join([head, Content.assemble("  ", found(text, words))])


def found(text: str, words: str) -> Content:
    """The text with every place marked where a typed word begins one of its words."""
    content = paint.plain(text)
    for start, end in spans(text, words):
        content = content.stylize(FOUND, start, end)
    return content


def _name(hit: Hit, argument: Argument | None) -> Content:
    name = Content.styled(_(_NAMES[hit.kind]), paint.BOLD)
    if argument is None:
        return name
    side = argument.side.other if hit.kind is HitKind.REPLY else argument.side
    return Content.assemble(name, " ", paint.side_word(side))


def _where(shelf: Shelf, hit: Hit, argument: Argument | None, words: str) -> list[Content]:
    """What stands behind the name: the motion, and the title of what was found."""
    noun = hit.where[1]
    if argument is not None:
        return [_quiet(shelf.motions[noun]), found(argument.title, words)]
    if hit.kind is HitKind.MOTION:
        return [found(hit.title, words)]
    if hit.kind is HitKind.PROMPT:
        prompt = next(p for p in shelf.pack.prompts if p.id == noun)
        motions = [shelf.motions[m] for m in prompt.motions if m in shelf.motions]
        rest = len(motions) - 1
        told = plural("and {count} more", "and {count} more", rest).format(count=rest)
        more = [paint.styled(told, paint.QUIET)] if rest > 0 else []
        return [paint.styled(prompt.stage.words, paint.QUIET), *(_quiet(m) for m in motions[:1]), *more]
    if hit.kind is HitKind.LINE:
        line = _("line {number}").format(number=hit.where[2])
        return [paint.styled(line, paint.QUIET), paint.styled(hit.title, paint.QUIET)]
    return [found(hit.title, words)]


def _quiet(motion: Motion) -> Content:
    return paint.styled(motion.short, paint.QUIET)


def _shelf(library: Library, hit: Hit) -> Shelf:
    return next(shelf for shelf in library.shelves if shelf.id == hit.where[0])


def _argument(shelf: Shelf, hit: Hit) -> Argument | None:
    """The argument that a claim, reason, quote or reply belongs to."""
    if hit.kind not in {HitKind.CLAIM, HitKind.REASON, HitKind.QUOTE, HitKind.REPLY}:
        return None
    return shelf.motions[hit.where[1]].by_id[hit.where[2]]


def _passage(argument: Argument, hit: Hit) -> object:
    """The quote that was found: the one whose words hold the excerpt."""
    core = hit.excerpt.removeprefix("… ").removesuffix(" …")
    quotes = [item.quote for item in argument.quotes if item.quote]
    return next((quote for quote in quotes if core in quote.exact), quotes[0])
