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


def test_a_number_that_a_scan_leaves_in_doubt_is_in_no_address_and_joins_nothing() -> None:
    case = _case(DECREE)
    header = replace(case.parsed.header, is_number_doubted=True)
    case = replace(case, document=replace(case.parsed, header=header))
    assert propose(case, "0123456789abcdef")[0].endswith("/khong-so-01234567")
    row = DocumentRow()
    store._fill(row, case)
    assert row.number
    assert row.number_key == ""


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


def _linked(address: str | None) -> set[str]:
    """Return the addresses that the references of a document lead to."""
    rows = ReferenceRow.objects.filter(source__address=address, target__isnull=False)
    return set(rows.values_list("target__address", flat=True))


def _added(text: str) -> str:
    address = add.add(EDITOR, text.encode(), "a.txt").address
    assert address is not None
    return address


def _citing(cited: str) -> str:
    """Return a ministry's circular that cites *cited* too."""
    return CIRCULAR.replace("Căn cứ", f"Căn cứ {cited};\nCăn cứ", 1)


_NUMBER = "Quyết định số 01/2025/QĐ-UBND"
_THIRD = f"{_NUMBER} ngày 3 tháng 01 năm 2025"


def test_a_link_is_made_whichever_document_comes_first(home: object) -> None:
    circular = _added(_citing(_THIRD))
    assert _linked(circular) == set()
    address = _added(province_decision("An Giang", 3, "Về bến đò"))
    assert _linked(circular) == {address}


def test_a_number_that_two_provinces_bear_links_only_with_a_second_witness(home: object) -> None:
    here = _added(province_decision("An Giang", 3, "Về bến đò"))
    _added(province_decision("Kiên Giang", 9, "Về cầu phao"))
    assert _linked(_added(_citing(_NUMBER))) == set()
    assert _linked(_added(_citing(_THIRD))) == {here}


def test_a_province_that_names_no_issuer_means_its_own_decision(home: object) -> None:
    here = _added(province_decision("An Giang", 3, "Về bến đò"))
    _added(province_decision("Kiên Giang", 9, "Về cầu phao"))
    plan = PLAN.replace("I. MỤC ĐÍCH", f"Thực hiện {_NUMBER};\nI. MỤC ĐÍCH", 1)
    assert _linked(_added(plan)) == {here}
