"""eIds: the address of each element inside the document, never twice."""

from __future__ import annotations

import re

from vanban.model import Level, Locator, Node, Span
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
        self._places: dict[Locator, str] = {}
        self._quotes: list[tuple[int, str]] = []

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

    def of(self, node: Node, parent: str, *, quoted: bool = False) -> str:
        """Return the eId of *node*: its level and its number as printed (``chp_II``)."""
        prefix = _PREFIX.get(node.level, _OUTLINE)
        name = self.below(parent, f"{prefix}_{_number(node)}".rstrip("_"))
        if not quoted:
            self._places.setdefault(node.locator, name)
        return name

    def at(self, locator: Locator | None) -> str | None:
        """Return the eId of the unit at *locator*, once it is written."""
        return self._places.get(locator) if locator else None

    def quote(self, start: int, parent: str) -> str:
        """Return the eId of the new text that begins at *start*, below *parent*."""
        name = self.below(parent, "qstr_1")
        self._quotes.append((start, name))
        return name

    def quoted_in(self, span: Span) -> str | None:
        """Return the eId of the first new text in *span*, once it is written."""
        return next((name for start, name in self._quotes if start in span), None)


def portion(locator: Locator) -> str:
    """Return the eId that *locator* has in another text: ``art_5a__para_2__point_dd``.

    Divisions above an article are left out: who cites an article doesn't name them.
    """
    prefixes = {level.value: prefix for level, prefix in _PREFIX.items()}
    steps = locator.steps
    article = next((i for i, step in enumerate(steps) if step.word == Level.DIEU), 0)
    named = ((prefixes.get(step.word, _OUTLINE), step.label) for step in steps[article:])
    return "__".join(re.sub(r"[^\w.-]+", "-", f"{p}_{label}".rstrip("_")) for p, label in named)


def _number(node: Node) -> str:
    if node.level is Level.CHUONG and (match := _ROMAN.search(node.label.split(" ")[-1])):
        rest = node.label.split(" ")[-1][match.end() :].strip(".:- ")
        return match[0] + label_slug(rest)
    return re.sub(r"[^\w.-]+", "-", strip_accents(node.number)).strip("-.").replace("__", "_")
