"""The parts of a text to mentions: places joined by commas and "và", and their document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vanban.cite.atoms import RANKS, Atom, Named, Sheet, Unit

# What may stand between two units, and what it says. "" and "của" lead to the container.
_GLUES = {
    "": "next", "của": "next", "trong": "next", "thuộc": "next", "tại": "next", "ở": "next",
    "thuộc các": "next", "của các": "next", "tại các": "next",
    ",": "comma", ";": "semi", "đến": "range", "tới": "range", "đến hết": "range",
    "vào sau": "list", "vào trước": "list", "vào liền sau": "list", "sau": "list", "trước": "list",
    "và sau": "list", "và vào sau": "list",
}  # fmt: skip
_LIST = re.compile(
    r",?\s*(?:và|hoặc|và/hoặc|cùng|,|;)?\s*(?:tại\s+|của\s+|ở\s+)?"
    r"(?:các\s+(?:(?:điều|khoản|điểm|mục|chương)\s+(?=từ\s))?|một số\s+)?"
    r"(?:tên\s+|tiêu đề\s+|quy định tại\s+|nội dung\s+|đoạn (?:mở đầu|cuối)\s+)?"
    r"(?:của\s+)?(?:từ\s+)?(?:các\s+)?"
)
# Between the last place and its document.
_TO_DOCUMENT = re.compile(
    r"\s*,?\s*(?:(?:và\s+)?(?:các\s+)?(?:nội dung|quy định)(?:\s+khác)?\s+có liên quan\s+)?"
    r"(?:của|tại|trong|thuộc|ở|[-–])?\s*(?:các\s+)?"
)
# và Mẫu số 02 …: forms between a place and its document
_FORM = re.compile(r"\s*(?:,|và)\s+(?:các\s+)?(?:Mẫu|Biểu|Phiếu)\s+(?:số\s+)?[\wĐ./-]+")
_ATTACHED = re.compile(
    r"[^.;\n“”]{0,200}?(?:ban hành\s+)?(?:đính\s+)?kèm(?:\s+theo)?(?:\s+của)?\s*(?:các\s+)?"
)
_ATTACHED_TEXT = re.compile(
    r"\s*,?\s*(?:của\s+|tại\s+|trong\s+)?(?:bản\s+)?"
    r"(?:Quy chế|Quy định|Quy trình|Điều lệ|Hướng dẫn|Bảng|Danh mục|Chương trình|Kế hoạch|Đề án|"
    r"Nội quy|Phương án|Bộ tiêu chí|Định mức|Quy chuẩn)(?!\w)(?!\s+này)"
    r"[^.;\n“”]{0,250}?(?:được\s+)?(?:ban hành\s+)?(?:đính\s+)?kèm(?:\s+theo)\s*"
)
# tên và khoản 2 Điều 61: the heading of Điều 61, and the clause
_HEADING_AND = re.compile(r"(?<!\w)(?:tên|tiêu đề)\s+(?:và|,)\s+$")
# mục 1, phần I | Thuyết minh áp dụng định mức … tại | Phụ lục VIII: an annex holds its parts
_TO_ANNEX = re.compile(r"\s+[^\W\d_][^.;:\n“”()]{0,150}?\s(?:tại|của|thuộc|trong)\s+(?:các\s+)?")
_SAID_AT = re.compile(r"\s+(?:quy định|nêu|ghi)\s+tại\s+")
_AND = re.compile(r"\s*(?:,|và|,\s*và)\s+(?:các\s+)?(?:tại\s+)?")
_STANDARD = re.compile(r"\s*(?:của\s+)?(?:TCVN|QCVN|TCCS|TCXDVN|ISO)\s?\d?")
# Điều 5 | Quy chế làm việc của Chính phủ: a regulation known by its title only
_REGULATION = re.compile(
    r"\s*(?:của\s+|tại\s+)?(?:bản\s+)?(?:Quy chế|Điều lệ|Nội quy|Quy ước)\s+"
    r"(?!này|kèm|ban hành)[^\W\d_]"
)
_OPENERS = re.compile(
    r"(?:(?<!\w)(?:các|từ|tên|tên của|từ các|các (?:điều|khoản|điểm|mục) từ|tiêu đề|tên các)\s+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Places of one document, each with how it hangs on the one before, and the document if said.

    ``attached`` says that the places are in a text that the document carries (``Điều 7 Quy chế
    ban hành kèm theo …``).
    """

    start: int
    end: int
    units: tuple[tuple[Unit, str], ...]
    document: Named | None
    attached: bool = False


def join(text: str, atoms: Sequence[Atom]) -> Iterator[Mention]:
    """Yield the mentions that *atoms* make up, in order of the text."""
    index = 0
    while index < len(atoms):
        atom = atoms[index]
        if isinstance(atom, Sheet):
            index += 1
            continue
        if isinstance(atom, Named):
            index += 1
            yield Mention(atom.start, atom.end, (), atom)
            continue
        units, index = _gather(text, atoms, index)
        if _STANDARD.match(text, units[-1][0].end):
            continue  # "Mục 6.3 TCVN 5:2031": standards are cited in no row
        after = _behind_sheets(text, atoms, index)
        mention = _with_document(text, units, atoms[after] if after < len(atoms) else None)
        if mention.document:
            index = after + 1
            for other in _same_words(atoms, index, mention.document):
                yield mention  # a short name for several documents: the place is in each
                mention = replace(mention, document=other)
                index += 1
        elif _REGULATION.match(text, mention.end):
            continue
        yield mention


