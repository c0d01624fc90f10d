"""Citations checked against a library of invented documents."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.effect.shelf import circular, shelf
from vanban.effect import Flag, citations_in, mostly_ended_by, verify
from vanban.model import Found, Said, State, Verdict

LIBRARY = shelf(
    circular(
        5,
        date(2030, 1, 10),
        "Điều 1. Phao sơn màu đỏ.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2030.",
    ),
    circular(
        6,
        date(2031, 1, 10),
        "Điều 1. Sửa đổi một số điều của Thông tư số 5/2030/TT-BĐB",
        "1. Sửa đổi Điều 1 như sau:",
        "“Điều 1. Phao sơn màu vàng.”.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2031.",
        title="Sửa đổi Thông tư số 5/2030/TT-BĐB",
    ),
    circular(
        7,
        date(2032, 1, 10),
        "Điều 1. Bãi bỏ Thông tư số 5/2030/TT-BĐB.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2032.",
        title="Bãi bỏ thông tư về phao",
    ),
)
_FIVE = "bo-den-bien/thong-tu/2030-01-10/5-2030-tt-bdb"


def _one(text: str, on: date = date(2031, 6, 1)) -> Verdict:
    (verdict,) = verify(LIBRARY, citations_in(text), on)
    return verdict


def test_a_right_citation_is_right_in_all_that_it_says() -> None:
    verdict = _one(
        "Căn cứ Thông tư số 5/2030/TT-BĐB ngày 10 tháng 01 năm 2030 của Bộ trưởng Bộ Đèn biển "
        "quy định về phao;"
    )
    assert verdict.document == _FIVE
    assert {verdict.title, verdict.day, verdict.issuer} == {Said.RIGHT}
    assert verdict.state is State.CON_HIEU_LUC
    assert verdict.is_well


def test_what_is_unsaid_is_neither_right_nor_wrong() -> None:
    verdict = _one("Thông tư số 5/2030/TT-BĐB")
    assert {verdict.title, verdict.day, verdict.issuer} == {Said.UNSAID}


@pytest.mark.parametrize(
    ("words", "field", "right"),
    [
        ("ngày 11 tháng 01 năm 2030", "date", "2030-01-10"),
        ("quy định về thuế nhập khẩu", "title", "Quy định về phao"),
        ("của Bộ trưởng Bộ Công Thương", "issuer", "Bộ Đèn Biển"),
    ],
)
def test_a_wrong_day_title_or_issuer_is_told_with_the_right_one(
    words: str, field: str, right: str
) -> None:
    verdict = _one(f"Căn cứ Thông tư số 5/2030/TT-BĐB {words};")
    assert verdict.found is Found.YES
    assert [(f, value.casefold()) for f, value in verdict.right] == [(field, right.casefold())]
    assert not verdict.is_well


def test_what_the_library_lacks_is_unknown_and_never_said_not_to_exist() -> None:
    verdict = _one("Thông tư số 99/2030/TT-BĐB")
    assert (verdict.found, verdict.state) == (Found.UNKNOWN, None)


def test_what_changed_it_by_the_day_is_listed() -> None:
    assert len(_one("Thông tư số 5/2030/TT-BĐB").amended_since) == 1
    assert _one("Thông tư số 5/2030/TT-BĐB", date(2031, 2, 1)).amended_since == ()


def test_a_repealed_basis_is_known_and_not_well() -> None:
    verdict = _one("Thông tư số 5/2030/TT-BĐB", date(2032, 3, 1))
    assert (verdict.found, verdict.state) == (Found.YES, State.HET_HIEU_LUC)
    assert not verdict.is_well


def test_a_line_may_be_a_number_alone() -> None:
    text = "5/2030/TT-BĐB\n- 6/2031/TT-BĐB;\n2) 88-KH/TU\n"
    assert [r.target for r in citations_in(text)] == ["5/2030/TT-BĐB", "6/2031/TT-BĐB", "88-KH/TU"]


def _law(number: str, issued: date, starts: date) -> str:
    return "\n".join((
        "QUỐC HỘI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", f"Luật số: {number}",
        f"Hà Nội, ngày {issued.day} tháng {issued.month} năm {issued.year}", "LUẬT", "BẾN ĐÒ",
        "Điều 1. Phạm vi điều chỉnh", "Luật này quy định về bến đò.",
        "Điều 2. Hiệu lực thi hành",
        f"Luật này có hiệu lực thi hành từ ngày {starts:%d/%m/%Y}.",
        "CHỦ TỊCH QUỐC HỘI", "Lê Thị Mẫu",
    ))  # fmt: skip


def test_a_name_alone_never_means_a_law_that_is_passed_or_works_only_later() -> None:
    library = shelf(_law("9/2030/QH16", date(2030, 6, 1), date(2031, 1, 1)))

    def found(words: str, on: date) -> tuple[Found, int]:
        (verdict,) = verify(library, citations_in(words), on)
        return verdict.found, len(verdict.candidates)

    assert found("Căn cứ Luật Bến đò;", date(2030, 5, 31)) == (Found.UNKNOWN, 0)
    assert found("Căn cứ Luật Bến đò;", date(2030, 12, 31)) == (Found.UNKNOWN, 1)
    assert found("Căn cứ Luật Bến đò;", date(2031, 1, 1)) == (Found.YES, 0)
    assert found("Căn cứ Luật Bến đò năm 2030;", date(2030, 12, 31)) == (Found.YES, 0)


def test_a_basis_that_works_only_later_is_told_apart_from_one_that_has_ended() -> None:
    before = _one("Thông tư số 5/2030/TT-BĐB", date(2030, 2, 1))
    assert (before.state, before.flags) == (State.CHUA_CO_HIEU_LUC, (Flag.AHEAD,))
    assert _one("Thông tư số 5/2030/TT-BĐB", date(2030, 1, 9)).flags == (Flag.NOT_ISSUED,)


@given(st.text(max_size=300))
def test_any_text_can_be_verified(text: str) -> None:
    for reference in citations_in(text):
        assert reference.span.end <= len(text)
    verify(LIBRARY, citations_in(text), date(2031, 6, 1))


def test_an_article_that_the_document_does_not_have_is_told_of() -> None:
    lacking, there = (
        _one("Điều 40 Thông tư số 5/2030/TT-BĐB"),
        _one("Điều 2 Thông tư số 5/2030/TT-BĐB"),
    )
    assert (lacking.state, lacking.is_well) == (State.CHUA_XAC_DINH, False)
    assert Flag.NO_SUCH_ARTICLE in lacking.flags
    assert (there.state, there.flags) == (State.CON_HIEU_LUC, ())


def test_an_article_is_amended_by_what_touches_it_alone() -> None:
    first = _one("Điều 1 Thông tư số 5/2030/TT-BĐB")
    assert first.amended_since == ("bo-den-bien/thong-tu/2031-01-10/6-2031-tt-bdb",)
    assert _one("Điều 2 Thông tư số 5/2030/TT-BĐB").amended_since == ()


def test_a_place_of_a_circular_ends_with_the_circular() -> None:
    """What ends for its parent's sake ends with each of its articles."""
    library = shelf(
        circular(
            1,
            date(2017, 1, 10),
            "Điều 1. Phao đỏ.",
            "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2017.",
            title="Quy định về phao",
        ),
        circular(
            2,
            date(2018, 1, 10),
            "Điều 1. Thông tư này quy định chi tiết Thông tư số 1/2017/TT-BĐB.",
            "Điều 2. Phao sơn hai lớp.",
            "Điều 3. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2018.",
            title="Quy định chi tiết Thông tư số 1/2017/TT-BĐB",
        ),
        circular(
            3,
            date(2019, 1, 10),
            "Điều 1. Bãi bỏ Thông tư số 1/2017/TT-BĐB.",
            "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2019.",
            title="Bãi bỏ thông tư về phao",
        ),
    )
    day = date(2019, 6, 1)
    (verdict,) = verify(library, citations_in("Điều 2 Thông tư số 2/2018/TT-BĐB"), day)
    assert verdict.state is State.HET_HIEU_LUC


