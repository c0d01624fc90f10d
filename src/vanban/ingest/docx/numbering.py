"""Automatic numbering: which label Word prints in front of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from vanban.ingest.docx.labels import print_bullet, print_count
from vanban.ingest.docx.xml import W, child, number, switch, value

DEPTH = 9  # Word's lists have nine levels
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: how its count looks and when it starts again."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    gap: str = " "
    legal: bool = False
    restart: int | None = None
    style: str | None = None


@dataclass(slots=True)
class _Num:
    abstract: str
    levels: dict[int, ListLevel] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, dict[int, ListLevel]] = {}
        self._links: dict[str, str] = {}
        self._nums: dict[str, _Num] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[str] = set()
        for found in root.iterfind(W + "abstractNum") if root is not None else ():
            self._add_list(found)
        for found in root.iterfind(W + "num") if root is not None else ():
            self._add_num(found)

    def link_styles(self, nums: dict[str, str]) -> None:
        """Resolve lists that only point to a list style, given each style's list."""
        for abstract, style in self._links.items():
            target = self._nums.get(nums.get(style, ""))
            if target is not None and not self._lists.get(abstract):
                self._lists[abstract] = self._lists.get(target.abstract, {})

    def level_of_style(self, num: str, style: str) -> int:
        """Return the level of the list that the paragraph style *style* stands for."""
        found = self._nums.get(num)
        levels = self._lists.get(found.abstract, {}) if found else {}
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def next_label(self, num: str, depth: int) -> str:
        """Count one paragraph of the list *num* and return its printed label with the gap."""
        found = self._nums.get(num)
        if found is None or not 0 <= depth < DEPTH:
            return ""
        counts = self._count(num, found, depth)
        level = self._level(found, depth)
        if level.form == "bullet":
            return print_bullet(level.text) + level.gap
        label = _PLACE.sub(lambda m: self._print(found, level, counts, int(m[1]) - 1), level.text)
        return label + level.gap if label.strip() else ""

    def _count(self, num: str, found: _Num, depth: int) -> list[int | None]:
        counts = self._counts.setdefault(found.abstract, [None] * DEPTH)
        if num not in self._started:
            self._started.add(num)
            for level, start in found.starts.items():
                counts[level] = start - 1
        for upper in range(depth):
            if counts[upper] is None:
                counts[upper] = self._start(found, upper)
        last = counts[depth]
        counts[depth] = self._start(found, depth) if last is None else last + 1
        for deeper in range(depth + 1, DEPTH):
            restart = self._level(found, deeper).restart
            if restart is None or depth < restart:
                counts[deeper] = None
        return counts

    def _print(self, num: _Num, level: ListLevel, counts: list[int | None], depth: int) -> str:
        count = counts[depth]
        form = "decimal" if level.legal else self._level(num, depth).form
        return print_count(self._start(num, depth) if count is None else count, form)

    def _level(self, num: _Num, depth: int) -> ListLevel:
        own = num.levels.get(depth)
        return own or self._lists.get(num.abstract, {}).get(depth) or ListLevel()

    def _start(self, num: _Num, depth: int) -> int:
        return num.starts.get(depth, self._level(num, depth).start)

    def _add_list(self, element: etree._Element) -> None:
        name = value(element, "abstractNumId") or ""
        self._lists[name] = _read_levels(element)
        link = value(child(element, "numStyleLink"))
        if link:
            self._links[name] = link

    def _add_num(self, element: etree._Element) -> None:
        num = _Num(value(child(element, "abstractNumId")) or "")
        for override in element.iterfind(W + "lvlOverride"):
            depth = number(override, "ilvl")
            if depth is None or not 0 <= depth < DEPTH:
                continue
            num.levels.update(_read_levels(override))
            start = number(child(override, "startOverride"))
            if start is not None:
                num.starts[depth] = start
        self._nums[value(element, "numId") or ""] = num


def _read_levels(element: etree._Element) -> dict[int, ListLevel]:
    levels: dict[int, ListLevel] = {}
    for found in element.iterfind(W + "lvl"):
        depth = number(found, "ilvl")
        if depth is None or not 0 <= depth < DEPTH:
            continue
        start = number(child(found, "start"))
        levels[depth] = ListLevel(
            # Word counts from 0 where a level does not say its start.
            start=0 if start is None else start,
            form=value(child(found, "numFmt")) or "decimal",
            text=value(child(found, "lvlText")) or "",
            gap="" if value(child(found, "suff")) == "nothing" else " ",
            legal=bool(switch(found, "isLgl")),
            restart=number(child(found, "lvlRestart")),
            style=value(child(found, "pStyle")),
        )
    return levels
