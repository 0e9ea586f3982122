"""Watching packs: what a save changes on an open screen, and what a broken file does not."""

from __future__ import annotations

from pathlib import Path

from debate.model.library import Library
from debate.packs.authoring.watch import PackWatch
from debate.packs.load import open_kit, open_library
from debate.packs.rules import example


def opened(folder: Path) -> PackWatch:
    example.write(folder / "packs" / "bus")
    example.write(folder / "packs" / "tram", example.CARD, "id: bus", "id: tram")
    found = open_library([folder / "packs"], folder / "cache")
    return PackWatch(found.library, found.roots)


def write(folder: Path, old: str, new: str, pack: str = "bus") -> None:
    """Saves the motion with a change; another length, so that no clock is needed to see it."""
    example.write(folder / "packs" / pack, example.MOTION, old, new)


def short(library: Library) -> list[str]:
    return [found.motion.short for found in library if found.motion.id == "later-bus"]


def test_nothing_has_changed_until_a_file_is_saved(tmp_path: Path) -> None:
    watch = opened(tmp_path)
    assert not watch.changed()
    assert watch.reload().notice == "Nothing has changed."
    write(tmp_path, "short: A later school bus", "short: A later bus home")
    assert watch.changed()


def test_a_saved_pack_is_shown_anew_in_its_place(tmp_path: Path) -> None:
    watch = opened(tmp_path)
    write(tmp_path, "short: A later school bus", "short: A later bus home")
    done = watch.reload()
    assert (done.renewed, done.kept, done.notice) == (("bus",), (), "Reloaded: bus.")
    assert short(done.library) == ["A later bus home", "A later school bus"]
    assert [shelf.id for shelf in done.library.shelves][:2] == ["bus", "tram"]
    assert not watch.changed()


def test_a_broken_file_leaves_the_last_good_content_and_says_so(tmp_path: Path) -> None:
    watch = opened(tmp_path)
    write(tmp_path, "would cost 21,000 pounds", "would cost 999,000 pounds")
    done = watch.reload()
    assert done.kept == ("bus",)
    assert short(done.library) == ["A later school bus", "A later school bus"]
    assert done.notice.startswith("Not reloaded, the last good content is shown: bus has errors. ")
    assert "later-bus.yaml:" in done.notice
    assert not watch.changed()
    write(tmp_path, "short: A later school bus", "short: Mended")
    assert short(watch.reload().library) == ["Mended", "A later school bus"]


def test_a_new_file_a_removed_file_and_a_removed_pack_are_changes(tmp_path: Path) -> None:
    watch = opened(tmp_path)
    prompts = tmp_path / "packs" / "bus" / "glossary.yaml"
    prompts.write_text("- {id: fare, term: fare, meaning: What a ride costs.}\n")
    assert len(watch.reload().library.shelves[0].pack.glossary) == 2
    prompts.unlink()
    assert len(watch.reload().library.shelves[0].pack.glossary) == 1
    for path in sorted((tmp_path / "packs" / "bus").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    done = watch.reload()
    assert done.kept == ("bus",)
    assert len(short(done.library)) == 2


def test_a_pack_that_was_broken_at_first_appears_once_it_is_mended(tmp_path: Path) -> None:
    example.write(tmp_path / "packs" / "bus", example.MOTION, "line: 2", "line: 9")
    watch = PackWatch(Library(kit=open_kit(tmp_path / "cache")), [tmp_path / "packs" / "bus"])
    assert [p.rule for p in watch.check()] == ["quote-moved"]
    write(tmp_path, "short: A later school bus", "short: Mended")
    assert short(watch.reload().library) == ["Mended"]
