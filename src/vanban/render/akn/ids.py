"""eIds: the address of each element inside the document, never twice."""

from __future__ import annotations

import re

from vanban.model import Level, Node
from vanban.text import label_slug, strip_accents

_PREFIX = {
    Level.PHAN: "prt", Level.CHUONG: "chp", Level.MUC: "sec", Level.TIEU_MUC: "subsec",
    Level.DIEU: "art", Level.KHOAN: "para", Level.DIEM: "point", Level.PHU_LUC: "att",
    Level.MAU: "att", Level.GACH: "indent",
}  # fmt: skip
_OUTLINE = "lvl"
_ROMAN = re.compile(r"[IVXLC]+")


class Ids:
    """Hands out eIds; one that is taken gets ``_2`` behind it."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def unique(self, wanted: str) -> str:
        """Return *wanted*, or the first of ``wanted_2``, ``wanted_3`` … that is free."""
        name = wanted
        while name in self._taken:
            self._taken[wanted] += 1
            name = f"{wanted}_{self._taken[wanted]}"
        self._taken[name] = 1
        return name

    def below(self, parent: str, name: str) -> str:
        """Return the eId of element *name* below *parent*."""
        return self.unique(f"{parent}__{name}" if parent else name)

    def of(self, node: Node, parent: str) -> str:
        """Return the eId of *node*: its level and its number as printed (``chp_II``)."""
        prefix = _PREFIX.get(node.level, _OUTLINE)
        return self.below(parent, f"{prefix}_{_number(node)}".rstrip("_"))


def _number(node: Node) -> str:
    if node.level is Level.CHUONG and (match := _ROMAN.search(node.label.split(" ")[-1])):
        rest = node.label.split(" ")[-1][match.end() :].strip(".:- ")
        return match[0] + label_slug(rest)
    return re.sub(r"[^\w.-]+", "-", strip_accents(node.number)).strip("-.").replace("__", "_")
