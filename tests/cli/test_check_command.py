"""``debate check`` as an author runs it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from debate.cli.exits import Exit
from debate.packs.rules import RULES, example
from tests.cli.test_commands import debate


def test_a_clean_pack_prints_nothing(tmp_path: Path) -> None:
    example.write(tmp_path / "bus")
    done = debate(tmp_path, "check", str(tmp_path / "bus"))
    assert (done.returncode, done.stdout, done.stderr) == (Exit.DONE, "", "")


def test_one_changed_digit_in_a_quote_gives_its_place_the_words_and_the_difference(tmp_path: Path) -> None:
    example.write(tmp_path / "bus", example.MOTION, "would cost 21,000", "would cost 21,900")
    done = debate(tmp_path, "check", str(tmp_path / "bus"))
    assert done.returncode == Exit.PROBLEMS
    place, *details = done.stdout.splitlines()
    assert re.match(
        rf"{re.escape(str(tmp_path))}/bus/motions/later-bus.yaml:\d+:\d+: error: .+ \[[a-z-]+\]$", place
    )
    assert all(detail.startswith("    ") for detail in details)
    assert "[-21,900-] {+21,000+}" in done.stdout
    assert done.stderr == "1 error in 1 file\n"


def test_warnings_alone_are_printed_but_pass_and_quiet_hides_them(tmp_path: Path) -> None:
    example.write(tmp_path / "bus", "sourcs.yaml", "", "[]\n")
    done = debate(tmp_path, "check", str(tmp_path / "bus"))
    assert done.returncode == Exit.DONE
    assert ": warning: " in done.stdout
    assert done.stderr == "1 warning in 1 file\n"
    quiet = debate(tmp_path, "check", "--quiet", str(tmp_path / "bus"))
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (Exit.DONE, "", "")


@pytest.mark.parametrize("name", ["bos", "empty"])
def test_a_path_that_leads_to_no_pack_cannot_be_used(tmp_path: Path, name: str) -> None:
    example.write(tmp_path / "bus")
    (tmp_path / "empty").mkdir()
    done = debate(tmp_path, "check", str(tmp_path / name))
    assert done.returncode == Exit.UNUSABLE
    assert "[unusable]" in done.stdout


def test_no_path_checks_the_users_own_packs_too(tmp_path: Path) -> None:
    example.write(tmp_path / "packs" / "bus", example.MOTION, "would cost 21,000", "would cost 21,900")
    done = debate(tmp_path, "check")
    assert done.returncode == Exit.PROBLEMS
    assert "21,900" in done.stdout


def test_every_rule_is_printed_with_both_examples(tmp_path: Path) -> None:
    done = debate(tmp_path, "check", "--rules")
    assert done.returncode == 0
    assert done.stdout.count("\nPasses") == done.stdout.count("\nFails") == len(RULES)
    assert all(f": {rule.id}. Level: {rule.level}." in done.stdout for rule in RULES)
    assert done.stdout.replace("\n", "").isprintable()
    assert "12,000 pounds" in done.stdout
