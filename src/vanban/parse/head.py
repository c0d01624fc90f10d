"""The head of a document, read as a set: its parts in any order, columns flattened or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from vanban.errors import BadNumberError
from vanban.model import DocKind, DocNumber, Issuer, Line
from vanban.parse.alphabet import compile_letters
from vanban.parse.labels import find_label
from vanban.parse.marks import ENACTING, kind_title
from vanban.parse.names import begins_name, issuers_of
from vanban.text import DAY, day_of, unmask

_WINDOW = 120
_STATE = compile_letters(  # scans and typists slip: NGHÍA, VỆT NAM, HỒ XÃ
    r"C.NG\s+H..?A?\s+X.\s+H.I\s+CH.\s+NGH.A\s+VI?.T\s+NAM|Đ.NG\s+C.NG\s+S.N\s+VI.T\s+NAM",
    re.IGNORECASE,
)
_MOTTO = compile_letters(r"Độc\s+lập\s*[-–—.]?\s*Tự\s+do\s*[-–—.]?\s*Hạnh\s+phúc", re.IGNORECASE)
_RULE = compile_letters(r"[-_*–—=]{3,}|\s[*]\s?")
_SO = compile_letters(
    r"(?:(?:Luật|Nghị\s+quyết|Pháp\s+lệnh|Bộ\s+luật|Sắc\s+lệnh|Lệnh)\s+)?số\s*[:.]?\s*(?P<n>.*)",
    re.IGNORECASE,
)
_VV = compile_letters(r"V\s?/\s?v\.?\s*:?\s*(?P<t>.*)", re.IGNORECASE)
_PLACE = compile_letters(
    r"(?P<place>[^\W\d_][^\d,:;]{1,40}?)\s*,\s*(?:hồi\s[^,]{1,30}\s)?ngày", re.IGNORECASE
)
_BASES = compile_letters(
    r"-?\s*(?:Căn\s+cứ|Thực\s+hiện|Xét|Theo\s+đề\s+nghị|Để|Trên\s+cơ\s+sở|Nhằm|Thi\s+hành|Sau\s+khi|Triển\s+khai|Ngày\s+\d)"
)
_ENACTS = compile_letters(
    r"(?P<who>[A-ZĐÀ-Ỹ][^.;:\d]{3,90}?)\s+(?:ban\s+hành|quyết\s+định\s+ban\s+hành)\s+(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Nghị\s+quyết|Nghị\s+định|Thông\s+tư|Quyết\s+định|Chỉ\s+thị)"
)
_NUMBER = compile_letters(
    r"\d[\d\s]{0,6}(?:\.\d{1,3})?\s?[a-zA-ZđĐ]?\s?[/-]\s?(?:\d[\d\s]{3,5}\s?[/-]\s?)?[A-ZĐƯÂÊÔƠ][\w&.]*(?:\s?[-/]\s?[A-ZĐƯ][\w&.]*)*"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the units, and the lines where title and preamble begin."""

    title: int
    preamble: int
    number: DocNumber | None = None
    number_printed: str | None = None
    kind: DocKind | None = None
    issuers: tuple[Issuer, ...] = ()
    enacting: str | None = None
    place: str | None = None
    issued_on: date | None = None
    trich_yeu: str | None = None


def read_head(lines: tuple[Line, ...]) -> Head:
    """Return what the head of *lines* says."""
    anchor = _anchor(lines)
    title = _title(lines, anchor)
    kind = kind_title(lines[title].text) if title < len(lines) else None
    printed = number = place = day = subject = None
    names: list[str] = []
    collecting = False
    for line in lines[anchor:title]:
        for part in _parts(line.text):
            if (match := _SO.fullmatch(part)) and printed is None:
                number, printed, rest = _number(match["n"])
                subject = subject or _subject(rest)
                collecting = False
            elif match := _VV.match(part):
                subject, collecting = match["t"], True
            elif (found := DAY.search(part)) and "ng" in part.casefold() and day is None:
                day = day_of(found)
                if match := _PLACE.match(part):
                    place = match["place"].strip()
                collecting = False
            elif _is_name(part, names):
                names.append(part)
                collecting = False
            elif (collecting and subject and line.cell is None) or (
                collecting and not part.isupper()
            ):
                subject = f"{subject} {part}"
            elif place is None and (match := _PLACE.match(part)):
                place = match["place"].strip()
    preamble, heading = _heading(lines, title, kind)
    return Head(
        title, preamble, number, printed, kind, issuers_of(names), _enacting(lines, preamble),
        place, day, heading or subject,
    )  # fmt: skip


