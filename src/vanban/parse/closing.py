"""The closing: who signed, by what right, and who receives the document."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from vanban.model import Line, Signer, SigningCapacity
from vanban.parse.alphabet import compile_letters
from vanban.parse.marks import ADOPTED, CAPACITY
from vanban.parse.names import office_name
from vanban.text import DAY, day_of, whole_syllables

_SIGNED = compile_letters(
    r"\(?\s*(?:đã\s+k[ýí](?:\s+và\s+đóng\s+dấu)?|k[ýí]\s+tên.*|chữ\s+ký.*)\s*\)?|\(?/?s?/?\)?",
    re.IGNORECASE,
)
# Đại tướng Lê A   PGS.TS. Trần B   Thượng tướng, GS.TS Nguyễn C
_RANK = compile_letters(
    r"^(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)|Đô\s+đốc|Phó\s+Đô\s+đốc|GS|PGS|TS|TSKH|ThS|BS|KS|Ths|CN|BSCK\w*|TTND|TTƯT|NGƯT|Luật\s+sư)\b[\s.,-]*",
    re.IGNORECASE,
)
_NAME = compile_letters(r"[A-ZĐÀ-Ỹ][a-zà-ỹđ']+(?:[ -][A-ZĐÀ-Ỹ][a-zà-ỹđ']*){1,5}")
_CAPS_NAME = compile_letters(r"(?:[A-ZĐÀ-Ỹ]{2,7}\s){1,4}[A-ZĐÀ-Ỹ]{2,7}")
_OFFICE_WORDS = compile_letters(
    r"CHỦ\s+TỊCH|TRƯỞNG|GIÁM\s+ĐỐC|THỐNG\s+ĐỐC|CHÁNH|BÍ\s+THƯ|CHỦ\s+NHIỆM|THỦ\s+TƯỚNG|TỔNG|CHÍNH\s+PHỦ|ỦY\s+BAN|UỶ\s+BAN|HỘI\s+ĐỒNG|QUỐC\s+HỘI|KIỂM\s+TOÁN|PHÓ|ỦY\s+VIÊN|BAN\s|BỘ\s|CỤC|NƯỚC"
    r"|THƯỜNG\s+TRỰC|CHƯƠNG|PHỤ\s+LỤC|MẪU|BIỂU|DANH\s+MỤC|CỘNG\s+H"
)
_BEFORE_NAME = compile_letters(r"(?<=[A-ZĐÀ-Ỹ,])\s+(?=(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s?){2,6}$)")
_BEFORE_OFFICE = compile_letters(r"\s(?=(?:KT|TL|TUQ)\.)|(?<=[A-ZĐÀ-Ỹ])\s(?=PHÓ\s|THỨ\s+TRƯỞNG)")
# TM. ỦY BAN NHÂN DÂN TỈNH | CHỦ TỊCH   TL. BỘ TRƯỞNG | CỤC TRƯỞNG CỤC VÍ DỤ: in one line
_BEFORE_OWN_OFFICE = compile_letters(
    r"(?<=[A-ZĐÀ-Ỹ])(?<!PHÓ)(?<!TỔNG)(?<!QUYỀN)(?<!HỘI\sĐỒNG)(?<!/[TLM])\s+(?=(?:CHỦ\s+TỊCH|THỦ\s+TƯỚNG|(?:BỘ|CỤC|VỤ|VIỆN|HIỆU)\s+TRƯỞNG"
    r"|TRƯỞNG\s+BAN|THỐNG\s+ĐỐC|(?:TỔNG\s+)?GIÁM\s+ĐỐC|CHÁNH\s|BÍ\s+THƯ|CHỦ\s+NHIỆM)(?!\w))"
)
_DA_KY = compile_letters(r"\(?\s*đã\s+k[ýí].{0,20}", re.IGNORECASE)
# Phó Thống đốc   Quyền Bộ trưởng   Chánh Văn phòng: an office in small letters, no name
_OFFICE_TITLE = compile_letters(
    r"(?:(?:Phó|Quyền)\s+)?(?:Chủ\s+tịch|Chủ\s+nhiệm|Thống\s+đốc|Thủ\s+tướng|Bộ\s+trưởng|Thứ\s+trưởng"
    r"|Giám\s+đốc|Tổng\s+\w+|Cục\s+trưởng|Vụ\s+trưởng|Chánh\s+\w+|Viện\s+trưởng|Trưởng\s+\w+|Bí\s+thư"
    r"|Hiệu\s+trưởng)\b.*",
    re.IGNORECASE,
)
# - Như trên;   PHÓ CHỦ TỊCH     Nơi nhận: KT. CHỦ TỊCH: two columns that a conversion ran together
_BESIDE = compile_letters(
    r"\s+(?=(?:TM|KT|TL|TUQ)[./]\s?[A-ZĐÀ-Ỹ]{2,}(?!\.))"
    r"|(?<=[;.:,)a-zà-ỹđ])\s+(?=(?:(?:PHÓ|QUYỀN|Q\.)\s+)?(?:CHỦ\s+TỊCH|THỦ\s+TƯỚNG|(?:BỘ|THỨ|CỤC|VỤ|VIỆN|HIỆU)\s+TRƯỞNG"
    r"|TRƯỞNG\s|THỐNG\s+ĐỐC|(?:TỔNG\s+)?GIÁM\s+ĐỐC|CHÁNH\s|BÍ\s+THƯ|CHỦ\s+NHIỆM|TỔNG\s)[^a-zà-ỹđ]*$)"
)
# - Lưu: VT, TH. Trần Văn Mây
_KEPT_BY = compile_letters(r"(?<=[.;)])\s+(?=(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s?){3,4}$)")
_ITEM = compile_letters(r"[-–+•*]\s*")


@dataclass(frozen=True, slots=True)
class Closing:
    """Who signed, who receives, and the day on which an assembly adopted it."""

    signers: tuple[Signer, ...] = ()
    recipients: tuple[str, ...] = ()
    adopted_on: date | None = None


def read_closing(lines: tuple[Line, ...]) -> Closing:
    """Return what the closing *lines* tell."""
    recipients: list[str] = []
    blocks: dict[tuple[int, int], list[str]] = {}
    adopted = None
    receiving: tuple[int, int] | None = None
    for line in lines:
        text = line.text
        place = (line.cell.table, line.cell.column) if line.cell else (-1, 0)
        if adopted is None and ADOPTED.match(text):
            day = None
            for found in DAY.finditer(text):
                day = day_of(found) or day
            adopted = day
            continue
        is_item = _ITEM.match(text) or text.startswith("Lưu")
        opens = re.match(r"Nơi\s+nhận", text, re.IGNORECASE)
        if opens or (receiving == place and is_item):
            text, beside = _part_columns(text)
            if beside:
                blocks.setdefault(place, []).append(beside)
        if opens:
            receiving = place
            recipients += _items(re.sub(r"^Nơi\s+nhận\s*:?", "", text, flags=re.IGNORECASE))
        elif receiving == place and is_item:
            recipients += _items(text)
        else:
            blocks.setdefault(place, []).append(text)
    columns = [_column(texts) for texts in blocks.values()]
    signers = [signer for parts in columns for signer in _pair(parts, _name)]
    if not signers:
        signers = _names_below(lines) or _names_beside(lines, columns)
    if not signers:
        signers = _signed_names(lines)
    if not signers:
        signers = [signer for parts in columns for signer in _pair(parts[:8], _capital_name)][:1]
    return Closing(tuple(signers), tuple(recipients), adopted)


def _part_columns(text: str) -> tuple[str, str]:
    """Return the words of a recipients' line, and those of the signature that run on beside it.

    Assumption *an office behind a list item*: what receives is written in small letters, so that
    an office in capitals behind a recipient belongs to the column beside.
    """
    found = _BESIDE.search(text)
    if found is None and re.match(r"[-–]?\s*Lưu", text):
        found = _KEPT_BY.search(text)
    if found is None:
        return text, ""
    beside = text[found.end() :]
    return (text, "") if _OFFICE_TITLE.fullmatch(beside) and not beside.isupper() else (
        text[: found.start()], beside,
    )  # fmt: skip


def _items(text: str) -> list[str]:
    parts = re.split(r"(?:^|[;.,]\s*|\s)[-–+•]\s+|;\s*", text)
    return [words for part in parts if (words := part.strip(" ;.,-"))]


def _column(texts: list[str]) -> list[str]:
    pieces = (piece for text in texts for piece in _pieces(text))
    return [p for p in pieces if not _SIGNED.fullmatch(p) and sum(map(str.isalpha, p)) > 1]


def _names_below(lines: tuple[Line, ...]) -> list[Signer]:
    """Return who signed where a page break parted the name from the office above it."""
    cells = [i for i, line in enumerate(lines) if line.cell]
    if not cells or cells[-1] + 1 == len(lines):
        return []
    last = lines[cells[-1]].cell
    column = [line.text for line in lines[: cells[-1] + 1] if line.cell and last
              and (line.cell.table, line.cell.column) == (last.table, last.column)]  # fmt: skip
    return _pair(_column([*column, *(line.text for line in lines[cells[-1] + 1 :])]), _name)


# - Các Tổng cục, Cục, Vụ, đơn vị Vũ Văn Mây: the name of the column beside
_NAME_BESIDE = compile_letters(
    r"(?<=[a-zà-ỹđ,;.)W])\s+(?P<name>(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô"
    r"|Dương|Lý|Trương|Đinh|Đoàn|Lâm|Mai|Tô|Hà|Cao|Lưu|Đào|Vương|Trịnh|Tạ|Chu|Tống|Quách|Lương)"
    r"(?:\s[A-ZĐÀ-Ỹ][a-zà-ỹđ]+){2,3})$"
)


def _names_beside(lines: tuple[Line, ...], columns: list[list[str]]) -> list[Signer]:
    """Return who signed where a conversion ran the name into the recipients beside it."""
    offices = [part for parts in columns for part in parts if _OFFICE_WORDS.search(part)]
    offices = [part for part in offices if part.isupper()]
    found = (_NAME_BESIDE.search(line.text) for line in lines if line.cell is None)
    name = next((match["name"] for match in found if match), None)
    return [Signer(name, _position(offices), _capacity(offices))] if offices and name else []


def _signed_names(lines: tuple[Line, ...]) -> list[Signer]:
    """Return the names beside "(Đã ký)" where the office is left out, as law portals do."""
    pairs = itertools.pairwise(whole_syllables(line.text) for line in lines)
    for one, other in pairs:
        for name, mark in ((one, other), (other, one)):
            if _DA_KY.fullmatch(mark) and (person := _name(name)):
                return [Signer(person)]
    return []


def _pair(parts: list[str], name_of: Callable[[str], str | None]) -> list[Signer]:
    """Return the signers among *parts*: offices above, the name below.

    Names in capitals are looked for only where no column has another: offices are capitals too.
    """
    found: list[Signer] = []
    offices: list[str] = []
    for part in parts:
        if offices and (name := name_of(part)):
            if any(_OFFICE_WORDS.search(office) for office in offices):
                found.append(Signer(name, _position(offices), _capacity(offices)))
            offices = []
        elif part.upper() == part or CAPACITY.match(part) or _OFFICE_TITLE.fullmatch(part):
            offices.append(part)
    return found


def _pieces(text: str) -> list[str]:
    """Return the office and the name where one line holds both: ``CHỦ TỊCH Trần Văn Mây``."""
    text = re.sub(r"\(?\s*[Đđ]ã\s+[Kk]ý\s*\)?", "\n", whole_syllables(text))
    text = _BEFORE_NAME.sub("\n", text)
    text = _BEFORE_OFFICE.sub("\n", text)
    if CAPACITY.match(text):
        text = _BEFORE_OWN_OFFICE.sub("\n", text)
    return [part.strip() for part in text.split("\n") if part.strip(" .*-_")]


def _name(part: str) -> str | None:
    words = _unranked(part)
    if _OFFICE_TITLE.fullmatch(words):
        return None
    return words if _NAME.fullmatch(words) else None


def _capital_name(part: str) -> str | None:
    words = _unranked(part)
    if _CAPS_NAME.fullmatch(words) and not _OFFICE_WORDS.search(words):
        return words.title()
    return None


def _unranked(part: str) -> str:
    """Return *part* without ranks and degrees before the name."""
    words, before = part.strip(" .,*").replace("ÿ", "ỹ"), None  # a scan's ỹ: Sÿ
    while words != before:
        before, words = words, _RANK.sub("", words).strip(" .,-")
    return words


def _position(offices: list[str]) -> str | None:
    last = CAPACITY.sub("", offices[-1]).strip(" ./")
    return office_name(last) or None


def _capacity(offices: list[str]) -> SigningCapacity | None:
    for office in reversed(offices):
        if match := CAPACITY.match(office):
            letters = match["c"].replace("/", "").upper()
            return next((c for c in SigningCapacity if c.value.rstrip(".") == letters), None)
    return None
