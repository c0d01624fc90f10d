"""Units of a place: khoản 2 · các điểm a, b và c · Điều 5a · Chương III · Phần thứ hai."""

from __future__ import annotations

import re

from vanban.cite.atoms import Unit
from vanban.text import label_slug, ordinal_word, roman

UNIT_WORDS = {
    "điểm": "diem",
    "khoản": "khoan",
    "điều": "dieu",
    "tiết": "tiet",
    "mục": "muc",
    "tiểu mục": "tieu-muc",
    "chương": "chuong",
    "phần": "phan",
    "phụ lục": "phu-luc",
    "số thứ tự": "stt",
}
# 5   5a   3.1   2đ; not 1.000 or 2,5 or 5%
_ARABIC = r"\d{1,3}(?:\.\d{1,2})*[a-zđ]?\d?(?!\w|[.,/]\d|%|\s?%)"
# a   đ   a1   b.1.2, with the sub-point of some circulars: c(iv), a(2)
_LETTER = r"[a-zđA-ZĐ]\d{0,2}(?:\.\d{1,2})*(?!\w)"
_ROMAN = r"(?:[IVX]|[IVXLC]{2,7}|[IVX]{1,4}l{1,2}(?=[a-zđ]))[a-zđ]?(?!\w)"  # VIla: VIIa in a scan
_ORDINAL = r"thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai|ba|tư|lăm))?)(?!\w)"
_LABELS = {
    "diem": rf"{_LETTER}|{_ARABIC}",
    "khoan": rf"{_ARABIC}|l[a-dđ](?!\w)",  # "la": 1a as a scanner reads it
    "dieu": _ARABIC,
    "tiet": rf"{_LETTER}|{_ARABIC}",
    "muc": rf"{_ROMAN}|{_ARABIC}|[A-Z](?!\w|\.\d)",
    "tieu-muc": rf"{_ROMAN}|{_ARABIC}|[A-Z](?!\w|\.\d)",
    "chuong": rf"{_ROMAN}|{_ARABIC}|{_ORDINAL}",
    "phan": rf"{_ROMAN}|{_ARABIC}|[A-Z](?!\w)|{_ORDINAL}",
    "phu-luc": rf"{_ROMAN}|[IVXLC]{{1,7}}[A-ZĐ](?!\w)"
    r"|\d{1,3}(?:\.\d{1,2})*[a-zđA-ZĐ]?(?!\w|\.\d|/)|[A-Z]\d?(?!\w)",
    "item": rf"{_ROMAN}|{_ARABIC}",
    "stt": rf"{_ROMAN}|{_ARABIC}",
}
_SUB_POINT = r"(?:\s?\((?:[ivx]{1,5}|\d{1,2}|[a-z])\))?"
# điểm a)   tiết b): a bracket behind other labels closes one opened before: (trừ khoản 2 Điều 5)
_CLOSE = {level: r"\)?" if level in {"diem", "tiet"} else "" for level in _LABELS}
_FIRST = {
    level: re.compile(
        rf"\s+(?P<range>từ\s+(?=(?:{label})\s+(?:đến|tới)\s))?(?P<so>số\s+)?(?:thứ\s+tự\s+)?"
        rf"(?P<label>{label}){_SUB_POINT}{_CLOSE[level]}"
    )
    for level, label in _LABELS.items()
}
_NEXT = {
    level: re.compile(
        rf"(?P<joint>\s*,\s*(?:và|hoặc)?\s*|\s*;\s*|\s+(?:và|hoặc|đến|tới)\s+|\s?[-–]\s?)"
        rf"(?:từ\s+)?(?:số\s+)?(?P<label>{label}){_SUB_POINT}{_CLOSE[level]}"
    )
    for level, label in _LABELS.items()
}
_THIS = re.compile(r"\s+này(?!\w)")
# "khoản 1, 2 bản chính": what follows is a quantity, not a label
_QUANTITY = re.compile(
    r"\s+(?:bản|bộ|ngày|tháng|năm|người|lần|đồng|triệu|tỷ|tờ|m2|kg|giờ|phút|trường|tổ|cơ|đơn|"
    r"phần|trang|hồ|cán|xã|tỉnh|huyện|thành|đợt|nhóm|loại|hình)(?!\w)"
)
_HEADING = re.compile(r"(?<!\w)(?:tên|tiêu đề)\s+(?:của\s+)?$")
# "thời điểm 01 tháng 7", "tài khoản 111", "hạng mục 3": the word is half of another
_COMPOUNDS = {
    "diem": re.compile(
        r"(?:thời|quan|địa|đặc|trọng|cao|tâm|ưu|nhược|khuyết|luận|thang|số|tổng|chấm)\s$",
        re.IGNORECASE,
    ),
    "khoan": re.compile(r"(?:tài|ngân)\s$", re.IGNORECASE),
    "tiet": re.compile(r"(?:chi|tình|thời|khí)\s$", re.IGNORECASE),
    "muc": re.compile(r"(?:danh|hạng|chuyên|đề|thư|biên|đầu)\s$", re.IGNORECASE),
    "phan": re.compile(r"(?:học|cổ|thành|một|bộ|mỗi)\s$", re.IGNORECASE),
}
_JOINTS = {"đến": "range", "tới": "range", "-": "range", "–": "range", ";": "semi"}