def test_a_short_citation_is_not_wrong_in_what_the_full_one_says_wrongly() -> None:
    text = "Thông tư số 5/2030/TT-BĐB ngày 11 tháng 01 năm 2030.\nĐiều 1 Thông tư số 5/2030/TT-BĐB."
    full, short = verify(LIBRARY, citations_in(text), date(2031, 6, 1))
    assert (full.day, short.day) == (Said.WRONG, Said.UNSAID)
    assert (short.document, short.right) == (_FIVE, ())


def test_a_wrong_day_of_a_law_is_told_within_its_year_alone() -> None:
    """Of another year it may be a law of the same name that the library lacks."""
    library = shelf(_law("9/2030/QH16", date(2030, 6, 1), date(2031, 1, 1)))

    def one(words: str) -> Verdict:
        (verdict,) = verify(library, citations_in(words), date(2031, 2, 1))
        return verdict

    wrong = one("Căn cứ Luật Bến đò ngày 02 tháng 6 năm 2030;")
    assert (wrong.found, wrong.day, wrong.is_well) == (Found.YES, Said.WRONG, False)
    assert wrong.right == (("date", "2030-06-01"),)
    assert one("Căn cứ Luật Bến đò ngày 02 tháng 6 năm 2029;").found is Found.UNKNOWN
    assert one("Căn cứ Luật Bến đò năm 2029;").found is Found.UNKNOWN


def test_what_replaced_all_but_an_article_is_named_and_not_at_that_article() -> None:
    library = shelf(
        circular(
            5,
            date(2030, 1, 10),
            "Điều 1. Phao sơn màu đỏ.",
            "Điều 2. Đèn phao màu trắng.",
            "Điều 3. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2030.",
        ),
        circular(
            8,
            date(2033, 1, 10),
            "Điều 1. Phao sơn màu xanh.",
            "Điều 2. Hiệu lực thi hành",
            "1. Thông tư này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2033.",
            "2. Thông tư này thay thế Thông tư số 5/2030/TT-BĐB ngày 10 tháng 01 năm 2030 của Bộ "
            "trưởng Bộ Đèn biển quy định về phao, trừ quy định tại Điều 2.",
        ),
    )
    eight = "bo-den-bien/thong-tu/2033-01-10/8-2033-tt-bdb"

    def ended(words: str, on: date) -> tuple[str, ...]:
        (verdict,) = verify(library, citations_in(words), on)
        return mostly_ended_by(library, verdict)

    after = date(2033, 6, 1)
    assert ended("Thông tư số 5/2030/TT-BĐB", after) == (eight,)
    assert ended("Thông tư số 5/2030/TT-BĐB", date(2033, 2, 1)) == ()
    assert ended("Điều 2 Thông tư số 5/2030/TT-BĐB", after) == ()