def _same_words(atoms: Sequence[Atom], index: int, document: Named) -> Iterator[Named]:
    """Yield the further documents, from *index* on, that the words of *document* mean as well."""
    for at in range(index, len(atoms)):
        atom = atoms[at]
        if not isinstance(atom, Named) or (atom.start, atom.end) != (document.start, document.end):
            return
        yield atom


def _behind_sheets(text: str, atoms: Sequence[Atom], index: int) -> int:
    """``khoản 1 Điều 4 và Mẫu số 02 Thông tư số …``: the document stands behind the form."""
    at = index
    while 0 < at < len(atoms) and isinstance(atoms[at], Sheet):
        if not _AND.fullmatch(text, atoms[at - 1].end, atoms[at].start):
            return index
        at += 1
    return at if at < len(atoms) and isinstance(atoms[at], Named) else index


def _gather(
    text: str, atoms: Sequence[Atom], index: int
) -> tuple[tuple[tuple[Unit, str], ...], int]:
    """Return the units that belong together from *index* on, and where the next mention begins."""
    first = atoms[index]
    assert isinstance(first, Unit)
    units = [(first, "")]
    index += 1
    while index < len(atoms):
        atom, last = atoms[index], units[-1][0]
        if isinstance(atom, Sheet):
            held = _holding(text, last, atom)
            if held is None:
                break
            atom = held
        if not isinstance(atom, Unit):
            break
        glue = atom.joint or _glue(text, last, atom)
        if glue is None or last.this:
            break  # "điểm a khoản này và khoản 4 Điều này": each closes with its own "này"
        units.append((atom, glue))
        index += 1
    return tuple(units), index


def _holding(text: str, last: Unit, sheet: Sheet) -> Unit | None:
    """Return the form as the unit that holds *last*: ``khoản 3 | Mẫu số 02``.

    Between an article and a form must stand ``của``, ``tại`` …: cells of a table follow each other.
    """
    between = " ".join(text[last.end : sheet.start].split())
    inside = last.rank < RANKS["dieu"] or last.level in {"muc", "phan"}
    is_held = _GLUES.get(between) == "next" and (inside or between) and not last.this
    same_line = "\n" not in text[last.end : sheet.start]
    if not (is_held and same_line and sheet.label):
        return None
    return Unit(sheet.start, sheet.end, "mau", sheet.label)


def _glue(text: str, last: Unit, following: Unit) -> str | None:
    between = text[last.end : following.start]
    is_part = last.level in {"phan", "muc", "item", "stt"} and following.level == "phu-luc"
    if is_part and following.label and _SAID_AT.fullmatch(between):
        return "next"
    if glue := glue_of(between):
        return glue
    return "next" if is_part and following.label and _TO_ANNEX.fullmatch(between) else None


def glue_of(between: str) -> str | None:
    """Return how two units hang together by what stands between them, ``None`` if they don't."""
    if len(between) > 40:
        return None
    words = " ".join(between.split())
    if (glue := _GLUES.get(words)) is not None:
        if glue == "semi" and "\n" in between:
            return None
        return glue
    if "\n" in between and not words.startswith(("và", "hoặc")):
        return None
    if not _LIST.fullmatch(words + " "):
        return None
    return "semi" if words.startswith(";") else "list"


def _holder_of(units: Sequence[Unit]) -> str:
    """Return the level whose heading is meant before *units*: of the holder named, or the next up.

    ``tên và điểm d khoản 4`` means the heading of khoản 4, ``tên và khoản 2`` that of the article.
    """
    top = max(units, key=lambda unit: unit.rank)
    if any(unit.level != top.level for unit in units) or top.rank >= RANKS["dieu"]:
        return top.level
    return "khoan" if top.level == "diem" else "dieu"


def _with_document(
    text: str, units: tuple[tuple[Unit, str], ...], following: Atom | None
) -> Mention:
    start = units[0][0].start
    last = units[-1][0]
    if heading := _HEADING_AND.search(text, max(0, start - 16), start):
        start, level = heading.start(), _holder_of([unit for unit, _ in units])
        units = ((Unit(start, heading.end(), level, ""), ""), (units[0][0], "list"), *units[1:])
    if opener := _OPENERS.search(text, max(0, start - 12), start):
        start = opener.start()
    end = last.end
    if isinstance(following, Named) and not last.this:
        between = _FORM.sub("", text[last.end : following.start])
        is_annex = any(unit.level in {"phu-luc", "mau"} for unit, _ in units)
        if _TO_DOCUMENT.fullmatch(between) or (is_annex and _ATTACHED.fullmatch(between)):
            return Mention(start, following.end, units, following)
        if _ATTACHED_TEXT.fullmatch(between):
            return Mention(start, following.end, units, following, attached=True)
    return Mention(start, end, units, None)
