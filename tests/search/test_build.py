"""The index is built anew beside the old one: nothing is lost, nothing twice, nobody waits."""

from __future__ import annotations

from typing import Any

import pytest

from portal import search
from portal.access import VISITOR
from portal.actions import add
from portal.actions.provisions import find as find_provisions
from portal.actions.search import Asked, find
from portal.search import build, index, meanwhile
from portal.store import marks, validity
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN, province_decision

WORDS = ("đèn", "den", "kế hoạch", "trồng cây ven kênh", '"sơn màu trắng"', "901", "quyết định")


class StoppedError(Exception):
    """Somebody pulled the plug."""


def put(*texts: str) -> None:
    for text in texts:
        add.add(EDITOR, text.encode(), "a.txt")


def decisions(first: int, last: int) -> tuple[str, ...]:
    return tuple(province_decision("An Giang", n, f"Việc thứ {n}") for n in range(first, last))


def answers() -> list[Any]:
    """Return what is found for some questions: documents, counts, provisions.

    Of equals, any may come first.
    """
    asked = [find(VISITOR, Asked(words)) for words in WORDS]
    provisions = [find_provisions(VISITOR, words) for words in WORDS]
    return [
        *((found.total, sorted(h.address for h in found.hits), found.facets) for found in asked),
        *(sorted((h.document.address, h.locator) for h in found) for found in provisions),
    ]


def total(words: str = "") -> int:
    return find(VISITOR, Asked(words)).total


@pytest.fixture
def library(home: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five documents, and a build that commits after every two."""
    monkeypatch.setattr(build, "_CHUNK", 1)
    monkeypatch.setattr(build, "_COMMIT", 2)
    put(DECREE, CIRCULAR, PLAN, *decisions(1, 3))


def stop_after(count: int) -> None:
    """Build until *count* documents were read, then die."""
    seen = 0

    def progress(done: int) -> None:
        nonlocal seen
        seen += done
        if seen == count:
            raise StoppedError

    with pytest.raises(StoppedError):
        search.rebuild(progress)


@pytest.mark.usefixtures("library")
def test_an_index_built_at_once_answers_like_one_that_grew() -> None:
    before = answers()
    assert search.rebuild() == 5
    assert answers() == before


@pytest.mark.usefixtures("library")
def test_the_old_index_answers_until_the_new_one_is_whole() -> None:
    before = answers()
    seen: list[Any] = []
    search.rebuild(lambda _: seen.append(answers()))
    assert seen == [before] * 5


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_build_that_was_killed_goes_on_and_holds_each_document_once(count: int) -> None:
    before = answers()
    read: list[int] = []
    stop_after(count)
    assert answers() == before
    assert search.rebuild(read.append) == 5
    assert answers() == before
    assert sum(read) == 5 - (count - 1) // 2 * 2  # what was committed is not read again
    assert index.searcher().num_docs == 5


@pytest.mark.usefixtures("library")
def test_a_build_killed_between_its_commit_and_its_note_holds_nothing_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, keep = answers(), meanwhile.keep

    def failing(folder: Any, come: meanwhile.Come) -> None:
        if come.last:
            raise StoppedError
        keep(folder, come)

    monkeypatch.setattr(meanwhile, "keep", failing)
    with pytest.raises(StoppedError):
        search.rebuild()
    monkeypatch.setattr(meanwhile, "keep", keep)
    assert search.agree() == 5
    assert answers() == before


@pytest.mark.usefixtures("library")
def test_what_comes_in_during_a_build_is_in_the_new_index() -> None:
    came = iter(decisions(5, 10))
    assert search.rebuild(lambda _: put(next(came))) == 10
    assert total('"việc thứ"') == 7
    assert total() == 10


@pytest.mark.usefixtures("library")
def test_what_comes_in_while_a_build_lies_stopped_is_in_the_new_index() -> None:
    stop_after(3)
    put(*decisions(5, 7))
    assert search.rebuild() == 7
    assert total('"việc thứ"') == 4


@pytest.mark.usefixtures("library")
def test_a_document_that_waits_when_a_stopped_build_goes_on_is_not_forgotten() -> None:
    stop_after(3)
    marks.mark_for_index([1])
    search.rebuild()
    assert marks.pending(5)
    search.catch_up()
    assert total() == 5


@pytest.mark.usefixtures("library")
def test_what_waited_for_the_old_index_does_not_wait_for_the_new_one() -> None:
    marks.mark_for_index([1, 2, 2])
    search.rebuild()
    assert not marks.pending(5)


@pytest.mark.usefixtures("library")
def test_a_damaged_index_is_replaced_whole() -> None:
    before = answers()
    folder = index.SHELF.folder()
    (folder / ".managed.json").write_text("[", encoding="utf-8")
    (folder / "meta.json").write_text("{", encoding="utf-8")
    assert search.agree() == 5
    assert answers() == before


def test_catching_up_killed_before_the_marks_went_writes_nothing_twice(
    home: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed = marks.indexed

    def failing(_: list[int]) -> None:
        raise StoppedError

    monkeypatch.setattr(marks, "indexed", failing)
    with pytest.raises(StoppedError):
        put(DECREE)
    monkeypatch.setattr(marks, "indexed", indexed)
    put(CIRCULAR)
    assert (total(), total("đèn"), index.searcher().num_docs) == (2, 2, 2)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("words", ["đèn", "ĐÈN BIỂN", "kế hoạch", "việc thứ", '"trồng cây"'])
def test_counts_say_what_hits_show_with_accents_and_without(words: str) -> None:
    found = find(VISITOR, Asked(words))
    assert found.total == len(found.hits) > 0
    for name in ("kind", "issuer", "year"):
        assert sum(facet.count for facet in found.facets[name]) == found.total


def test_a_document_whose_states_nobody_worked_out_yet_is_indexed_all_the_same(
    home: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validity, "catch_up", lambda: 0)  # two load at once: one is not so far yet
    put(DECREE)
    assert total("đèn") == 1
