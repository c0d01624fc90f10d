"""Damaged files find faults of ours, not of theirs."""

from __future__ import annotations

import random

import pytest
from bench.fuzz import check_file, find_seeds
from bench.mutations import MUTATIONS, Mutation, mutate
from bench.whole_files import whole_files

from vanban.ingest import Incoming

TEXT = "QUYẾT ĐỊNH\nVề việc trồng cây\nĐiều 1. Trồng cây\n1. Trồng ở sân.\na) Cây bàng;\nb) Cây đa."
FILES = whole_files(TEXT)


@pytest.mark.parametrize("name", FILES)
def test_each_written_format_is_read_before_it_is_damaged(name: str) -> None:
    assert check_file(Incoming(FILES[name], name)) == "read"


@pytest.mark.parametrize("name", FILES)
def test_damaged_files_of_each_format_are_read_or_refused(name: str) -> None:
    for seed in range(12):
        check_file(Incoming(mutate(FILES[name], random.Random(seed)), name))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_the_same_seed_damages_a_file_the_same_way(mutation: Mutation) -> None:
    content = FILES["goc.txt"]
    assert mutation(content, random.Random(7)) == mutation(content, random.Random(7))


def test_a_fault_of_ours_is_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.fuzz.render.text", lambda _document: "other words")
    with pytest.raises(AssertionError, match="come back"):
        check_file(Incoming(TEXT.encode(), "a.txt"))


def test_every_format_has_its_turn() -> None:
    assert {"docx", "odt", "rtf", "xlsx", "eml", "zip", "html"} <= set(find_seeds([]))
