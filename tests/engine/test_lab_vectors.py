"""Every test vector of the lab, to six significant digits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

import pytest
import yaml

from debate.engine.lab_interval import poisson95, rate95, share95, tail
from debate.engine.lab_list import per_comparison, rate_for_list
from debate.engine.lab_street import count_street
from debate.engine.lab_table import Table, count_table, even_mix
from debate.engine.lab_toy import toy_frame, toy_rates
from debate.engine.lab_year import count_year
from debate.model.lab import ToyModel
from tests.engine.lab_cases import DATA, bundled_lab

FILE = yaml.safe_load((DATA / "lab-vectors.yaml").read_text("utf-8"))
Given = Mapping[str, Any]
Result = Mapping[str, Fraction | float | None]


def exact(value: Any) -> Fraction:
    return Fraction(str(value))


def toy_model() -> ToyModel:
    toy = bundled_lab().toy
    assert toy is not None
    return toy


def boxes(table: Table) -> Result:
    return {
        "right_alerts": table.right,
        "missed": table.missed,
        "wrong_alerts": table.wrong,
        "no_alert_unlisted": table.left_alone,
        "alerts": table.alerts,
        "ppv": table.right_share,
        "wrong_share": table.wrong_share,
        "any_wrong": table.any_wrong,
    }


def table(given: Given) -> Result:
    return boxes(count_table(given["passes"], given["listed"], exact(given["T"]), exact(given["F"])))


def mix(given: Given) -> Result:
    found = even_mix(exact(given["T"]), exact(given["F"]))
    assert found
    return {"mix": found, "one_in": 1 / found}


def comparison(given: Given) -> Result:
    chance = per_comparison(exact(given["F"]), given["list"])
    return {"p": chance, "one_in": 1 / chance}


def scaled(given: Given) -> Result:
    rate = rate_for_list(float(given["p"]), given["list"])
    return {"F": rate, "one_in": 1 / rate}


def year(given: Given) -> Result:
    found = count_year(
        given["vans"], given["deployments"], given["passes"], given["listed"], exact(given["F"])
    )
    return {
        "passes": Fraction(found.crowd),
        "wrong_alerts": found.wrong,
        "per_deployment": found.per_occasion,
    }


def poisson(given: Given) -> Result:
    found = poisson95(given["k"])
    return {"low": found.low, "high": found.high}


def rate(given: Given) -> Result:
    found = rate95(given["k"], given["tries"])
    return {"one_in_high_rate": found.one_in_high, "one_in_low_rate": found.one_in_low}


def share(given: Given) -> Result:
    found = share95(given["k"], given["tries"])
    return {"low": found.low, "high": found.high}


def beyond(given: Given) -> Result:
    return {"probability": tail(given["tries"], given["k"], float(given["p"]))}


def toy(given: Given) -> Result:
    hit, wrong = toy_rates(toy_model(), exact(given["tau"]))
    return {"T": hit, "F": wrong, "one_in": 1 / wrong}


def toy_table(given: Given) -> Result:
    return boxes(toy_frame(toy_model(), exact(given["tau"]), given["passes"], given["listed"]).table)


def street(given: Given) -> Result:
    found = count_street(
        given["faces"], given["alerts"], given["wrong"], given["arrests"], given["deployments"]
    )
    return {
        "right": Fraction(given["alerts"] - given["wrong"]),
        "ppv": found.right_share,
        "wrong_per_face": found.wrong_rate,
        "faces_per_wrong": found.crowd_per_wrong,
        "alerts_per_wrong": found.alerts_per_wrong,
        "faces_per_alert": found.crowd_per_alert,
        "arrests_per_alert": found.outcomes_per_alert,
        "faces_per_arrest": found.crowd_per_outcome,
        "faces_per_deployment": found.crowd_per_occasion,
        "alerts_per_deployment": found.alerts_per_occasion,
        "arrests_per_deployment": found.outcomes_per_occasion,
        "wrong_per_deployment": found.wrong_per_occasion,
    }


FUNCTIONS: dict[str, Callable[[Given], Result]] = {
    "table": table,
    "even_mix": mix,
    "per_comparison": comparison,
    "list_rate": scaled,
    "year": year,
    "poisson95": poisson,
    "rate95": rate,
    "share95": share,
    "tail": beyond,
    "toy": toy,
    "toy_table": toy_table,
    "street": street,
}


def test_no_vector_is_missing() -> None:
    assert len(FILE["vectors"]) == 76
    assert {vector["fn"] for vector in FILE["vectors"]} == {*FUNCTIONS}


@pytest.mark.parametrize("vector", FILE["vectors"], ids=lambda vector: str(vector["id"]))
def test_vector(vector: Given) -> None:
    found = FUNCTIONS[vector["fn"]](vector["inputs"])
    assert found.keys() == vector["expected"].keys()
    for name, expected in vector["expected"].items():
        value = found[name]
        if expected is None:
            assert value is None, name
        else:
            assert value is not None, name
            assert float(value) == pytest.approx(float(expected), rel=1e-5), name
