"""Letters of old fonts come out as printed, and the printed form is kept."""

from __future__ import annotations

import pytest

from vanban import ingest
from vanban.ingest import Incoming
from vanban.ingest.spelling import Run, spell
from vanban.model import Source, Span

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
    assert found["legacy-letters"].span == Span(0, len(source.text))
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


VNI = "UÛy ban nhaân daân tænh Lam Giang\nÑieàu 1. Caùc kho baõi ñöôïc kieåm keâ"


def test_a_number_whose_words_are_no_syllables_goes_with_the_rest_of_the_text() -> None:
    tcvn3 = _read(f"Sè: 45/2031/Q§-UB\n{TCVN3}".encode("cp1252"), "kho.txt")
    assert tcvn3.lines[0].text == "Số: 45/2031/QĐ-UB"
    vni = _read(f"Soá: 45/2031/QÑ-UB\n{VNI}".encode("cp1252"), "kho.txt")
    assert vni.lines[0].text == "Số: 45/2031/QĐ-UB"


VPS = b"\xf1i\x8bu 1. Quy\x89t \xc7\xceng n\xe0y c\xf3 hi\x8cu l\xbfc\n"
VISCII = b"\xd0i\xabu 1. C\xe1c kho b\xe3i \xf0\xdf\xfec ki\xacm k\xea h\xa2ng n\xe5m\n"


def test_capitals_that_vps_and_viscii_keep_among_control_signs_are_letters() -> None:
    vps = _read(b"C\x12NG H\xbcA\nCH\xd1 T\x10CH\n" + VPS * 3, "kho.txt")
    assert vps.text.split("\n")[:2] == ["CỘNG HÒA", "CHỦ TỊCH"]
    assert _read(b"K\x1e LU\x87T\n" + VISCII * 3, "kho.txt").text.split("\n")[0] == "KỴ LUẬT"


def test_letters_read_by_a_wrong_table_before_are_told_as_lost() -> None:
    words = "quỹt viƯc phĩc tỉ chøc hiƯu lùc kĨ tõ ngµy ®ỉi thµnh lËp ®¬n vÞ cÊp x· ®­ỵc giao viƯn"
    source = _read(f"Điều 1. {words}".encode(), "kho.txt")
    assert [f.slug for f in source.findings].count("double-converted-letters") == 1
