"""Golden cases of validity: each folder beside this file is one (see README.md)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from vanban.effect import status
from vanban.model import Reason, Status
from vanban.pipeline import Shelf, read_shelf

HERE = Path(__file__).parent
QUESTIONS = [
    pytest.param(path.parent, question, id=f"{path.parent.name}-{question['on']}-{n}")
    for path in sorted(HERE.glob("*/expected.json"))
    for n, question in enumerate(json.loads(path.read_text(encoding="utf-8")))
]


@cache
def _shelf(folder: Path) -> Shelf:
    return read_shelf(sorted(folder.glob("*.txt")))


def _asked(folder: Path, question: dict[str, Any]) -> Status:
    library = _shelf(folder).library
    (act,) = library.find(question["document"])
    known = date.fromisoformat(question["known"]) if "known" in question else None
    return status(library, act.id, date.fromisoformat(question["on"]), known=known)


@pytest.mark.parametrize(("folder", "question"), QUESTIONS)
def test_the_state_is_what_a_jurist_says(folder: Path, question: dict[str, Any]) -> None:
    answer = _asked(folder, question)
    assert answer.state == question["state"], answer.reasons
    parts = {str(part.locator): part for part in answer.parts}
    for locator, state in question.get("parts", {}).items():
        assert parts[locator].state == state
    assert set(question.get("flags", [])) <= set(answer.flags)
    assert not set(question.get("flags_not", [])) & set(answer.flags)
    assert tuple(question.get("missing", ())) == answer.missing
    _assert_told(folder, question.get("because", ()), answer.reasons)
    for locator, files in question.get("part_because", {}).items():
        _assert_told(folder, files, parts[locator].reasons)


def _assert_told(folder: Path, files: Sequence[str], reasons: Sequence[Reason]) -> None:
    """Assert that *reasons* come from *files* in their order, among others."""
    ids = [act.id for name in files for act in _shelf(folder).by_path[folder / f"{name}.txt"]]
    told = [reason.document for reason in reasons if reason.document in ids]
    assert list(dict.fromkeys(told)) == ids


@pytest.mark.parametrize(("folder", "question"), QUESTIONS)
def test_every_reason_quotes_words_that_stand_at_its_span(
    folder: Path, question: dict[str, Any]
) -> None:
    texts = {
        act.id: path.read_text(encoding="utf-8")
        for path, acts in _shelf(folder).by_path.items()
        for act in acts
    }
    answer = _asked(folder, question)
    for reason in (*answer.reasons, *(r for part in answer.parts for r in part.reasons)):
        assert reason.quote in texts[reason.document]
        assert reason.quote or answer.state == "chua-xac-dinh"
