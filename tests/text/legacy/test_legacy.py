"""Letters stored before Unicode are told by what the words become."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text import is_syllable
from vanban.text.legacy import (
    Legacy,
    find_doubled,
    find_legacy,
    is_suspect,
    respell,
    restore_capitals,
    table_of,
    to_unicode,
)

PLAIN = (
    "Uỷ ban nhân dân tỉnh Lam Giang ban hành Quy chế quản lý kho bãi",
    "Điều 5. Các cơ quan có trách nhiệm phối hợp giải quyết những vướng mắc, kỳ hạn một năm",
)


def _store(text: str, legacy: Legacy) -> str:
    """Return *text* as *legacy* stores it and Windows shows it."""
    table = table_of(legacy)
    stored = {letter: chr(code) for code, letter in table.singles.items() if code < 0xF000}
    stored |= {letter: pair for pair, letter in table.pairs.items()}
    return "".join(stored.get(sign, sign) for sign in text)


@pytest.mark.parametrize("legacy", Legacy)
def test_statistics_alone_tell_how_letters_are_stored(legacy: Legacy) -> None:
    lines = [_store(line, legacy) for line in PLAIN]
    letters = find_legacy(lines)
    assert letters.ways == (legacy,)
    assert [respell(line, letters)[0] for line in lines] == list(PLAIN)


@pytest.mark.parametrize("legacy", Legacy)
def test_every_marked_letter_comes_back(legacy: Legacy) -> None:
    letters = {*table_of(legacy).singles.values(), *table_of(legacy).pairs.values()}
    assert {to_unicode(_store(letter, legacy), legacy) for letter in letters} == letters
    assert len({letter.lower() for letter in letters}) == 67


def test_unicode_has_nothing_to_mend() -> None:
    assert find_legacy(PLAIN).ways == ()
    signs = ["Diện tích 5 m², ±3 µm, 20 °C, § 7, “Kho” và «Bến» © 2031"]
    assert find_legacy(signs).ways == ()
    assert not is_suspect("Các cơ quan “có” trách nhiệm – là thế…")


def test_a_line_of_tcvn3_among_unicode_is_mended_and_the_others_are_not() -> None:
    lines = [*PLAIN, _store(PLAIN[0], Legacy.TCVN3)]
    letters = find_legacy(lines)
    assert [respell(line, letters)[0] for line in lines] == [*PLAIN, PLAIN[0]]


def test_one_line_may_hold_both() -> None:
    mixed = f"{PLAIN[0]} (theo {_store(PLAIN[1], Legacy.TCVN3)})"
    assert respell(mixed, find_legacy([mixed]))[0] == f"{PLAIN[0]} (theo {PLAIN[1]})"


def test_a_text_converted_twice_is_told_and_not_guessed() -> None:
    twice = to_unicode("Nhân dân các xã có công, không có báo cáo thông tin hằng tháng",
                       Legacy.TCVN3)  # fmt: skip
    places = [twice[start:end] for start, end in find_doubled(twice)]
    assert places[:3] == ["Nhõn", "dõn", "cỏc"]
    assert list(find_doubled(" ".join(PLAIN))) == []


def test_capitals_that_a_font_printed_are_restored() -> None:
    assert restore_capitals("QUYếT địNH") == "QUYẾT ĐỊNH"
    assert restore_capitals("BAN HàNH và XEM XéT theo QUY TRìNH CHUNG") == (
        "BAN HÀNH và XEM XÉT theo QUY TRÌNH CHUNG"
    )
    assert restore_capitals("Bà Lê Hà Vân") == "Bà Lê Hà Vân"


@given(st.text(max_size=80))
def test_any_text_is_taken(text: str) -> None:
    letters = find_legacy([text])
    respell(text, letters)
    list(find_doubled(text))
    is_syllable(text)


@given(st.text(alphabet="".join(map(chr, range(0x20, 0x100))), max_size=80))
def test_conversion_never_raises(text: str) -> None:
    for legacy in Legacy:
        to_unicode(text, legacy)
