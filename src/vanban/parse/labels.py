"""What label a line begins with: the look of it, not yet its place in the tree."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanban.model import Level
from vanban.text import label_slug, ordinal_word, roman

# Điêu 5. (a misprint)   Điều 5a.   ĐIỀU 12:   Điều 4 mới.-   Điều 1.- Tên gọi   Điều 3 (alone)
# Điều thứ nhất   Điều 5[12]. (the note of a văn bản hợp nhất)
_DIEU = re.compile(
    r"""
    Đi[ềê]u \s* (?:thứ\s+)?
    (?: (?P<n> \d{1,4} (?: [a-zđ]\d? (?![^\W\d_]) )? )
      | (?<=thứ\ ) (?P<ordinal> nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười ) \b )
    (?: \[\d{1,3}\] )? (?:\s+\(?mới\)?)? \s?
    (?P<mark> [.:/]\s?-? | [-–] )? \s*
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Chương II   Chương IIIa.   CHƯƠNG 2: QUY ĐỊNH   Mục 1. Tên   Tiểu mục 2   Phần thứ hai
_DIVISION = re.compile(
    r"""
    (?P<word> Phần | Chương | Tiểu\ mục | Mục ) \s+
    (?: thứ\s+ (?P<ordinal> mười\ (?:một|hai) | \w+ )
      | (?P<n> [IVXLC]+[a-zđA-ZĐ]? | \d{1,3}[a-zđ]? | [A-Z] ) (?!\w) )
    (?: \[\d{1,3}\] )? \s? (?P<mark> [.:-] )? \s*
    """,
    re.VERBOSE | re.IGNORECASE,
)
# 1.   5a.   12)   2/ — never 104.042 (a thousand) nor 1.1 (a dotted label)
_ARABIC = re.compile(
    r"(?P<n>\d{1,3}(?:[a-zđ]\d?)?)(?:\[\d{1,3}\])?\s?(?P<mark>\.(?!\d)|\)|/(?!\d)|-(?=\s))\s*"
)
# 1.1.   2.3.1   1.1)   1.1- Kho (the Party's)
_DOTTED = re.compile(
    r"(?P<n>\d{1,2}(?:\.\d{1,2}){1,4})(?:[.)](?!\d)\s*|-\s+(?=[^\W\d_])|\s+(?=[^\W\d_]))"
)
# A.1.   B.2.1 Lấy mẫu: below Phụ lục A of a technical regulation, or below A.
_LETTERED = re.compile(r"(?P<n>[A-HK-UĐ](?:\.\d{1,2}){1,4})(?:\.(?!\d)\s*|\s+(?=[^\W\d_]))")
# a)   đ)   a1)   a. (old)   a- (older)
_LETTER = re.compile(
    r"(?P<n>[a-zđ]\d{0,2})(?:\[\d{1,3}\])?(?:\s?(?P<mark>\)|[./](?=\s))|-(?=\s))\s*"
)
# I.   IV-   II/   III (alone)
_ROMAN = re.compile(r"(?P<n>[IVXL]{1,7}[a-zđ]?)\s?(?:[./)]\s*|-\s*(?=\S)|$)")
_UPPER = re.compile(r"(?P<n>[A-HK-UĐ])\s?(?:[./)]\s+|-\s+)")
_DASH = re.compile(r"[-–—+•*▪●]\s*(?=[^\s\d-])|[-–—]\s+(?=\d)")
# "Điều 5 của Luật này", "Chương II Nghị định này": a citation that begins a line
_CITATION = re.compile(
    r"của|này|tại|và|hoặc|đến|nêu|trên|quy\ định\ tại|ban\ hành|được|có|thuộc|,|;"
    r"|(?:Luật|Bộ\ luật|Nghị\ định|Nghị\ quyết|Thông\ tư|Quyết\ định|Quy\ chế|Pháp\ lệnh|Hiến\ pháp"
    r"|Chương|Mục|Phần|Phụ\ lục)\b(?![^.]{0,80}$)"
)
_WORDS = {
    "phần": Level.PHAN,
    "chương": Level.CHUONG,
    "mục": Level.MUC,
    "tiểu mục": Level.TIEU_MUC,
}
FIRST_LETTERS = frozenset("ĐđCcMmPpTt")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line: its look, number as a locator writes it, printed form.

    ``size`` is how many characters of the line it takes; ``values`` holds other readings of the
    same look (``I`` is also a letter).
    """

    level: Level
    number: str
    printed: str
    size: int
    marked: bool = True


def find_label(text: str) -> Label | None:
    """Return the label that *text* begins with, or ``None``.

    >>> find_label("Điều 5a. Tên gọi").number
    '5a'
    >>> find_label("Điều 5 của Luật này được áp dụng") is None
    True
    >>> find_label("104.042 đồng") is None
    True
    """
    if not text:
        return None
    first = text[0]
    if first.isdigit():
        return _numeral(text)
    if first in FIRST_LETTERS and (found := _word(text)):
        return found
    if first in "-–—+•*▪●":
        match = _DASH.match(text)
        return Label(Level.GACH, "", text[: match.end()].strip(), match.end()) if match else None
    if len(text) < 2 or (len(text) > 1 and text[1].isalpha() and not text[1].isupper()):
        return None
    return _letter(text)


def _numeral(text: str) -> Label | None:
    if match := _ARABIC.match(text):
        return Label(
            Level.ARABIC, label_slug(_plain(match["n"])), match[0].strip(), match.end(),
            match["mark"] == ".",
        )  # fmt: skip
    if match := _DOTTED.match(text):
        return Label(Level.DOTTED, match["n"], match[0].strip(), match.end())
    return None


def _plain(number: str) -> str:
    return number.lstrip("0") or "0"


def _word(text: str) -> Label | None:
    if match := _DIEU.match(text):
        rest = text[match.end() :]
        marked = match["mark"] is not None
        if rest and not marked and (_CITATION.match(rest) or not rest[0].isupper()):
            return None
        if not text.startswith(("Điều", "ĐIỀU", "Điêu", "ĐIÊU")):
            return None
        number = match["n"] or str(ordinal_word(match["ordinal"]) or "")
        return Label(Level.DIEU, label_slug(_plain(number)), match[0].strip(), match.end(), marked)
    if match := _DIVISION.match(text):
        return _division(text, match)
    return _letter(text) if len(text) > 1 and not text[1].isalpha() else None


def _division(text: str, match: re.Match[str]) -> Label | None:
    rest = text[match.end() :]
    marked = match["mark"] is not None
    if not match["word"][0].isupper() or (not marked and rest and not _is_heading(rest)):
        return None
    if match["ordinal"]:
        value = ordinal_word(match["ordinal"])
        number = str(value) if value else ""
    else:
        number = _arabic(match["n"])
    if not number:
        return None
    level = _WORDS[match["word"].casefold()]
    return Label(level, number, match[0].strip(), match.end(), marked)


def _is_heading(rest: str) -> bool:
    return rest.isupper() or (rest[0].isupper() and not _CITATION.match(rest) and len(rest) < 200)


def _arabic(label: str) -> str:
    """``III`` → ``3``, ``IIIa`` → ``3a``, ``2`` → ``2``, ``A`` → ``a``."""
    if value := roman(label):
        return str(value)
    if len(label) > 1 and (value := roman(label[:-1])):  # IIIa, in a heading of capitals IIIA
        return f"{value}{label_slug(label[-1])}"
    return label_slug(_plain(label))


def _letter(text: str) -> Label | None:
    if match := _LETTER.match(text):
        return Label(
            Level.LETTER,
            label_slug(match["n"]),
            match[0].strip(),
            match.end(),
            match["mark"] == ")",
        )
    if (match := _ROMAN.match(text)) and roman(match["n"].rstrip("abcdeđ")):
        return Label(Level.ROMAN, label_slug(match["n"]), match[0].strip(), match.end())
    if match := _LETTERED.match(text):
        number = match["n"].lower().replace("đ", "dd")
        return Label(Level.DOTTED, number, match[0].strip(), match.end())
    if match := _UPPER.match(text):
        return Label(Level.LETTER_UPPER, label_slug(match["n"]), match[0].strip(), match.end())
    return None
