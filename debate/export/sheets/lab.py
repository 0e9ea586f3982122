"""The lab's worksheet: words, labelled rates, questions with space to write; answers for the teacher."""

from __future__ import annotations

from debate.engine.dates import in_words
from debate.engine.lab_answer import capital
from debate.engine.lab_labels import MADE_UP, label_words
from debate.engine.reading import credit
from debate.export.imprint import imprint
from debate.export.lines.text import count, said
from debate.export.options import ExportError, Options
from debate.export.sheets.parts import (
    Document,
    Items,
    Paragraph,
    Part,
    Role,
    Room,
    Run,
    Section,
    Table,
    items,
    labelled,
    paragraph,
)
from debate.model.lab import Lab, LabQuestion, Preset
from debate.model.lab_words import LabWords
from debate.model.library import Shelf
from debate.model.motion import Motion
from debate.tongue import _


def document(shelf: Shelf, motion: Motion, options: Options) -> Document:
    """The worksheet of a pack's lab. Raises ExportError where the pack has none."""
    lab = shelf.pack.lab
    if lab is None:
        raise ExportError(_("the pack {pack} has no lab").format(pack=shelf.id))
    total = len(lab.questions)
    asked = tuple(_asked(question, n, total) for n, question in enumerate(lab.questions, 1))
    parts: list[Part] = [_words(lab), *asked, _presets(lab, shelf), _assumptions(lab)]
    if options.notes:
        answered = tuple(_answered(question, n, shelf) for n, question in enumerate(lab.questions, 1))
        parts.append(Section(heading=_("Answers, for the teacher"), parts=answered, new_page=True))
    told = said(lab.headline, count(total, "question"), _("Guess before you work it out"))
    what = _("Lab worksheet with answers") if options.notes else _("Lab worksheet")
    return Document(
        title=lab.title,
        what=what,
        language=shelf.pack.info.language,
        updated=shelf.pack.info.updated,
        lead=(paragraph(told, Role.CLAIM),),
        parts=tuple(parts),
        imprint=imprint(shelf, shelf.motions.get(lab.motion or "", motion)),
    )


def _words(lab: Lab) -> Section:
    words = lab.words
    things = (words.crowd, words.listed, words.unlisted, words.alert, words.right, words.wrong, words.missed)
    numbers = (words.hit_rate, words.wrong_rate, words.right_share, words.list_size, words.threshold)
    told = [labelled(capital(thing.many), thing.means) for thing in things]
    told += [labelled(capital(number.name), number.means) for number in numbers if number]
    told += [labelled(capital(kind.name), kind.means) for kind in lab.kinds_of_wrong]
    marks = _("Figures without a source are marked {label}.").format(label=_(MADE_UP))
    return Section(
        heading=_("Words"),
        parts=(Items(items=tuple(told)), paragraph(marks)),
    )


def _asked(question: LabQuestion, place: int, total: int) -> Section:
    numbered = _("Question {number} of {of}").format(number=place, of=total)
    head = said(numbered, _("Stretch") if question.stretch else None).rstrip(".")
    return Section(
        heading=head,
        parts=(
            paragraph(question.ask, Role.CLAIM),
            Paragraph(labelled(_("Guess first"), question.guess)),
            Room(_("Your guess"), 1),
            Room(_("Working"), 4),
            Room(_("Answer"), 1),
        ),
    )


def _presets(lab: Lab, shelf: Shelf) -> Section:
    words = lab.words
    rates = (capital(words.hit_rate.name), capital(words.wrong_rate.name))
    heads = (_("Rates"), *rates, _("Label"), _("From"))
    rows = tuple(_preset(words, preset, shelf) for preset in lab.presets)
    caption = _("Every rate with its label and where it comes from")
    table = Table(caption=caption, heads=heads, rows=rows)
    return Section(heading=_("Rates to choose from"), parts=(table,), new_page=True)


def _preset(words: LabWords, preset: Preset, shelf: Shelf) -> tuple[str, ...]:
    hit = f"{preset.hit_rate} ({preset.hit_status.words})" if preset.hit_rate else _("not known")
    known = [credit(source) for name in preset.sources if (source := shelf.sources.get(name))]
    origin = "; ".join([*known, *preset.addresses]) or _("none: invented")
    return (preset.name, hit, preset.wrong_words, capital(label_words(words, preset.label)), in_words(origin))


def _assumptions(lab: Lab) -> Section:
    mixed = (
        (Paragraph((Run(_("Not to be mixed in"), strong=True),)), items(lab.not_mixed))
        if lab.not_mixed
        else ()
    )
    both = Paragraph(labelled(_("Both ways"), lab.both_ways))
    assumed = items(lab.assumptions, numbered=True)
    return Section(heading=_("What the sums take for granted"), parts=(assumed, both, *mixed))


def _answered(question: LabQuestion, place: int, shelf: Shelf) -> Section:
    known = [credit(source) for name in question.sources if (source := shelf.sources.get(name))]
    parts: list[Part] = [
        paragraph(question.ask),
        Paragraph(labelled(_("Answer"), question.answer)),
        items(question.worked, numbered=True),
        Paragraph(labelled(_("For the chair"), question.note)),
    ]
    if question.care:
        parts.append(paragraph(_("Handle with care: this is about real people.")))
    if known:
        parts.append(paragraph(said(_("From: {sources}").format(sources="; ".join(known))), Role.SMALL))
    return Section(heading=_("Question {number}").format(number=place), parts=tuple(parts))
