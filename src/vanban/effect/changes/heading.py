"""Words that give way in a heading alone: tại tên Điều 5 · tại tên Nghị định · tại phần căn cứ."""

from __future__ import annotations

import re
from functools import cached_property

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
# tên Điều 5   tên của các Điều 5, 6 và 7
_NAMED = re.compile(
    rf"{_TITLE}\s+(?:của\s+)?(?:các\s+)?"
    r"(?P<unit>điều|khoản|chương|tiểu\s+mục|mục|phần|phụ\s+lục)\s+"
    r"(?=(?P<labels>[\w.]+(?:\s*(?:,|\bvà\b)\s*[\w.]+)*))",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?!và\b)[\w.]+")


class Headings:
    """The headings that the words of one provision name, found once for all its deeds."""

    def __init__(self, text: str, node: Node) -> None:
        self._text, self._node = text, node

    def are_changed(self, deed: Deed) -> bool:
        """Say whether *deed* changes words of a heading or title and no others."""
        locator = deed.thing.locator
        if locator is None:
            return _OUTSIDE.match(deed.thing.span.of(self._text)) is not None
        last = locator.steps[-1]
        unit = _UNITS.get(last.word)
        if unit is None:
            return False
        label = last.label.replace("dd", "đ").lower()
        if (unit, label) in self._named:
            return True
        if label.isdigit() and last.word in {"chuong", "muc", "phan", "phu-luc"}:
            return (unit, to_roman(int(label)).lower()) in self._named
        return last.word == "dieu" and len(locator.steps) == 1 and self._has_joint

    @cached_property
    def _words(self) -> str:
        return blank(self._node.own_span.of(self._text))

    @cached_property
    def _named(self) -> frozenset[tuple[str, str]]:
        """The headings named, each as its unit and label: ("điều", "5")."""
        return frozenset(
            (" ".join(match["unit"].lower().split()), label.strip(".").lower())
            for match in _NAMED.finditer(self._words)
            for label in _LABEL.findall(match["labels"])
        )

    @cached_property
    def _has_joint(self) -> bool:
        return _AND.search(self._words) is not None
