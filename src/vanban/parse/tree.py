"""Lines to tree: a first, thin form."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vanban.model import Level, Line, Locator, Node, Span
from vanban.text import label_slug, roman

_DIEU = re.compile(r"Điều\s+(?P<n>\d+[a-zđ]?\d?)\s*[.:]?-?\s*(?P<rest>.*)", re.IGNORECASE)
_KHOAN = re.compile(r"(?P<n>\d+[a-zđ]?)\s?[.]\s+(?P<rest>.*)")
_DIEM = re.compile(r"(?P<n>[a-zđ]\d?)\)\s*(?P<rest>.*)")
_CHUONG = re.compile(r"Chương\s+(?P<n>[IVXLC]+[a-z]?|\d+)\b\s*[.:]?\s*(?P<rest>.*)", re.IGNORECASE)
_MUC = re.compile(r"Mục\s+(?P<n>\d+|[IVX]+)\b\s*[.:]?\s*(?P<rest>.*)", re.IGNORECASE)
_ORDER = (Level.CHUONG, Level.MUC, Level.DIEU, Level.KHOAN, Level.DIEM)


@dataclass
class _Open:
    level: Level
    number: str
    label: str
    heading: str
    start: int
    locator: Locator
    children: list[Node] = field(default_factory=list)


def grow(lines: tuple[Line, ...], end: int) -> tuple[Node, ...]:
    """Return the tree of *lines*; the last unit runs to *end*."""
    roots: list[Node] = []
    stack: list[_Open] = []

    def close(until: int, at: int) -> None:
        while stack and _ORDER.index(stack[-1].level) >= until:
            top = stack.pop()
            node = Node(
                top.level, top.number, top.label, top.heading, Span(top.start, at), top.locator,
                tuple(top.children),
            )  # fmt: skip
            (stack[-1].children if stack else roots).append(node)

    for line in lines:
        found = _unit(line.text, stack)
        if found is None:
            continue
        level, number, label, heading = found
        close(_ORDER.index(level), max(line.span.start - 1, 0))
        parent = stack[-1].locator if stack else None
        locator = (
            parent.then(level, number)
            if parent and level is not Level.DIEU
            else Locator.of(level, number)
        )
        stack.append(_Open(level, number, label, heading, line.span.start, locator))
    close(0, end)
    return tuple(roots)


def _unit(text: str, stack: list[_Open]) -> tuple[Level, str, str, str] | None:
    levels = {o.level for o in stack}
    if m := _CHUONG.fullmatch(text):
        n = str(roman(m["n"]) or m["n"])
        return Level.CHUONG, n, text[: m.start("rest")].strip(), m["rest"]
    if m := _MUC.fullmatch(text):
        return Level.MUC, str(roman(m["n"]) or m["n"]), text[: m.start("rest")].strip(), m["rest"]
    if m := _DIEU.fullmatch(text):
        return Level.DIEU, label_slug(m["n"]), text[: m.start("rest")].strip(), m["rest"]
    if Level.DIEU in levels:
        if m := _KHOAN.fullmatch(text):
            return Level.KHOAN, label_slug(m["n"]), m["n"] + ".", ""
        if m := _DIEM.fullmatch(text):
            return Level.DIEM, label_slug(m["n"]), m["n"] + ")", ""
    return None
