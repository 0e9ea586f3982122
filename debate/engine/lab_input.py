"""What the room types into the lab: exact rates and whole numbers, or a sentence that says what is wrong."""

from __future__ import annotations

import re
from fractions import Fraction

LONGEST = 40
"""Characters of a number; longer ones are nonsense, and cost time to read."""
_DIGITS = r"[0-9]{1,12}"
_DECIMAL = re.compile(rf"({_DIGITS}(?:\.[0-9]{{0,12}})?|\.{_DIGITS})(\s*%)?")
_OF = re.compile(rf"({_DIGITS})\s*(?:/|\bin\b)\s*({_DIGITS})")
_WHOLE = re.compile(r"-?[0-9]{1,15}")
_GAPS = re.compile(r"(?<=[0-9])[,\u2009\u202f\u00a0_ ](?=[0-9]{3}(?![0-9]))")


class LabInputError(ValueError):
    """An input the lab cannot work with. Its text is a sentence for the room."""


def read_rate(text: str, name: str) -> Fraction:
    """The exact share from 0 to 1 in ``0.89``, ``89%``, ``1/6000`` or ``1 in 6,000``.

    ``name`` is what the lab calls the rate. Raises LabInputError with a sentence for anything else.
    """
    typed = _tidy(text, name, "0.89 or 1/6000")
    if found := _DECIMAL.fullmatch(typed):
        rate = Fraction(found[1]) / (100 if found[2] else 1)
    elif parts := _OF.fullmatch(typed):
        if int(parts[2]) == 0:
            raise LabInputError(f"The {name} cannot be so many in 0: nobody is there to count.")
        rate = Fraction(int(parts[1]), int(parts[2]))
    elif typed.startswith("-"):
        raise LabInputError(f"The {name} cannot be below 0; it lies between 0 and 1.")
    else:
        raise LabInputError(f"The {name} {shown(text)} is not a rate: type 0.89 or 1/6000, for example.")
    return check_rate(rate, name)


def check_rate(rate: Fraction, name: str) -> Fraction:
    """The rate itself. Raises LabInputError where it is not between 0 and 1."""
    if 0 <= rate <= 1:
        return rate
    hint = f" For {rate} in 100, type {rate}/100." if 1 < rate <= 100 and rate.denominator == 1 else ""
    raise LabInputError(f"The {name} must lie between 0 and 1, from never to always.{hint}")


def read_count(text: str, name: str, least: int = 0, most: int = 10_000_000_000) -> int:
    """The whole number in ``60000`` or ``60,000``.

    ``name`` is what the number is, such as ``number of passes``. Raises LabInputError with a sentence.
    """
    typed = _tidy(text, name, "60000")
    if not _WHOLE.fullmatch(typed):
        if re.fullmatch(r"-?[0-9]{16,}", typed):
            raise LabInputError(f"The {name} can be at most {most:,}.")
        raise LabInputError(f"The {name} must be a whole number such as 60000, not {shown(text)}.")
    return check_count(int(typed), name, least, most)


def check_count(number: int, name: str, least: int = 0, most: int = 10_000_000_000) -> int:
    """The number itself. Raises LabInputError where it is outside the range."""
    if number < least:
        bound = "cannot be below 0" if least == 0 else f"must be at least {least:,}"
        raise LabInputError(f"The {name} {bound}.")
    if number > most:
        raise LabInputError(f"The {name} can be at most {most:,}.")
    return number


def _tidy(text: str, name: str, example: str) -> str:
    typed = text.strip()
    if not typed:
        raise LabInputError(f"The {name} is empty: type a number such as {example}.")
    if len(typed) > LONGEST:
        raise LabInputError(f"The {name} is too long to be a number: type {example}, for example.")
    return _GAPS.sub("", typed)


def shown(text: str) -> str:
    """Typed words in quotation marks, without anything that could steer a terminal."""
    return f"“{''.join(char for char in text.strip() if char.isprintable())}”"
