"""Authorities of a text in the register; facts of the law, sentences invented."""

from __future__ import annotations

from datetime import date

from vanban import parse
from vanban.model import Document, Line, Source, Span, lay_out
from vanban.plan import Matcher, read_assignments, with_successors


def _plan(*lines: str) -> Document:
    head = (
        "ỦY BAN NHÂN DÂN", "TỈNH CÀ MAU", "Số: 12/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "Cà Mau, ngày 04 tháng 3 năm 2019", "KẾ HOẠCH", "Trồng đước ven biển",
        "I. TỔ CHỨC THỰC HIỆN",
    )  # fmt: skip
    text, placed = lay_out(Line(line, Span(0, 0)) for line in (*head, *lines))
    return parse.parse(Source("", "text", text, placed))


def test_a_department_is_that_of_the_province_that_issued_the_plan() -> None:
    found = Matcher(_plan("1. Sở Y tế khám cho dân.")).match("Sở Y tế", on=date(2019, 4, 1))
    assert found is not None
    assert found.agency.slug == "so-y-te-tinh-ca-mau"
    assert found.answers == (found.agency,)


def test_what_has_ended_is_answered_for_by_its_successor_with_the_act() -> None:
    document = _plan("1. Sở Thông tin và Truyền thông đưa tin hằng tuần.")
    (given,) = with_successors(document, read_assignments(document, ()), on=date(2025, 4, 1))
    assert "nay là Sở Khoa học và Công nghệ" in given.notes[0]
    assert "Nghị định 45/2025/NĐ-CP" in given.notes[0]


def test_before_the_end_there_is_nothing_to_note() -> None:
    document = _plan("1. Sở Thông tin và Truyền thông đưa tin hằng tuần.")
    (given,) = with_successors(document, read_assignments(document, ()), on=date(2019, 4, 1))
    assert not given.notes


def test_a_branch_defined_in_brackets_names_its_department() -> None:
    document = _plan("1. Sở Nông nghiệp và Phát triển nông thôn (NN&PTNT) ươm cây đước.")
    found = Matcher(document).match("Sở NN&PTNT", on=date(2019, 4, 1))
    assert found is not None
    assert found.agency.name == "Sở Nông nghiệp và Phát triển nông thôn"


def test_the_head_of_an_authority_is_the_authority_and_a_symbol_names_it() -> None:
    matcher = Matcher(_plan("1. Giám đốc Sở Y tế khám cho dân."))
    for name in ("Giám đốc Sở Y tế", "SYT", "Sở Y tế"):
        found = matcher.match(name, on=date(2019, 4, 1))
        assert found is not None
        assert found.agency.slug == "so-y-te-tinh-ca-mau"


def test_the_police_of_the_province_are_those_of_the_province_that_issued_the_plan() -> None:
    found = Matcher(_plan("1. Công an tỉnh gác đê.")).match("Công an tỉnh", on=date(2019, 4, 1))
    assert found is not None
    assert found.agency.slug == "cong-an-tinh-ca-mau"
