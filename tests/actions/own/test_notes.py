"""Notes find their words again after a second reading, and say so when these are lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.actions import documents
from portal.actions.own import anchors, folders, notes
from portal.actions.own.notes import Placed, Said
from portal.errors import CannotBeDoneError, NotAllowedError, NotFoundError
from portal.store import documents as kept
from portal.store.models import AgencyRow
from tests.following import professional, put
from tests.library import DECREE, VISITOR
from tests.register import account, join
from vanban import pipeline
from vanban.ingest import Incoming
from vanban.model import Document

pytestmark = pytest.mark.usefixtures("home")
WORDS = "không áp dụng với đèn trên tàu"


def _read(text: str) -> Document:
    return pipeline.read(Incoming(text.encode(), "a.txt"))[0].parsed


def _noted(said: Said, text: str = DECREE) -> tuple[Placed, ...]:
    reader = professional()
    address = put(text)
    document = documents.read(reader, address).case.parsed
    notes.add(reader, address, document, said)
    return notes.on_document(reader, address, document)


def test_a_note_stands_on_its_words_and_keeps_their_place() -> None:
    [placed] = _noted(Said("dieu-1.khoan-2", WORDS, text="tàu nào?"))
    assert placed.found is not None
    assert (placed.found.locator, placed.found.has_moved) == ("dieu-1.khoan-2", False)
    assert placed.found.span.of(_read(DECREE).text) == WORDS


def test_white_space_of_the_page_is_not_that_of_the_text() -> None:
    [placed] = _noted(Said("dieu-1.khoan-2", "không  áp dụng\nvới đèn"))
    assert placed.note.written.quote == "không áp dụng với đèn"


def test_words_that_are_not_there_are_refused_when_noted() -> None:
    with pytest.raises(CannotBeDoneError):
        _noted(Said("dieu-1", "đèn đường phố"))


def test_after_a_second_reading_words_are_found_in_their_new_place() -> None:
    inserted = DECREE.replace("1. Nghị định này quy", "1. Thêm.\n2. Nghị định này quy").replace(
        "2. Nghị định này không", "3. Nghị định này không"
    )
    found = anchors.find(_read(inserted), "dieu-1.khoan-2", WORDS, "Nghị định này ")
    assert found is not None
    assert (found.locator, found.has_moved) == ("dieu-1.khoan-3", True)


def test_words_that_are_gone_are_said_to_be_lost_and_the_note_stays() -> None:
    reader = professional()
    address = put(DECREE)
    entry = kept.at_address(address)
    document = documents.read(reader, address).case.parsed
    notes.add(reader, address, document, Said("dieu-1.khoan-2", WORDS, text="giữ"))
    case = pipeline.read(Incoming(DECREE.replace(WORDS, "hết").encode(), "a.txt"))[0]
    kept.renew(entry.id, case)
    [placed] = notes.on_document(reader, address, case.parsed)
    assert placed.found is None
    assert placed.note.written.text == "giữ"


def test_of_two_like_words_the_one_behind_the_same_words_is_meant() -> None:
    text = DECREE.replace("bảo dưỡng tháp đèn.", "bảo dưỡng tháp đèn; quét tháp đèn.")
    first = anchors.find(_read(text), "dieu-1.khoan-1", "tháp đèn", "bảo dưỡng ")
    second = anchors.find(_read(text), "dieu-1.khoan-1", "tháp đèn", "; quét ")
    assert first is not None
    assert second is not None
    assert first.span.start < second.span.start


def test_of_two_like_words_elsewhere_neither_is_guessed() -> None:
    assert anchors.find(_read(DECREE), "dieu-9", "Nghị định này", "") is None


_LETTERS = st.characters(exclude_characters="\0", exclude_categories=["Cs"])  # else no text file


@given(st.text(_LETTERS, max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_no_text_and_no_quote_break_the_search(text: str, quote: str, before: str) -> None:
    document = _read(f"{DECREE}{text}")
    found = anchors.find(document, "dieu-1", quote, before)
    if found is not None and quote.strip():
        assert 0 <= found.span.start < found.span.end <= len(document.text)


def test_what_is_shared_with_an_office_is_seen_there_and_changed_by_its_writer_alone() -> None:
    office = AgencyRow.objects.create(name="Sở Đèn", name_key="so den", feed_key="k")
    writer, colleague = join("a@vi.du", office.pk), join("b@vi.du", office.pk)
    stranger = account("la@vi.du")
    address = put(DECREE)
    document = documents.read(writer, address).case.parsed
    note = notes.add(writer, address, document, Said("dieu-1", text="chung", agency=office.pk))
    notes.add(writer, address, document, Said("dieu-1", text="riêng"))
    seen = [p.note.written.text for p in notes.on_document(colleague, address, document)]
    assert (seen, notes.on_document(stranger, address, document)) == (["chung"], ())
    assert [n.written.text for n in notes.mine(stranger)] == []
    for other in (colleague, stranger):
        with pytest.raises(NotFoundError):
            notes.remove(other, note)
        with pytest.raises(NotFoundError):
            notes.change(other, note, "x", agency=None, folder=None)
    with pytest.raises(NotAllowedError):
        notes.add(stranger, address, document, Said("dieu-1", text="x", agency=office.pk))
    with pytest.raises(NotAllowedError):
        notes.add(VISITOR, address, document, Said("dieu-1", text="x"))


def test_folders_hold_documents_and_places_and_only_their_owner_changes_them() -> None:
    office = AgencyRow.objects.create(name="Sở Đèn", name_key="so den", feed_key="k")
    owner, colleague = join("a@vi.du", office.pk), join("b@vi.du", office.pk)
    stranger = account("la@vi.du")
    address = put(DECREE)
    folder = folders.add(owner, "Đèn", office.pk)
    private = folders.add(owner, "Riêng")
    folders.put(owner, folder, address, "dieu-1")
    folders.put(owner, folder, address, "dieu-1")
    assert [item.locator for item in folders.opened(colleague, folder).items] == ["dieu-1"]
    with pytest.raises(CannotBeDoneError):
        folders.add(owner, "Đèn")
    for other, which in ((stranger, folder), (colleague, private)):
        with pytest.raises(NotFoundError):
            folders.opened(other, which)
    for other in (stranger, colleague):
        with pytest.raises(NotFoundError):
            folders.put(other, folder, address)
        with pytest.raises(NotFoundError):
            folders.take_out(other, folders.opened(owner, folder).items[0].id)
        with pytest.raises(NotFoundError):
            folders.remove(other, folder)
    folders.take_out(owner, folders.opened(owner, folder).items[0].id)
    assert folders.opened(owner, folder).items == ()
