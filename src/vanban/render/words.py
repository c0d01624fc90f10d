"""Slugs of the library as people say them."""

from __future__ import annotations

import re

from vanban.model import Locator, Rule, Step, Verb

# The words that a locator's steps are read as: "điểm a khoản 2 Điều 5".
_UNITS = {
    "phan": "Phần", "chuong": "Chương", "muc": "Mục", "tieu-muc": "Tiểu mục", "dieu": "Điều",
    "khoan": "khoản", "diem": "điểm", "phu-luc": "Phụ lục", "mau": "Mẫu", "bang": "Bảng",
    "stt": "số thứ tự",
}  # fmt: skip
# Places outside the units.
_REGIONS = {
    "header": "phần đầu", "title": "tên văn bản", "preamble": "phần mở đầu", "closing": "phần cuối",
}  # fmt: skip

VERBS = {
    Verb.AMEND: "sửa đổi", Verb.INSERT: "bổ sung", Verb.REPEAL: "bãi bỏ", Verb.REPLACE: "thay thế",
    Verb.PHRASE: "thay cụm từ", Verb.CORRECT: "đính chính", Verb.SUSPEND: "ngưng hiệu lực",
    Verb.STAY: "đình chỉ", Verb.EXTEND: "kéo dài", Verb.RENAME: "đổi tên",
}  # fmt: skip

RULES = {
    Rule.STATED: "điều khoản nói rõ ngày",
    Rule.SIGNING: "từ ngày ký",
    Rule.RELATIVE: "tính từ một thời hạn hoặc sự kiện",
    Rule.UNKNOWN: "văn bản không nói",
}


_CYCLES = {
    "P1Y": "hằng năm", "P6M": "sáu tháng một lần", "P3M": "hằng quý", "P1M": "hằng tháng",
    "P1W": "hằng tuần", "P1D": "hằng ngày", "PT1H": "hằng giờ",
}  # fmt: skip
_LENGTHS = {"Y": "năm", "M": "tháng", "W": "tuần", "D": "ngày", "H": "giờ"}


def cycle_words(every: str | None) -> str:
    """Return an ISO 8601 period as people say how often something comes again.

    >>> cycle_words("P1M"), cycle_words("PT6H"), cycle_words(None)
    ('hằng tháng', '6 giờ một lần', '')
    """
    found = re.fullmatch(r"PT?(\d+)([YMWDH])", every or "")
    if every in _CYCLES or found is None:
        return _CYCLES.get(every or "", every or "")
    return f"{found[1]} {_LENGTHS[found[2]]} một lần"


def place_words(locator: Locator | None) -> str:
    """Return *locator* as people say it, innermost first.

    >>> place_words(Locator.parse("dieu-5.khoan-2.diem-dd"))
    'điểm đ khoản 2 Điều 5'
    >>> place_words(Locator.parse("iii.2.a"))
    'mục III.2.a'
    >>> place_words(Locator.parse("phu-luc-i.7"))
    'mục 7 Phụ lục I'
    """
    if locator is None:
        return ""
    if str(locator) in _REGIONS:
        return _REGIONS[str(locator)]
    pieces: list[str] = []
    bare: list[str] = []
    for step in locator.steps:
        if step.word:
            pieces += [*_item_words(bare), _unit_words(step)]
            bare = []
        else:
            bare.append(step.label)
    return " ".join(reversed([*pieces, *_item_words(bare)]))


def _unit_words(step: Step) -> str:
    label = step.label.replace("dd", "đ")
    if step.word in ("phan", "chuong", "phu-luc"):
        label = label.upper()
    return f"{_UNITS.get(step.word, step.word)} {label}".strip()


def _item_words(labels: list[str]) -> list[str]:
    """Return labels of outline style as one place; sections are capitals down to the first 1, 2."""
    if not labels:
        return []
    sections = next((i for i, label in enumerate(labels) if label[:1].isdigit()), len(labels))
    shown = [label.upper() if i < sections else label for i, label in enumerate(labels)]
    return ["mục " + ".".join(shown).replace("dd", "đ")]
