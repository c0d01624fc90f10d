"""What was mended in the letters of a text, as findings with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from vanban.model import Finding, Line, Severity, Span
from vanban.text import LOOKALIKES, Decoded, clean

# A text of a thousand such places is one fault, not a thousand: the rest is counted.
_AT_MOST = 40
_MOST_SOUGHT = 1_000


class Repair(StrEnum):
    """A change of letters that no reader of the page would see."""

    INVISIBLE = "invisible-characters"
    DECOMPOSED = "decomposed-letters"


_MESSAGES = {
    Repair.INVISIBLE: "đã bỏ ký tự không nhìn thấy (gạch nối mềm, dấu cách rộng bằng không)",
    Repair.DECOMPOSED: "đã ghép chữ và dấu rời (Unicode tổ hợp) thành chữ dựng sẵn",
}
_SIGNS = "".join(chr(code) for code in LOOKALIKES if chr(code) not in "ÐðƣƢ")
# TT-BTС with a Cyrillic С; hƣớng dẫn; Ðiều: words of Latin letters with strangers among them
_STRANGERS = re.compile(f"[{_SIGNS}ÐðƣƢ]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ0-9]")


def settle(raw: str) -> tuple[str, frozenset[Repair]]:
    """Return *raw* as one clean line, and what had to be mended in its letters.

    >>> settle("khu vui\\u00a0 chơi\\u200b")[0]
    'khu vui chơi'
    """
    cleaned = clean(raw)
    text = " ".join(cleaned.split())
    if len(cleaned) == len(raw):
        return text, frozenset()
    kinds = set()
    if len(clean(raw).translate(_NO_MARKS)) != len(raw.translate(_NO_MARKS)):
        kinds.add(Repair.INVISIBLE)
    if raw.translate(_NO_MARKS) != raw:
        kinds.add(Repair.DECOMPOSED)
    return text, frozenset(kinds)


# The five tones, breve, circumflex and horn as signs of their own.
_NO_MARKS = dict.fromkeys([0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323])


def note_encoding(decoded: Decoded | None) -> Iterator[Finding]:
    """Report bytes that were not in the encoding that they claimed to be in."""
    if decoded is not None and decoded.is_mended:
        message = f"tệp ghi sai bảng mã: đã đọc theo {decoded.encoding}"
        yield Finding("encoding-mended", message, None, Severity.NOTE)


def note_repairs(
    lines: Iterable[Line], repairs: Mapping[int, frozenset[Repair]]
) -> Iterator[Finding]:
    """Report each mended line of *lines*; *repairs* is by index."""
    spans: dict[Repair, list[Span]] = {}
    for index, line in enumerate(lines):
        for repair in sorted(repairs.get(index, ())):
            spans.setdefault(repair, []).append(line.span)
    for repair, places in sorted(spans.items()):
        yield from _capped(repair.value, _MESSAGES[repair], places, Severity.NOTE)


def note_lookalikes(text: str) -> Iterator[Finding]:
    """Report words of *text* in which letters of another alphabet stand for ours."""
    if text.isascii():
        return
    places: list[Span] = []
    sign = _STRANGERS.search(text)
    while sign and len(places) < _MOST_SOUGHT:
        span = _word_around(text, sign.start())
        if sign[0] in "ÐðƣƢ" or _LATIN.search(text, span.start, span.end):
            places.append(span)
        sign = _STRANGERS.search(text, span.end)
    slug = "lookalike-letters"
    message = "chữ của bảng chữ cái khác lẫn trong từ (giống chữ Latinh): cần gõ lại"
    yield from _capped(slug, message, places, Severity.WARNING)


def _word_around(text: str, at: int) -> Span:
    """Return the word at *at*, with the numbers and symbols joined to it; a monster is cut."""
    start, end = at, at + 1
    while start > max(0, at - 40) and (text[start - 1].isalnum() or text[start - 1] in "-/"):
        start -= 1
    while end < min(len(text), at + 60) and (text[end].isalnum() or text[end] in "-/"):
        end += 1
    return Span(start, end)


def _capped(slug: str, message: str, spans: list[Span], severity: Severity) -> Iterator[Finding]:
    for span in spans[:_AT_MOST]:
        yield Finding(slug, message, span, severity)
    if len(spans) > _AT_MOST:
        rest = f"{message}; còn {len(spans) - _AT_MOST} chỗ nữa"
        yield Finding(slug, rest, None, severity)
