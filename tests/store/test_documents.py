"""Documents in the store: addresses that stay, readings that come back, links that abstain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from portal.access import VISITOR
from portal.actions import add, documents
from portal.errors import NotFoundError
from portal.store import documents as store
from portal.store.addresses import first_free, propose
from portal.store.links import _one_by_name, _one_by_number
from portal.store.models import DocumentRow, ReferenceRow
from portal.store.reading import pack, unpack
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN, province_decision
from vanban import pipeline
from vanban.ingest import Incoming
from vanban.pipeline import Case


def _case(text: str) -> Case:
    return pipeline.read(Incoming(text.encode(), "a.txt"))[0]


@pytest.mark.parametrize("text", [DECREE, CIRCULAR, PLAN], ids=["decree", "circular", "plan"])
def test_what_was_read_comes_back_as_it_was(text: str) -> None:
    case = _case(text)
    assert unpack(pack(case)) == case


def test_a_reading_of_a_past_form_is_none_and_the_original_is_read_again(home: object) -> None:
    added = add.add(EDITOR, DECREE.encode(), "a.txt")
    assert added.address is not None
    assert unpack(b"not packed by us") is None
    DocumentRow.objects.update(reading=b"of long ago")
    assert "đèn biển" in documents.read(VISITOR, added.address).case.parsed.text


def test_an_address_says_issuer_kind_year_and_number() -> None:
    case = _case(DECREE)
    header = replace(case.parsed.header, issued_on=date(2024, 3, 5))
    case = replace(case, document=replace(case.parsed, header=header))
    address = propose(case, "0123456789abcdef")[0]
    assert address.endswith("/2024/901-nd-cp")
    assert address.count("/") == 4


def test_the_day_tells_two_documents_of_one_address_apart() -> None:
    proposals = propose(_case(DECREE), "0123456789abcdef")
    taken = {proposals[0]}
    assert first_free(proposals, taken.__contains__) == proposals[1]
    taken.update(proposals)
    assert first_free(proposals, taken.__contains__) == f"{proposals[-1]}-2"


def test_an_address_leads_to_its_document_with_or_without_slashes(home: object) -> None:
    address = add.add(EDITOR, DECREE.encode(), "a.txt").address
    assert address is not None
    assert documents.read(VISITOR, f"{address}/").address == address
    assert documents.read(VISITOR, address.strip("/")).address == address
    with pytest.raises(NotFoundError):
        documents.read(VISITOR, "/chinh-phu/nghi-dinh/1999/1-nd-cp")


def test_the_bytes_that_came_in_are_given_back(home: object) -> None:
    address = add.add(EDITOR, DECREE.encode(), "đèn biển.txt").address
    assert address is not None
    file = documents.original(VISITOR, address)
    assert (file.name, file.data) == ("đèn biển.txt", DECREE.encode())


def test_two_provinces_may_bear_one_number_and_both_are_kept(home: object) -> None:
    addresses = {
        add.add(EDITOR, province_decision(name, day, "Về bến đò").encode(), "a.txt").address
        for name, day in (("An Giang", 3), ("Kiên Giang", 9))
    }
    assert len(addresses) == store.count() == 2


def _row(**fields: object) -> DocumentRow:
    return DocumentRow(**{"doc_id": str(fields), "number_key": "x", **fields})


def _reference(key: str, **fields: object) -> ReferenceRow:
    return ReferenceRow(source=_row(issuer="bo-thu"), index=0, number_key=key, **fields)


def test_a_number_that_every_province_has_needs_a_second_witness() -> None:
    day = date(2025, 1, 3)
    here = _row(issued_on=day, issuer_name="Ủy ban nhân dân tỉnh An Giang")
    key = "1/2025/qd-ubnd"
    assert _one_by_number(_reference(key), [here]) is None
    assert _one_by_number(_reference(key, issued_on=day), [here]) is here
    assert _one_by_number(_reference(key, issuer_key="tinh an giang"), [here]) is here
    assert _one_by_number(_reference(key, issued_on=date(2025, 1, 9)), [here]) is None


def test_a_number_that_two_documents_bear_is_answered_only_with_a_witness() -> None:
    law = _row(kind="luat", issued_on=date(2024, 1, 18))
    resolution = _row(kind="nghi-quyet", issued_on=date(2024, 6, 20))
    both = [law, resolution]
    assert _one_by_number(_reference("31/2024/qh15"), both) is None
    assert _one_by_number(_reference("31/2024/qh15", kind="luat"), both) is law
    assert (
        _one_by_number(_reference("31/2024/qh15", issued_on=date(2024, 6, 20)), both) is resolution
    )


def test_copies_of_one_document_are_one_answer() -> None:
    copies = [_row(doc_id="chinh-phu/nghi-dinh/2024-03-05/901-2024-nd-cp") for _ in range(2)]
    assert _one_by_number(_reference("901/2024/nd-cp"), copies) is copies[0]


def test_a_name_that_two_laws_have_borne_is_answered_only_with_day_or_year() -> None:
    old = _row(issued_on=date(2013, 11, 29), year=2013)
    new = _row(issued_on=date(2024, 1, 18), year=2024)
    both = [old, new]
    assert _one_by_name(_reference("", words="Luật Bến đò"), both) is None
    assert _one_by_name(_reference("", words="Luật Bến đò năm 2013"), both) is old
    day = date(2024, 1, 18)
    assert _one_by_name(_reference("", words="Luật Bến đò", issued_on=day), both) is new
    assert _one_by_name(_reference("", words="Luật Bến đò"), [old]) is old
