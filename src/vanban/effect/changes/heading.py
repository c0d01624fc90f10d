"""Words that give way in a heading alone: tại tên Điều 5 · tại tên Nghị định · tại phần căn cứ."""

from __future__ import annotations

import re

from vanban.effect.changes.deed import Deed
from vanban.effect.changes.signals import blank
from vanban.model import Node
from vanban.text import to_roman

_UNITS = {
    "dieu": "điều",
    "khoan": "khoản",
    "chuong": "chương",
    "muc": "mục",
    "tieu-muc": "tiểu mục",
    "phan": "phần",
    "phu-luc": "phụ lục",
}
_TITLE = r"(?:tên(?:\s+gọi)?|tiêu\s+đề)"
# tên Nghị định   tiêu đề   trích yếu   phần căn cứ ban hành: outside the units
_OUTSIDE = re.compile(rf"(?:{_TITLE}|trích\s+yếu|(?:phần\s+)?căn\s+cứ)\b", re.IGNORECASE)
# tên và khoản 2 Điều 61   tên Điều và khoản 2 Điều 61
_AND = re.compile(rf"{_TITLE}\s+(?:điều\s+)?(?:và|,)\s", re.IGNORECASE)


def says_heading(text: str, node: Node, deed: Deed) -> bool:
    """Say whether *deed*, told in *node*, changes words of a heading or title and no others."""
    locator = deed.thing.locator
    if locator is None:
        return _OUTSIDE.match(deed.thing.span.of(text)) is not None
    last = locator.steps[-1]
    unit = _UNITS.get(last.word)
    if unit is None:
        return False
    words = blank(node.own_span.of(text))
    label = last.label.replace("dd", "đ")
    printed = re.escape(label)
    if label.isdigit() and last.word in {"chuong", "muc", "phan", "phu-luc"}:
        printed = rf"(?:{printed}|{to_roman(int(label))})"
    named = rf"{_TITLE}\s+(?:của\s+)?(?:các\s+)?{unit}\s+(?:[\w]+\s*(?:,|và)\s*)*{printed}(?!\w)"
    if re.search(named, words, re.IGNORECASE):
        return True
    return last.word == "dieu" and len(locator.steps) == 1 and _AND.search(words) is not None
