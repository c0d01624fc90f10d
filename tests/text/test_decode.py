"""Bytes decide; nothing raises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text import clean, decode, is_syllable


@given(st.binary(max_size=500))
def test_any_bytes_become_text(content: bytes) -> None:
    assert isinstance(decode(content).text, str)


@given(st.text(max_size=200))
def test_utf_8_comes_back(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text


def test_utf_8_encoded_twice_is_mended() -> None:
    text = "Điều 1. Kho bãi của huyện phải được kiểm kê hằng năm theo quy định. " * 3
    doubled = text.encode().decode("latin-1").encode()
    decoded = decode(doubled)
    assert decoded.text == text
    assert decoded.is_mended


@pytest.mark.parametrize("word", ["nghiệp", "Giếng", "quyết", "khuya", "ƯỚC", "xoong", "uỷ", "gì"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["cảc", "nh©n", "strength", "ngx", ""])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
