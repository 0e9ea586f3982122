"""What a counted record comes to: the same events divided by crowd, by alerts and by occasions."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from debate.engine.lab_input import LabInputError
from debate.tongue import _


class Street(Struct, frozen=True, kw_only=True):
    """What a counted record comes to, share by share; None where something was not counted or was zero."""

    right_share: Fraction | None
    wrong_share: Fraction | None
    wrong_rate: Fraction | None
    """Wrong alerts among everybody who was looked at."""
    crowd_per_wrong: Fraction | None
    alerts_per_wrong: Fraction | None
    crowd_per_alert: Fraction | None
    outcomes_per_alert: Fraction | None
    crowd_per_outcome: Fraction | None
    crowd_per_occasion: Fraction | None
    alerts_per_occasion: Fraction | None
    outcomes_per_occasion: Fraction | None
    wrong_per_occasion: Fraction | None


def count_street(
    crowd: int, alerts: int, wrong: int, outcomes: int | None = None, occasions: int | None = None
) -> Street:
    """The shares in a counted record. Raises LabInputError where the parts do not fit into one another."""
    if min(crowd, alerts, wrong, outcomes or 0, occasions or 0) < 0:
        raise LabInputError(_("A count cannot be below 0."))
    if wrong > alerts:
        more = _("More wrong alerts than alerts: {wrong:,} of {alerts:,}.")
        raise LabInputError(more.format(wrong=wrong, alerts=alerts))
    if alerts > crowd:
        more = _("More alerts than people present: {alerts:,} of {crowd:,}.")
        raise LabInputError(more.format(alerts=alerts, crowd=crowd))
    return Street(
        right_share=_per(alerts - wrong, alerts),
        wrong_share=_per(wrong, alerts),
        wrong_rate=_per(wrong, crowd),
        crowd_per_wrong=_per(crowd, wrong),
        alerts_per_wrong=_per(alerts, wrong),
        crowd_per_alert=_per(crowd, alerts),
        outcomes_per_alert=_per(outcomes, alerts),
        crowd_per_outcome=_per(crowd, outcomes),
        crowd_per_occasion=_per(crowd, occasions),
        alerts_per_occasion=_per(alerts, occasions),
        outcomes_per_occasion=_per(outcomes, occasions),
        wrong_per_occasion=_per(wrong, occasions),
    )


def _per(top: int | None, bottom: int | None) -> Fraction | None:
    return None if top is None or not bottom else Fraction(top, bottom)