def _anchor(lines: tuple[Line, ...]) -> int:
    """Return where the head begins: a few lines of capitals before the Quốc hiệu."""
    for index, line in enumerate(lines[:_WINDOW]):
        if line.text.startswith(("Căn cứ ", "Điều 1")):
            return 0  # a Quốc hiệu further on is that of a form
        if _STATE.search(line.text):
            start = index
            while (
                start
                and (
                    _is_name(lines[start - 1].text, ["x"])
                    or not any(c.isalpha() for c in lines[start - 1].text)
                    or _SO.match(lines[start - 1].text)
                    or lines[start - 1].cell is not None
                )
                and index - start < 8
            ):
                start -= 1
            return start
    return 0


def _title(lines: tuple[Line, ...], anchor: int) -> int:
    """Return the line with the kind, else the line after the last of the head."""
    for index in range(anchor, min(anchor + 60, len(lines))):
        text = lines[index].text
        if text[:1].isupper() and kind_title(text) and (text.isupper() or index > anchor):
            return index
        label = find_label(text) if lines[index].cell is None else None
        unit = label is not None and label.level != "gach" and not _VV.match(text)
        if unit or text.startswith(("Điều 1", "Căn cứ", "Kính gửi", "Kính trình")):
            return index
    return anchor


def _parts(text: str) -> list[str]:
    """Return what one line of a head holds, without the slogans and rules.

    >>> _parts("SỞ Y TẾ ------- Số: 12/SYT-VP V/v tập huấn")
    ['SỞ Y TẾ', 'Số: 12/SYT-VP', 'V/v tập huấn']
    """
    text = _STATE.sub("\n", text)
    text = _MOTTO.sub("\n", text)
    text = _RULE.sub("\n", text)
    text = re.sub(r"\s(?=(?:Luật s|S)ố\s*:)|\s(?=V/v)|\s{3,}|\t|\|", "\n", text)
    return [part.strip() for part in text.split("\n") if part.strip(" |")]


def _is_name(part: str, names: list[str]) -> bool:
    if len(part) > 90 or any(c.isdigit() for c in part) or part.upper() != part:
        return False
    letters = sum(c.isalpha() for c in part)
    return letters > 2 and (begins_name(part) or bool(names)) and kind_title(part) is None


def _number(text: str) -> tuple[DocNumber | None, str | None, str]:
    """Return the number, as printed, and what follows it in the line."""
    match = _NUMBER.match(unmask(text))
    if match is None:
        return None, None, ""
    printed = text[: match.end()].strip(" .,;")
    joined = re.sub(r"\s+", "", match[0]).strip(".,;-/")
    try:
        return DocNumber.parse(joined), printed, text[match.end() :]
    except BadNumberError:
        return None, printed, text[match.end() :]


def _subject(rest: str) -> str | None:
    match = _VV.search(rest)
    return match["t"].strip() or None if match else None


def _heading(lines: tuple[Line, ...], title: int, kind: DocKind | None) -> tuple[int, str | None]:
    """Return where the preamble begins and the trích yếu between the kind and it."""
    if kind is None:
        return title, None
    words: list[str] = []
    index = title + 1
    while index < min(title + 25, len(lines)):
        text = lines[index].text
        label = find_label(text)
        if (
            _BASES.match(text) or text.startswith("Kính gửi") or ENACTING.fullmatch(text)
            or (label is not None and label.level != "gach")
            or (words and len(text) > 200) or (words and _begins_enacting(text))
        ):  # fmt: skip
            break
        if not _RULE.fullmatch(text.strip()) and any(c.isalpha() for c in text):
            words.append(text)
        index += 1
    return index, " ".join(words) or None


def _begins_enacting(text: str) -> bool:
    return (begins_name(text) and text.isupper() and len(text) < 110) or bool(_ENACTS.match(text))


def _enacting(lines: tuple[Line, ...], preamble: int) -> str | None:
    """Return who decides, where the enacting line names a person or an organ."""
    for line in lines[preamble : preamble + 40]:
        text = line.text
        if begins_name(text) and text.isupper() and len(text) < 110:
            return text.strip(" :")
        if match := _ENACTS.match(text):
            return match["who"]
        if text.startswith("Điều 1"):
            break
    return None
