"""Portals' errors in real pages: each one listed in the labels' notes is reported, no other."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

from vanban import pipeline
from vanban.ingest import Incoming

_TABLES = {
    "## Portal's date wrong": "portal-effective-from-differs",
    "## Portal has no date": "portal-effective-from-missing",
    "## The page holds another document": "body-is-another-document",
}
# told in prose below the tables: no number in the head, another in it, effect before signing
_PROSE = {
    "doc_000357": "number-not-printed",
    "doc_000140": "portal-number-differs",
    "doc_000293": "effect-before-signing",
}
_MORE_WRONG_DAYS = ("doc_000274", "doc_000602", "doc_000622")


def _expected(notes: str) -> dict[str, set[str]]:
    expected: dict[str, set[str]] = defaultdict(set)
    slug = ""
    for line in notes.splitlines():
        if line.startswith("## "):
            slug = next((s for head, s in _TABLES.items() if line.startswith(head)), "")
        elif slug and (row := re.match(r"\|\s*(doc_\d+)", line)):
            expected[row[1]].add(slug)
    for page, told in _PROSE.items():
        expected[page].add(told)
    for page in _MORE_WRONG_DAYS:
        expected[page].add("portal-effective-from-differs")
    return expected


def _labelled(effect: Path) -> set[str]:
    with effect.open(encoding="utf-8") as rows:
        return {row["doc"] for row in csv.DictReader(rows, delimiter="\t")}


@pytest.mark.corpus
@pytest.mark.slow
def test_every_known_portal_error_is_reported_and_no_other(shared: Path) -> None:
    gold = shared / "gold" / "effect"
    expected = _expected((gold / "NOTES.md").read_text(encoding="utf-8"))
    labelled = {Path(doc).stem for doc in _labelled(gold / "effect.tsv") if doc.endswith(".html")}
    wrong = []
    for page in sorted(labelled | set(expected)):
        path = shared / "data" / "vbpl" / f"{page}.html"
        case = pipeline.read(Incoming(path.read_bytes(), path.name))[0]
        slugs = {finding.slug for finding in case.findings}
        if missed := expected[page] - slugs:
            wrong.append(f"{page}: missed {missed}")
        if not expected[page] and (false := set(filter(_speaks_of_the_page, slugs))):
            wrong.append(f"{page}: false alarm {false}")
    assert not wrong


def _speaks_of_the_page(slug: str) -> bool:
    return slug.startswith(("portal-", "body-is-")) or slug == "effect-before-signing"