def read_units(text: str, word: str, start: int, end: int) -> tuple[Unit, ...]:
    """Return the units that a word begins: several for ``khoản 1, 2 và 3``."""
    level = UNIT_WORDS[word]
    if (other := _COMPOUNDS.get(level)) and other.search(text, max(0, start - 8), start):
        return ()
    if match := _THIS.match(text, end):
        return (Unit(start, match.end(), level, "", this=True),)
    match = _FIRST[level].match(text, end)
    if match is None:
        return _read_unlabelled(text, level, start, end)
    if match["range"] and not _counts_units(text, start, level, match["label"]):
        return ()
    if level == "khoan" and _is_sum(text, match.end()):
        return ()
    if level == "phan" and text[start] == "p" and match["label"][0].isdigit():
        return ()  # "bãi bỏ một phần 05 văn bản"
    if level == "phan" and text[match.end() : match.end() + 1] == ":":
        return ()  # "Phương pháp thử - Phần 6: Đo chiều dài" is a title
    if level == "muc" and match["so"]:
        level = "item"  # "mục số 7" counts the rows of a list, "Mục 7" is a section
    units = [Unit(start, match.end(), level, label_of(level, match["label"]))]
    shape = _shape(match["label"])
    while more := _NEXT[level].match(text, units[-1].end):
        label, joint = more["label"], more["joint"].strip()
        if _shape(label) != shape or _QUANTITY.match(text, more.end()) or _is_padded(label, shape):
            break
        if joint in "-–" and joint and " " in more["joint"]:
            break  # "Điều 5 - 7 nội dung"
        units.append(
            Unit(
                more.start("label"), more.end(), level, label_of(level, label),
                joint=_JOINTS.get(joint, "list"),
            )
        )  # fmt: skip
    if match["range"] and len(units) < 2:
        return ()
    return tuple(units)


def _read_unlabelled(text: str, level: str, start: int, end: int) -> tuple[Unit, ...]:
    """Return ``Phụ lục`` without a label, and the unit whose heading is meant in ``tên Điều``."""
    if level == "phu-luc" and text[start] == "P":
        return (Unit(start, end, level, ""),)
    if _HEADING.search(text, max(0, start - 12), start):
        return (Unit(start, end, level, ""),)
    return ()


def label_of(level: str, printed: str) -> str:
    """Return a printed label as a locator writes it.

    >>> label_of("chuong", "III"), label_of("phan", "thứ hai"), label_of("phu-luc", "II")
    ('3', '2', 'ii')
    """
    if printed.startswith("thứ"):
        return str(ordinal_word(printed.removeprefix("thứ")) or printed)
    if level == "khoan" and printed[0] == "l":
        printed = "1" + printed[1:]
    if level in {"chuong", "muc", "tieu-muc", "phan", "item"}:
        match = re.fullmatch(r"([IVX]|[IVXLC]{2,})([a-zđ]?)", _scanned(printed))
        value = roman(match[1]) if match else None
        if match and value:
            return f"{value}{label_slug(match[2])}"
    return label_slug(printed)


def _scanned(printed: str) -> str:
    """Return a Roman label as it was typed: a scanner reads ``VIIa`` as ``VIla``."""
    return re.sub(r"(?<=[IVX])l{1,2}(?=[a-zđ]$)", lambda m: "I" * len(m[0]), printed)


def _shape(label: str) -> str:
    if label[0].isdigit():
        return "0" if label[0] == "0" else "1"
    if re.fullmatch(r"[IVXLC]{2,}[a-zđ]?|[IVX]", label):
        return "I"
    return "a"


def _is_padded(label: str, shape: str) -> bool:
    return shape == "1" and label[0] == "0"


def _counts_units(text: str, start: int, level: str, label: str) -> bool:
    """Say whether ``từ … đến …`` behind a unit's word runs over units: ``các điều từ 7 đến 9``.

    It does not in "khoản từ 5 đến 10 triệu đồng" and "các điểm từ 5 đến 7".
    """
    is_plural = text[max(0, start - 4) : start].lower().endswith("các ")
    return is_plural and not (level == "diem" and label[0].isdigit())


def _is_sum(text: str, end: int) -> bool:
    """Say whether ``khoản 5`` goes on as money: ``khoản 5 triệu đồng``."""
    return re.match(r"\s+(?:triệu|tỷ|nghìn|đồng|tiền)(?!\w)", text[end : end + 12]) is not None
