"""An argument map as Argdown text. What a pack says is escaped, so that the parser shows it as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.export.imprint import imprint
from debate.export.options import Options
from debate.export.safe import safe_line
from debate.export.words import Quoting
from debate.model.fields import Side
from debate.model.library import Shelf
from debate.model.motion import Argument, Motion, ReplyKind
from debate.tongue import _

_ACTIVE = re.compile(r"[\\@#*_\[\]<>{}]|(?<=[./:=-])[./:=-]|[./:=-](?=[./:=-])|[.:](?=\S*[.:])|/(?=\\)")
_NOT_IN_NAMES = re.compile(r"[\\@#*_\[\]<>{}/]+")
_RELATIONS = {ReplyKind.REBUT: "-", ReplyKind.UNDERMINE: "-", ReplyKind.UNDERCUT: "_"}


def render(shelf: Shelf, motion: Motion, options: Options) -> bytes:  # noqa: ARG001 - every format is asked alike
    """The map as UTF-8: the motion, the arguments under it, their evidence and the replies under them."""
    quoting = Quoting(shelf, motion)
    lines = [f"// {safe_line(line)}" for line in imprint(shelf, motion)]
    lines += ["", f"[{_label(_('Motion'))}]: {escaped(motion.motion)}"]
    for argument in motion.arguments:
        sign = "+" if argument.side is Side.FOR else "-"
        lines.append(f"  {sign} <{name_of(motion, argument)}>: {escaped(argument.claim)}")
        lines += (f"    {line}" for line in _under(motion, argument, quoting))
    return ("\n".join(lines) + "\n").encode()


def escaped(text: str) -> str:
    """Words as Argdown text, on one line."""
    return _ACTIVE.sub(r"\\\g<0>", safe_line(text))


def name_of(motion: Motion, argument: Argument) -> str:
    """``For 2: A title``. No two arguments have the same."""
    return f"{_numbered(motion, argument)}: {_label(argument.title)}".rstrip(": ")


def _numbered(motion: Motion, argument: Argument) -> str:
    return _label(f"{argument.side.called} {motion.place(argument)}")


def _label(words: str) -> str:
    """Words as a name of Argdown, which none of its own marks may stand in."""
    return " ".join(_NOT_IN_NAMES.sub(" ", safe_line(words)).split())


def _under(motion: Motion, argument: Argument, quoting: Quoting) -> Iterator[str]:
    place = _numbered(motion, argument)
    because = _label(_("{argument} because").format(argument=place))
    yield f"+ [{because}]: {escaped(argument.because)}"
    for number, item in enumerate(argument.evidence, 1):
        if told := quoting.told(item):
            name = _("{argument} evidence {number}").format(argument=place, number=number)
            yield f"+ [{_label(name)}]: {escaped(told)}"
    for number, reply in enumerate(argument.replies, 1):
        name = _("Reply {number} to {argument}").format(number=number, argument=place)
        yield f"{_RELATIONS[reply.kind]} <{_label(name)}>: {escaped(reply.text)}"
        if answer := motion.by_id.get(reply.answers_with or ""):
            yield f"  + <{name_of(motion, answer)}>"
