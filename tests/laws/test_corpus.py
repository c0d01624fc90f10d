"""The promises on real documents: as they are, and damaged in every way that files get damaged."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import SHARED
from tests.laws.promises import keep_the_road, keep_the_tree, sources_of
from vanban import parse, pipeline

pytestmark = [pytest.mark.corpus, pytest.mark.slow]

_TEXTS = {".html", ".md", ".txt"}
_PAPERS = _TEXTS | {".doc", ".docx", ".rtf", ".xls", ".pdf"}
_LARGEST = 150_000  # bytes of a file that is damaged: the whole road goes over it many times


@cache
def _files(endings: frozenset[str]) -> list[Path]:
    return sorted(p for p in (SHARED / "data").rglob("*") if p.suffix.lower() in endings)


@cache
def _small_files() -> list[Path]:
    small = [p for p in _files(frozenset(_TEXTS | {".docx"})) if p.stat().st_size < _LARGEST]
    return small[:: max(1, len(small) // 40)]


@pytest.mark.parametrize("part", range(4))
def test_every_document_gives_its_text_back(
    shared: Path, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # scans cost minutes and hold to nothing that texts do not
    files = _files(frozenset(_PAPERS))
    assert files
    for path in files[part::4]:
        for source in sources_of(path.read_bytes(), path.name):
            keep_the_tree(parse.parse(source))


def test_some_documents_travel_the_whole_road(shared: Path) -> None:
    for path in _small_files()[::3]:
        for source in sources_of(path.read_bytes(), path.name):
            keep_the_road(pipeline.follow(source))


def _flip(content: bytes, chance: random.Random) -> bytes:
    mutable = bytearray(content)
    for _ in range(chance.randint(1, 40)):
        mutable[chance.randrange(len(mutable))] = chance.randrange(256)
    return bytes(mutable)


def _drop(content: bytes, chance: random.Random) -> bytes:
    return b"\n".join(line for line in content.split(b"\n") if chance.random() > 0.2)


def _double(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    return b"\n".join(line for line in lines for _ in range(1 + (chance.random() < 0.2)))


def _shuffle(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _cut(content: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(content)) for _ in range(2))
    return content[:start] + content[end:]


@pytest.mark.parametrize("damage", [_flip, _drop, _double, _shuffle, _cut])
@given(st.integers(0, 10_000), st.integers(0, 2**32))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_a_damaged_document_raises_nothing_and_keeps_the_promises(
    shared: Path,
    damage: Callable[[bytes, random.Random], bytes],
    number: int,
    seed: int,
) -> None:
    files = _small_files()
    path = files[number % len(files)]
    for source in sources_of(damage(path.read_bytes(), random.Random(seed)), path.name):
        keep_the_road(pipeline.follow(source))
