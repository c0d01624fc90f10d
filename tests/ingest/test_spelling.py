"""Letters of old fonts come out as printed, and the printed form is kept."""

from __future__ import annotations

import pytest

from vanban import ingest
from vanban.ingest import Incoming
from vanban.ingest.spelling import Run, spell
from vanban.model import Source

TCVN3 = (
    "Uû ban nh©n d©n tØnh Lam Giang\nQUYÕT §ÞNH CñA ñY BAN\n§iÒu 1. C¸c kho b·i ®\u00adîc kiÓm kª"
)


def _read(content: bytes, name: str) -> Source:
    (source,) = ingest.read(Incoming(content, name))
    return source


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_plain_text_in_tcvn3_is_read_by_statistics(encoding: str) -> None:
    source = _read(TCVN3.encode(encoding), "kho.txt")
    assert source.text.split("\n") == [
        "Uỷ ban nhân dân tỉnh Lam Giang",
        "QUYẾT ĐỊNH CỦA ỦY BAN",
        "Điều 1. Các kho bãi được kiểm kê",
    ]
    assert source.lines[2].raw == "§iÒu 1. C¸c kho b·i ®\u00adîc kiÓm kª"
    found = {finding.slug: finding for finding in reversed(source.findings)}
    assert "TCVN3" in found["legacy-letters"].message
    assert found["legacy-letters"].span == source.lines[0].span
    assert "capitals-restored" in found
    assert "invisible-characters" not in found


def test_the_font_decides_where_words_are_few() -> None:
    page = (
        '<html><body><p><font face=".VnTimeH">quyÕt ®Þnh</font></p>'
        "<p style=\"font-family:'VNI-Times'\">Kho baõi</p><p>Điều 1. Kho</p></body></html>"
    )
    source = _read(page.encode(), "kho.html")
    assert source.text.split("\n") == ["QUYẾT ĐỊNH", "Kho bãi", "Điều 1. Kho"]
    assert source.lines[0].raw == "quyÕt ®Þnh"


def test_signs_of_vni_in_a_run_of_their_own_find_their_letter() -> None:
    runs = [Run("ba", "VNI-Times"), Run("õ", "VNI-Helve"), Run("i")]
    assert spell(runs).text == "bãi"


def test_unicode_in_an_old_font_stays() -> None:
    assert spell([Run("Quyết định", ".VnTime")]).text == "Quyết định"


def test_a_text_converted_twice_is_left_and_said() -> None:
    twice = "Nhõn dõn cỏc xó cú cụng, khụng cú bỏo cỏo thụng tin"
    source = _read(twice.encode(), "kho.txt")
    assert source.text == twice
    assert {finding.slug for finding in source.findings} == {"double-converted-letters"}
