"""What is built holds what is needed: the wheel runs without the source tree, and the sdist builds it."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def build(tree: Path, target: str, out: Path) -> Path:
    """Builds a wheel or an sdist of a tree, without a network."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(out)]
    subprocess.run(command, cwd=tree, check=True, capture_output=True, timeout=120)
    (built,) = out.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    zipfile.ZipFile(wheel).extractall(place)
    return place


def names(wheel: Path) -> set[str]:
    return {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}


def files(folder: str) -> set[str]:
    """Every file of a folder of the tree, without what Python and the tools leave there."""
    found = (p.relative_to(ROOT) for p in (ROOT / folder).rglob("*") if p.is_file() and p.suffix != ".pyc")
    return {p.as_posix() for p in found if not any(part.startswith(".") for part in p.parts)}


def test_the_wheel_holds_the_program_and_the_content_and_nothing_else(wheel: Path) -> None:
    content = {f"debate/{name}" for name in files("content")}
    assert "debate/content/LICENSE.md" in content
    assert names(wheel) == files("debate") | content


def test_the_sdist_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    sdist = build(ROOT, "sdist", tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "tree", filter="data")
    (tree,) = (tmp_path / "tree").iterdir()
    assert names(build(tree, "wheel", tmp_path / "again")) == names(wheel)


def test_a_clone_in_which_no_catalogue_is_compiled_builds_them(tmp_path: Path) -> None:
    with tarfile.open(build(ROOT, "sdist", tmp_path / "sdist")) as archive:
        archive.extractall(tmp_path / "tree", filter="data")
    (tree,) = (tmp_path / "tree").iterdir()
    assert (tree / "hatch_build.py").is_file()
    catalogues = [*tree.glob("debate/locale/*/LC_MESSAGES/*.mo")]
    for path in catalogues:
        path.unlink()
    built = names(build(tree, "wheel", tmp_path / "wheel"))
    assert {path.relative_to(tree).as_posix() for path in catalogues} <= built
    assert catalogues


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("list", "1. expand-vans"),
        ("--language cy list", "Daw o: LBC"),
        ("show expand-vans", "AGAINST. Argument 8 of 8."),
        ("check", ""),
        ("export expand-vans --to html", "<h1"),
        ("export --to list", "argdown"),
        ("cite met-annual-2025", "Metropolitan Police Service"),
        ("schema motion", '"$schema"'),
    ],
)
def test_the_wheel_runs_without_the_source_tree(
    unpacked: Path, tmp_path: Path, words: str, said: str
) -> None:
    out = debate(unpacked, tmp_path, *words.split())
    assert said in out
    assert bool(out) == bool(said)


def test_the_wheels_own_content_is_used(unpacked: Path, tmp_path: Path) -> None:
    assert f"Bundled content: {unpacked / 'debate' / 'content'}\n" in debate(unpacked, tmp_path, "paths")


def debate(site: Path, home: Path, *words: str) -> str:
    """What a command prints, run from an unpacked wheel, away from the source tree."""
    kept = {
        k: v
        for k, v in os.environ.items()
        if k not in {"DEBATE_CONTENT", "DEBATE_LANGUAGE", "ACCESSIBLE", "PYTHONPATH"}
    }
    env = {**kept, "PYTHONPATH": str(site), "DEBATE_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "debate", *words],
        cwd=home,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return done.stdout
