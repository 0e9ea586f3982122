"""What the room types into the lab: exact rates and whole numbers, or a sentence that says what is wrong."""

from __future__ import annotations

import re
from fractions import Fraction

from debate.tongue import _, meant

LONGEST = 40
"""Characters of a number; longer ones are nonsense, and cost time to read."""
_DIGITS = r"[0-9]{1,12}"
_DECIMAL = re.compile(rf"({_DIGITS}(?:\.[0-9]{{0,12}})?|\.{_DIGITS})(\s*%)?")
_WHOLE = re.compile(r"-?[0-9]{1,15}")
_GAPS = re.compile(r"(?<=[0-9])[,\u2009\u202f\u00a0_ ](?=[0-9]{3}(?![0-9]))")


class LabInputError(ValueError):
    """An input the lab cannot work with. Its text is a sentence for the room."""


def read_rate(text: str, name: str) -> Fraction:
    """The exact share from 0 to 1 in ``0.89``, ``89%``, ``1/6000`` or ``1 in 6,000``.

    ``name`` is what the lab calls the rate. Raises LabInputError with a sentence for anything else.
    """
    typed = _tidy(text, name, _("0.89 or 1/6000"))
    if found := _DECIMAL.fullmatch(typed):
        rate = Fraction(found[1]) / (100 if found[2] else 1)
    elif parts := _one_in().fullmatch(typed):
        if int(parts[2]) == 0:
            raise LabInputError(
                _("The {number_name} cannot be so many in 0: nobody is there to count.").format(
                    number_name=name
                )
            )
        rate = Fraction(int(parts[1]), int(parts[2]))
    elif typed.startswith("-"):
        raise LabInputError(
            _("The {number_name} cannot be below 0; it lies between 0 and 1.").format(number_name=name)
        )
    else:
        wrong = _("The {number_name} {typed} is not a rate: type 0.89 or 1/6000, for example.")
        raise LabInputError(wrong.format(number_name=name, typed=shown(text)))
    return check_rate(rate, name)


def check_rate(rate: Fraction, name: str) -> Fraction:
    """The rate itself. Raises LabInputError where it is not between 0 and 1."""
    if 0 <= rate <= 1:
        return rate
    wrong = _("The {number_name} must lie between 0 and 1, from never to always.")
    if 1 < rate <= 100 and rate.denominator == 1:
        wrong = _(
            "The {number_name} must lie between 0 and 1, from never to always. "
            "For {number} in 100, type {number}/100."
        )
    raise LabInputError(wrong.format(number_name=name, number=rate))


def read_count(text: str, name: str, least: int = 0, most: int = 10_000_000_000) -> int:
    """The whole number in ``60000`` or ``60,000``.

    ``name`` is what the number is, such as ``number of passes``. Raises LabInputError with a sentence.
    """
    typed = _tidy(text, name, "60000")
    if not _WHOLE.fullmatch(typed):
        if re.fullmatch(r"-?[0-9]{16,}", typed):
            raise LabInputError(_too_large(name, most))
        wrong = _("The {number_name} must be a whole number such as 60000, not {typed}.")
        raise LabInputError(wrong.format(number_name=name, typed=shown(text)))
    return check_count(int(typed), name, least, most)


def check_count(number: int, name: str, least: int = 0, most: int = 10_000_000_000) -> int:
    """The number itself. Raises LabInputError where it is outside the range."""
    if number < least:
        wrong = (
            _("The {number_name} must be at least {least:,}.")
            if least
            else _("The {number_name} cannot be below 0.")
        )
        raise LabInputError(wrong.format(number_name=name, least=least))
    if number > most:
        raise LabInputError(_too_large(name, most))
    return number


def _too_large(name: str, most: int) -> str:
    return _("The {number_name} can be at most {most:,}.").format(number_name=name, most=most)


def _one_in() -> re.Pattern[str]:
    """A rate as one number in another, with the word that the screens show between them."""
    word = re.escape(meant("between two numbers: 1 in 6,000", "in"))
    return re.compile(rf"({_DIGITS})\s*(?:/|\b(?:in|{word})\b)\s*({_DIGITS})")


def _tidy(text: str, name: str, example: str) -> str:
    typed = text.strip()
    if not typed:
        empty = _("The {number_name} is empty: type a number such as {example}.")
        raise LabInputError(empty.format(number_name=name, example=example))
    if len(typed) > LONGEST:
        long = _("The {number_name} is too long to be a number: type {example}, for example.")
        raise LabInputError(long.format(number_name=name, example=example))
    return _GAPS.sub("", typed)


def shown(text: str) -> str:
    """Typed words in quotation marks, without anything that could steer a terminal."""
    return f"“{''.join(char for char in text.strip() if char.isprintable())}”"
