"""Resolution answers or abstains: invented documents, two of which share a number."""

from __future__ import annotations

from dataclasses import replace
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


def _with_own(text: str, own_issuer: str) -> str | None:
    reference = cite.find_in_text(text)[0]
    return cite.resolve(reference, CATALOGUE, own_issuer=own_issuer).resolved


def test_whoever_names_no_issuer_means_their_own_document() -> None:
    text = "theo Quyết định số 01/2031/QĐ-UBND"
    assert _with_own(text, "ubnd-tinh-nam") == str(SOUTH.identity)
    other = f"{text} của Ủy ban nhân dân tỉnh Bắc"
    assert _with_own(other, "ubnd-tinh-nam") == str(NORTH.identity)


def test_a_number_that_begins_anew_each_year_needs_a_witness() -> None:
    entry = Entry(
        DocId("thu-tuong", DocKind.QUYET_DINH, date(2031, 4, 1), DocNumber.parse("7/QĐ-TTg"))
    )
    catalogue = Catalogue.of((entry,))
    (bare,) = cite.find_in_text("theo Quyết định số 7/QĐ-TTg")
    (dated,) = cite.find_in_text("theo Quyết định số 7/QĐ-TTg ngày 01/4/2031")
    assert cite.resolve(bare, catalogue).candidates == (str(entry.identity),)
    assert cite.resolve(dated, catalogue).resolved == str(entry.identity)


def test_a_later_mention_takes_the_day_of_the_first() -> None:
    text = "Quyết định số 7/QĐ-TTg ngày 01/4/2031 về ô. Thực hiện Quyết định số 7/QĐ-TTg."
    first, second = cite.complete(cite.find_in_text(text))
    assert first.issued_on == second.issued_on == date(2031, 4, 1)


def test_a_name_means_the_law_in_force_on_the_day_of_the_citing_text() -> None:
    laws = (
        replace(LAW_OLD, effective_from=date(2014, 7, 1)),
        replace(LAW_NEW, effective_from=date(2024, 8, 1)),
    )
    catalogue = Catalogue.of(laws)
    (reference,) = cite.find_in_text("theo Luật Thử nghiệm")
    for day, law in ((date(2024, 7, 31), LAW_OLD), (date(2024, 8, 1), LAW_NEW)):
        assert cite.resolve(reference, catalogue, on=day).resolved == str(law.identity)


def test_the_order_of_loading_changes_no_answer() -> None:
    (reference,) = cite.find_in_text("theo Quyết định số 01/2031/QĐ-UBND")
    backwards = Catalogue.of(reversed(CATALOGUE.entries))
    assert cite.resolve(reference, backwards) == cite.resolve(reference, CATALOGUE)


def test_one_number_and_one_title_in_two_provinces_are_told_apart_by_day_and_issuer() -> None:
    title = "Quy định vùng nuôi ong trên địa bàn tỉnh"
    catalogue = Catalogue.of((replace(NORTH, title=title), replace(SOUTH, title=title)))
    said = (
        "Bãi bỏ toàn bộ Quyết định số 01/2031/QĐ-UBND ngày 9 tháng 2 năm 2031 của Ủy ban nhân dân "
        "tỉnh Nam ban hành Quy định vùng nuôi ong trên địa bàn tỉnh"
    )
    (reference,) = cite.find_in_text(said)
    assert cite.resolve(reference, catalogue).resolved == str(SOUTH.identity)
