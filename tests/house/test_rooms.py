"""A room of more than five files has a README of about ten lines that names what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_LEFT_OUT = {"migrations", "locale", "static", "templates", "_generated"}


def _files(room: Path) -> list[Path]:
    return [p for p in room.iterdir() if p.suffix in {".py", ".toml"} and p.name != "__init__.py"]


def _rooms() -> Iterator[Path]:
    for door in sorted((ROOT / "src").rglob("__init__.py")):
        if not _LEFT_OUT & set(door.parts) and len(_files(door.parent)) > 5:
            yield door.parent


ROOMS = list(_rooms())


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT / "src")))
def test_a_room_of_more_than_five_files_explains_itself(room: Path) -> None:
    readme = room / "README.md"
    assert readme.is_file(), f"{readme.relative_to(ROOT)}: what comes in, what goes out, an example"
    assert 5 <= len(readme.read_text("utf-8").splitlines()) <= 30


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT / "src")))
def test_a_readme_names_only_files_that_are_there(room: Path) -> None:
    text = (room / "README.md").read_text("utf-8")
    named = re.findall(r"`([\w/]+\.(?:py|toml))`", text)
    gone = [
        n for n in named if not (room / n).is_file() and not (ROOT / "src/vanban" / n).is_file()
    ]
    assert gone == []
