"""Documents put into the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal import search as index
from portal.access import VISITOR
from portal.actions import add, documents, search
from portal.actions.add import Handed, Outcome
from portal.errors import NotAllowedError
from portal.store import documents as store
from tests.library import CIRCULAR, DECREE, EDITOR, MALLORY, PLAN

pytestmark = pytest.mark.usefixtures("home")


def test_a_document_is_added_once_and_the_same_bytes_change_nothing() -> None:
    first = add.add(EDITOR, DECREE.encode(), "đèn biển.txt")
    again = add.add(EDITOR, DECREE.encode(), "tên khác.txt")
    assert (first.outcome, again.outcome) == (Outcome.ADDED, Outcome.UNCHANGED)
    assert again.address == first.address
    assert store.count() == 1


@pytest.mark.parametrize("person", [VISITOR, MALLORY], ids=lambda p: p.name)
def test_nobody_but_an_editor_adds(person: object) -> None:
    with pytest.raises(NotAllowedError):
        add.add(person, DECREE.encode(), "a.txt")  # type: ignore[arg-type]
    with pytest.raises(NotAllowedError):
        add.add_many(person, [])  # type: ignore[arg-type]
    assert store.count() == 0


def test_a_file_without_a_document_is_reported_with_its_reason() -> None:
    files = [Handed("rỗng.txt", b""), Handed("mất.txt", problem="tệp đã biến mất"),
             Handed("đèn.txt", DECREE.encode())]  # fmt: skip
    reports = list(add.add_many(EDITOR, files))
    assert [r.outcome for r in reports] == [Outcome.FAILED, Outcome.FAILED, Outcome.ADDED]
    assert "rỗng" in reports[0].message
    assert reports[1].message == "tệp đã biến mất"


def test_a_load_stopped_midway_goes_on_and_each_document_is_there_once() -> None:
    files = [Handed(f"{i}.txt", text.encode()) for i, text in enumerate((DECREE, CIRCULAR, PLAN))]
    load = add.add_many(EDITOR, files)
    assert next(load).outcome is Outcome.ADDED
    load.close()
    outcomes = [r.outcome for r in add.add_many(EDITOR, files)]
    assert outcomes == [Outcome.UNCHANGED, Outcome.ADDED, Outcome.ADDED]
    assert store.count() == 3


def test_what_a_killed_process_left_out_of_the_index_is_found_after_the_next_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr(index, "catch_up", lambda: 0)  # the process dies before the index commits
        add.add(EDITOR, DECREE.encode(), "a.txt")
        assert search.find(VISITOR, search.Asked("đèn biển")).total == 0
    assert index.agree() == 1
    assert search.find(VISITOR, search.Asked("đèn biển")).total == 1


def test_an_index_that_lost_documents_is_built_anew_at_the_next_start(home: Path) -> None:
    add.add(EDITOR, DECREE.encode(), "a.txt")
    (home / "index" / "meta.json").write_text("broken", encoding="ascii")
    assert index.agree() == 1
    assert search.find(VISITOR, search.Asked("đèn biển")).total == 1


def test_citations_link_when_their_target_comes_later() -> None:
    circular = add.add(EDITOR, CIRCULAR.encode(), "b.txt")
    assert circular.address is not None
    assert set(documents.read(VISITOR, circular.address).links.values()) == {None}
    decree = add.add(EDITOR, DECREE.encode(), "a.txt")
    assert decree.address in documents.read(VISITOR, circular.address).links.values()
