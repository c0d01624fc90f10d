"""The head of a document, read as a set: its parts in any order, columns flattened or not."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from vanban.model import DocKind, DocNumber, Issuer, Line
from vanban.parse.alphabet import compile_letters
from vanban.parse.head_parts import RULE, SO, STATE, VV, number_in, number_in_title, parts_of
from vanban.parse.labels import find_label
from vanban.parse.marks import ENACTING, kind_title, starts_closing
from vanban.parse.names import begins_name, issuers_of, names_authority
from vanban.text import DAY, day_of

_WINDOW = 120
_LONGEST_DAY = 150
_MOST_FIGURES = 3
_PLACE = compile_letters(
    r"(?P<place>[^\W\d_][^\d,:;]{1,40}?)\s*,\s*(?:hồi\s[^,]{1,30}\s)?ngày", re.IGNORECASE
)
_BASES = compile_letters(
    r"-?\s*(?:Căn\s+cứ|Thực\s+hiện|Xét|Theo\s+đề\s+nghị|Để|Trên\s+cơ\s+sở|Nhằm|Thi\s+hành|Sau\s+khi|Triển\s+khai|Ngày\s+\d)"
)
# KẾ HOẠCH | Thực hiện Nghị quyết số 10-NQ/TU …: what opens a basis opens a title as well
_TITLES_TOO = compile_letters(r"(?:Thực\s+hiện|Triển\s+khai|Thi\s+hành)\s")
# Nay ban bố luật quy định quyền lập quỹ …
_PROMULGATING = compile_letters(r"Nay\s+ban\s+bố\s+luật\b", re.IGNORECASE)
_ENACTS = compile_letters(
    r"(?P<who>[A-ZĐÀ-Ỹ][^.;:\d]{3,90}?)\s+(?:ban\s+hành|quyết\s+định\s+ban\s+hành)\s+(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Nghị\s+quyết|Nghị\s+định|Thông\s+tư|Quyết\s+định|Chỉ\s+thị)"
)


# Mùa khô năm nay kéo dài. Để chủ động phòng cháy, Chủ tịch yêu cầu:   (no end: TP. Huế, TS. Mai)
_TWO_SENTENCES = compile_letters(r"[a-zà-ỹ]{3,}\.\s+[A-ZĐÀ-Ỹ][a-zà-ỹ]")
# Thông tư số 12/2031/TT-BXD …, có hiệu lực kể từ ngày …, được sửa đổi, bổ sung bởi:
_AMENDED = re.compile(r",\s+có\s+hiệu\s+lực\s|được\s+sửa\s+đổi,\s+bổ\s+sung\s+bởi\s*:$")
# Sửa đổi khoản 2 Quy định số 41 như sau: “…”.   a sentence of its own behind the trích yếu
_SENTENCE = compile_letters(r"[A-ZĐÀ-Ỹ][^\n]{40,}[^\s.…][.”]\.?")
# CỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 48-HĐBT NGÀY 7-11-1986 BAN HÀNH ĐIỀU LỆ …   LUẬT SỐ 9-SL NGÀY …
_NUMBER_BEFORE = re.compile(
    r"\A(?:CỦA\s[^\d]{2,80}|LUẬT|PHÁP\s+LỆNH)\sSỐ\s*:?\s*\d[\w/&.-]{0,30}\s+NGÀY\s+\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\s+",
    re.IGNORECASE,
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
    seen = _Seen()
    for line in lines[anchor:title]:
        for part in parts_of(line.text):
            seen.take(part, in_cell=line.cell is not None)
    preamble, heading = _heading(lines, title, kind)
    if seen.printed is None and heading:
        seen.number, seen.printed, day = number_in_title(heading)
        seen.day = seen.day or day
    issuers = issuers_of(seen.names)
    if kind is DocKind.SAC_LENH and _promulgates(lines[title : title + 12]):
        kind, issuers = DocKind.LUAT, issuers_of(["QUỐC HỘI"])
    return Head(
        title, preamble, seen.number, seen.printed, kind, issuers, _enacting(lines, preamble),
        seen.place, seen.day, _without_its_number(heading) or seen.subject,
    )  # fmt: skip


@dataclass
class _Seen:
    """What the parts of a head have told so far.

    A name goes on only from the part right before it: a stamp's capitals after the number, or
    after a rule that a scan misread, are no more of it.
    """

    number: DocNumber | None = None
    printed: str | None = None
    place: str | None = None
    day: date | None = None
    subject: str | None = None
    names: list[str] = field(default_factory=list)
    last: str = ""  # which sort the part before was

    def take(self, part: str, *, in_cell: bool) -> None:
        """Put *part* where it belongs."""
        before, self.last = self.last, ""
        if (match := SO.fullmatch(part)) and self.printed is None:
            self.number, self.printed, rest = number_in(match["n"])
            self.subject = self.subject or _subject(rest)
            self._take_day(rest)
        elif match := VV.match(part):
            self.subject, self.last = match["t"], "subject"
        elif self.day is None and _day_in(part) is not None:
            self._take_day(part)
        elif _is_name(part, going_on=before == "name"):
            self.names.append(part)
            self.last = "name"
        elif before == "subject" and ((self.subject and not in_cell) or not part.isupper()):
            self.subject, self.last = f"{self.subject} {part}", "subject"
        elif self.place is None and (match := _PLACE.match(part)):
            self.place = match["place"].strip()

    def _take_day(self, words: str) -> None:
        """Read place and day; two columns set side by side have them behind the number."""
        found = _day_in(words) if self.day is None else None
        if found is None:
            return
        self.day = day_of(found)
        if match := _PLACE.match(words.lstrip()):
            self.place = match["place"].strip()


def _day_in(part: str) -> re.Match[str] | None:
    """The day of a head stands in a short line: "Hà Nội, ngày …"; days of acts in long ones."""
    if len(part) > _LONGEST_DAY or "ng" not in part.casefold() or "hiệu lực" in part:
        return None
    return DAY.search(part)


def _promulgates(lines: tuple[Line, ...]) -> bool:
    """Say whether a sắc lệnh promulgates a law of the National Assembly, as from 1946 to 1959."""
    return any(_PROMULGATING.match(line.text) for line in lines)


def _anchor(lines: tuple[Line, ...]) -> int:
    """Return where the head begins: the names, the number or the subject before the Quốc hiệu."""
    for index, line in enumerate(lines[:_WINDOW]):
        if line.text.startswith(("Căn cứ ", "Điều 1")):
            return 0  # a Quốc hiệu further on is that of a form
        if STATE.search(line.text):
            return _before_state(lines, index)
    return 0


def _before_state(lines: tuple[Line, ...], index: int) -> int:
    start = index
    for above in range(index - 1, max(index - 10, -1), -1):
        line = lines[above]
        if len(line.text) > 250:
            break
        if (
            line.cell is not None
            or SO.match(line.text)
            or _is_name(line.text, going_on=above == start - 1)
            or not any(c.isalpha() for c in line.text)
        ):
            start = above
    return start


def _title(lines: tuple[Line, ...], anchor: int) -> int:
    """Return the line with the kind, else the line after the last of the head."""
    for index in range(anchor, min(anchor + 60, len(lines))):
        text = lines[index].text
        if text[:1].isupper() and kind_title(text) and (text.isupper() or index > anchor):
            return index
        label = find_label(text) if lines[index].cell is None else None
        unit = label is not None and label.level != "gach" and not VV.match(text)
        if unit or text.startswith(("Điều 1", "Căn cứ", "Kính gửi", "Kính trình")):
            return index
    return anchor


def _is_name(part: str, *, going_on: bool) -> bool:
    figures = sum(c.isdigit() for c in part)  # BAN CHỈ ĐẠO … DỊCH COVID-19   VỤ 7
    if len(part) > 90 or figures > _MOST_FIGURES or "/" in part or part.upper() != part:
        return False
    letters = sum(c.isalpha() for c in part)
    return letters > 2 and (begins_name(part) or going_on) and kind_title(part) is None


def _subject(rest: str) -> str | None:
    match = VV.search(rest)
    return match["t"].strip() or None if match else None


def _heading(lines: tuple[Line, ...], title: int, kind: DocKind | None) -> tuple[int, str | None]:
    """Return where the preamble begins and the trích yếu between the kind and it."""
    if kind is None:
        return title, None
    words: list[str] = []
    index = title + 1
    while index < min(title + 25, len(lines)):
        text = lines[index].text
        if match := VV.match(text):  # V/v ban hành …: no label "V"
            words.append(match["t"])
            index += 1
            continue
        label = find_label(text)
        first = not words and text.rstrip()[-1:] not in ",;:."
        if (
            (_BASES.match(text) and not (first and _TITLES_TOO.match(text)))
            or text.startswith("Kính gửi") or ENACTING.fullmatch(text)
            or (label is not None and label.level != "gach")
            or (words and (len(text) > 200 or _begins_text(text) or _is_of_row(lines, index)))
            or (words and starts_closing(lines, index))
        ):  # fmt: skip
            break
        if not RULE.fullmatch(text.strip()) and any(c.isalpha() for c in text):
            words.append(text)
        index += 1
    return index, " ".join(words) or None


def _is_of_row(lines: tuple[Line, ...], index: int) -> bool:
    """Say whether a line stands in a row of several cells: a sheet's table and no title."""
    cell = lines[index].cell
    if cell is None:
        return False
    return any(
        other is not None
        and (other.table, other.row) == (cell.table, cell.row)
        and other.column != cell.column
        for other in (line.cell for line in lines[max(0, index - 4) : index + 5])
    )


def _begins_text(text: str) -> bool:
    """Say whether the text begins: an organ decides, or "… thông báo lịch họp như sau:".

    Assumption *titles are no sentences*: a trích yếu holds no full stop with a sentence behind it.
    """
    found = (_TWO_SENTENCES.search(text), _AMENDED.search(text), _SENTENCE.fullmatch(text.strip()))
    if any(found):
        return True
    if begins_name(text) and text.isupper() and len(text) < 110:
        return True
    return bool(_ENACTS.match(text)) or text.rstrip().endswith(("như sau:", "sau đây:", "điện:"))


def _without_its_number(heading: str | None) -> str | None:
    """Return the trích yếu without the issuer, number and day that older texts print before it."""
    return (_NUMBER_BEFORE.sub("", heading) or heading) if heading else None


def _enacting(lines: tuple[Line, ...], preamble: int) -> str | None:
    """Return who decides, where the enacting line names a person or an organ."""
    for line in lines[preamble : preamble + 40]:
        text = line.text
        if begins_name(text) and text.isupper() and len(text) < 110:
            return text.strip(" :")
        if (match := _ENACTS.match(text)) and names_authority(match["who"]):
            return match["who"]
        if text.startswith("Điều 1"):
            break
    return None
