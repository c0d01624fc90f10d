"""The parts that a head prints: a number after "Số", what one flattened line holds."""

from __future__ import annotations

import re
from datetime import date

from vanban.errors import BadNumberError
from vanban.model import DocNumber
from vanban.parse.alphabet import compile_letters
from vanban.text import DAY, day_of, unmask

STATE = compile_letters(  # scans and typists slip: NGHÍA, VỆT NAM, HỒ XÃ
    r"C.NG\s+H..?A?\s+X.\s+H.I\s+CH.\s+NGH.A\s+VI?.T\s+NAM|Đ.NG\s+C.NG\s+S.N\s+VI.T\s+NAM",
    re.IGNORECASE,
)
_MOTTO = compile_letters(r"Độc\s+lập\s*[-–—.]*\s*Tự\s+do\s*[-–—.]*\s*Hạnh\s+phúc", re.IGNORECASE)
RULE = compile_letters(r"[-_*–—=]{3,}|\s[*]\s?")
SO = compile_letters(
    r"(?:(?:Luật|Nghị\s+quyết|Pháp\s+lệnh|Bộ\s+luật|Sắc\s+lệnh|Lệnh)\s+)?số\s*[:.]?\s*(?P<n>.*)",
    re.IGNORECASE,
)
VV = compile_letters(r"V\s?/\s?v\.?\s*:?\s*(?P<t>.*)", re.IGNORECASE)
_NUMBER = compile_letters(
    r"\d[\d\s]{0,6}(?:\.\d{1,3})?\s?[a-zA-ZđĐ]?\s?[/-]\s?(?:\d[\d\s]{3,5}\s?[/-]\s?)?[A-ZĐƯÂÊÔƠ][\w&.]*(?:\s?[-/]\s?[A-ZĐƯ][\w&.]*)*"
    r"(?:(?<=/L)-\d{1,4})?"  # 87-SL/L-012
)
# LUẬT SỐ 87-SL/L-012 NGÀY 3-5-1958 …   CỦA CHÍNH PHỦ SỐ 17/2001/NĐ-CP NGÀY 4 THÁNG 5 NĂM 2001 …
_TITLED = compile_letters(r"\bSỐ\s*:?\s*(?P<n>\d.{3,60}?)\s+NGÀY\s+(?P<day>.{6,40})", re.IGNORECASE)


def parts_of(text: str) -> list[str]:
    """Return what one line of a head holds, without the slogans and rules.

    >>> parts_of("SỞ Y TẾ ------- Số: 12/SYT-VP V/v tập huấn")
    ['SỞ Y TẾ', 'Số: 12/SYT-VP', 'V/v tập huấn']
    """
    text = STATE.sub("\n", text)
    text = _MOTTO.sub("\n", text)
    text = RULE.sub("\n", text)
    text = re.sub(r"\s(?=(?:Luật s|S)ố\s*:)|\s(?=V/v)|\s{3,}|\t|\|", "\n", text)
    return [part.strip() for part in text.split("\n") if part.strip(" |")]


_PRIME_MINISTER = re.compile(r"(?<=[-/])TTG(?!\w)")  # capitals of a title: QĐ-TTG


def number_in(text: str) -> tuple[DocNumber | None, str | None, str]:
    """Return the number that *text* begins with, as printed, and what follows it."""
    match = _NUMBER.match(unmask(text))
    if match is None:
        return None, None, ""
    printed = text[: match.end()].strip(" .,;")
    joined = _PRIME_MINISTER.sub("TTg", re.sub(r"\s+", "", match[0]).strip(".,;-/"))
    try:
        return DocNumber.parse(joined), printed, text[match.end() :]
    except BadNumberError:
        return None, printed, text[match.end() :]


def number_in_title(title: str) -> tuple[DocNumber | None, str | None, date | None]:
    """Return number and day where a title in capitals tells them, as gazettes printed it.

    >>> str(number_in_title("LUẬT SỐ 87-SL/L-012 NGÀY 3-5-1958 QUY ĐỊNH QUYỀN LẬP QUỸ")[0])
    '87-SL/L-012'
    """
    match = _TITLED.search(title) if title.isupper() else None
    if match is None:
        return None, None, None
    number, printed, _ = number_in(match["n"])
    day = DAY.match(match["day"])
    return number, printed, day_of(day) if day else None
