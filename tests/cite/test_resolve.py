"""Resolution answers or abstains: invented documents, two of which share a number."""

from __future__ import annotations

from datetime import date

from vanban import cite
from vanban.cite import Catalogue, Entry
from vanban.model import DocId, DocKind, DocNumber

SHARED_NUMBER = DocNumber.parse("01/2031/QĐ-UBND")
LAW_OLD = Entry(
    DocId("quoc-hoi", DocKind.LUAT, date(2013, 11, 29), DocNumber.parse("45/2013/QH13")),
    title="Luật Thử nghiệm",
)
LAW_NEW = Entry(
    DocId("quoc-hoi", DocKind.LUAT, date(2024, 1, 18), DocNumber.parse("31/2024/QH15")),
    title="Luật Thử nghiệm",
)
NORTH = Entry(
    DocId("ubnd-tinh-bac", DocKind.QUYET_DINH, date(2031, 1, 5), SHARED_NUMBER),
    title="Quy định giá nước sạch",
    issuers=("Ủy ban nhân dân tỉnh Bắc",),
)
SOUTH = Entry(
    DocId("ubnd-tinh-nam", DocKind.QUYET_DINH, date(2031, 2, 9), SHARED_NUMBER),
    title="Quy định đơn giá cây trồng",
    issuers=("Ủy ban nhân dân tỉnh Nam",),
)
DECREE = Entry(
    DocId("chinh-phu", DocKind.NGHI_DINH, date(2031, 3, 1), DocNumber.parse("15/2031/NĐ-CP"))
)
CATALOGUE = Catalogue.of((LAW_OLD, LAW_NEW, NORTH, SOUTH, DECREE))


def _resolved(text: str) -> tuple[str | None, int]:
    reference = cite.resolve(cite.find_in_text(text)[0], CATALOGUE)
    return reference.resolved, len(reference.candidates)


def test_a_number_that_two_documents_bear_never_links_alone() -> None:
    assert _resolved("theo Quyết định số 01/2031/QĐ-UBND") == (None, 2)


def test_number_and_day_or_number_and_issuer_link() -> None:
    day = "Quyết định số 01/2031/QĐ-UBND ngày 9 tháng 2 năm 2031"
    issuer = "Quyết định số 01/2031/QĐ-UBND của Ủy ban nhân dân tỉnh Bắc"
    assert _resolved(day) == (str(SOUTH.identity), 0)
    assert _resolved(issuer) == (str(NORTH.identity), 0)


def test_a_unique_number_and_kind_link_but_not_against_another_day() -> None:
    assert _resolved("Nghị định số 15/2031/NĐ-CP") == (str(DECREE.identity), 0)
    wrong_day = "Nghị định số 15/2031/NĐ-CP ngày 2 tháng 3 năm 2031"
    assert _resolved(wrong_day) == (None, 1)
    (reference,) = cite.find_in_text(wrong_day)
    assert [f.slug for f in cite.doubts(reference, CATALOGUE)] == ["reference-date-differs"]


def test_a_law_is_found_by_name_and_year_and_is_ambiguous_without() -> None:
    assert _resolved("theo Luật Thử nghiệm năm 2013") == (str(LAW_OLD.identity), 0)
    assert _resolved("theo Luật Thử nghiệm ngày 18 tháng 01 năm 2024") == (str(LAW_NEW.identity), 0)
    assert _resolved("theo Luật Thử nghiệm") == (None, 2)


def test_what_the_catalogue_lacks_stays_unresolved() -> None:
    assert _resolved("Thông tư số 9/2031/TT-BTC") == (None, 0)
