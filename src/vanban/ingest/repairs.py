"""What was mended in the letters of a text, as findings with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from vanban.model import Finding, Line, Severity, Span
from vanban.text import LOOKALIKES, Decoded, clean, unmask
from vanban.text.legacy import Legacy, find_doubled, is_garbled, table_of

# A text of a thousand such places is one fault, not a thousand: the rest is counted.
_AT_MOST = 40
_MOST_SOUGHT = 1_000


class Repair(StrEnum):
    """A change of letters that no reader of the page would see."""

    INVISIBLE = "invisible-characters"
    DECOMPOSED = "decomposed-letters"
    LEGACY = "legacy-letters"
    CAPITALS = "capitals-restored"


@dataclass(frozen=True, slots=True)
class Mend:
    """What was mended in a line: the line as it came, and before it was made clean."""

    kinds: frozenset[Repair]
    raw: str
    spelt: str
    legacy: Legacy | None = None


class Written(Protocol):
    """A line in Unicode, the line as it came, and what was done to it on the way."""

    @property
    def text(self) -> str:
        """The line in Unicode."""
        ...

    @property
    def raw(self) -> str:
        """The line as it came."""
        ...

    @property
    def kinds(self) -> frozenset[Repair]:
        """What was done."""
        ...

    @property
    def legacy(self) -> Legacy | None:
        """How the letters were stored, if not in Unicode."""
        ...


_MESSAGES = {
    Repair.LEGACY: "chữ gõ bằng bảng mã cũ ({legacy}): đã chuyển sang Unicode",
    Repair.CAPITALS: "chữ hoa do phông chữ in ra: đã khôi phục",
    Repair.INVISIBLE: "đã bỏ ký tự không nhìn thấy (gạch nối mềm, dấu cách rộng bằng không)",
    Repair.DECOMPOSED: "đã ghép chữ và dấu rời (Unicode tổ hợp) thành chữ dựng sẵn",
}
_SIGNS = "".join(chr(code) for code in LOOKALIKES if chr(code) not in "ÐðƣƢ")
# TT-BTС with a Cyrillic С; hƣớng dẫn; Ðiều: words of Latin letters with strangers among them
_STRANGERS = re.compile(f"[{_SIGNS}ÐðƣƢ]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ0-9]")


def settle(line: Written | str) -> tuple[str, Mend | None]:
    """Return *line* as one clean line, and what had to be mended in its letters.

    >>> settle("khu vui\\u00a0 chơi\\u200b")[0]
    'khu vui chơi'
    """
    written = line if isinstance(line, str) else line.text
    cleaned = clean(written)
    is_odd = _LETTER_SIGNS.search(cleaned) is not None
    text = " ".join(filter(None, cleaned.split(" ")) if is_odd else cleaned.split())
    kinds = set() if isinstance(line, str) else set(line.kinds)
    if len(cleaned) != len(written):
        if len(clean(written).translate(_NO_MARKS)) != len(written.translate(_NO_MARKS)):
            kinds.add(Repair.INVISIBLE)
        if written.translate(_NO_MARKS) != written:
            kinds.add(Repair.DECOMPOSED)
    if not kinds:
        return text, None
    if isinstance(line, str):
        return text, Mend(frozenset(kinds), line, line)
    return text, Mend(frozenset(kinds), line.raw, line.text, line.legacy)


# Python takes these for spaces; in VISCII and VPS they are letters.
_LETTER_SIGNS = re.compile("[\x1c-\x1e]")
# The five tones, breve, circumflex and horn as signs of their own.
_NO_MARKS = dict.fromkeys([0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323])


def note_encoding(decoded: Decoded | None) -> Iterator[Finding]:
    """Report bytes that were not in the encoding that they claimed to be in."""
    if decoded is not None and decoded.is_mended:
        message = f"tệp ghi sai bảng mã: đã đọc theo {decoded.encoding}"
        yield Finding("encoding-mended", message, None, Severity.NOTE)


def note_repairs(lines: Sequence[Line], mends: Mapping[int, Mend]) -> Iterator[Finding]:
    """Report the mended lines of *lines*, those below each other once; *mends* is by index."""
    found: dict[tuple[Repair, str], list[int]] = {}
    for index, mend in sorted(mends.items()):
        for repair in mend.kinds:
            way = table_of(mend.legacy).name if mend.legacy and repair is Repair.LEGACY else ""
            found.setdefault((repair, way), []).append(index)
    for (repair, way), indexes in sorted(found.items()):
        message = _MESSAGES[repair].format(legacy=way)
        places = [Span(lines[a].span.start, lines[b].span.end) for a, b in _runs(indexes)]
        yield from _capped(repair.value, message, places, Severity.NOTE)


def _runs(indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each run of *indexes* without a gap."""
    first = last = indexes[0]
    for index in indexes[1:]:
        if index != last + 1:
            yield first, last
            first = index
        last = index
    yield first, last


def note_doubled(text: str, mends: Mapping[int, Mend]) -> Iterator[Finding]:
    """Report text that was converted to Unicode twice, or by the wrong table; it is left so."""
    places = [Span(*place) for place in find_doubled(text)]
    message = "chữ bị chuyển mã hai lần, không khôi phục chắc chắn được: cần lấy lại bản gốc"
    yield from _capped("double-converted-letters", message, places, Severity.ERROR)
    is_legacy = any(Repair.LEGACY in mend.kinds for mend in mends.values())
    if not places and is_legacy and is_garbled(text):
        message = "chữ đã bị chuyển mã sai bảng, nhiều từ không khôi phục được: cần lấy lại bản gốc"
        yield Finding("double-converted-letters", message, None, Severity.ERROR)


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
    for span in places[:_AT_MOST]:
        word = span.of(text)
        message = f"“{word}” có chữ cái của bảng chữ khác, cần gõ lại là “{unmask(word)}”"
        yield Finding(slug, message, span, Severity.WARNING)
    if len(places) > _AT_MOST:
        message = f"chữ cái của bảng chữ khác còn ở {len(places) - _AT_MOST} chỗ nữa: cần gõ lại"
        yield Finding(slug, message, None, Severity.WARNING)


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
