"""Texts after the closing: phụ lục, forms, attached regulations and plans, each a tree apart."""

from __future__ import annotations

from dataclasses import replace

from vanban.model import Level, Line, Locator, Node, Span
from vanban.parse.marks import MAU, PHU_LUC, starts_annex
from vanban.parse.tree import grow
from vanban.text import label_slug


def grow_annexes(lines: tuple[Line, ...], first: int) -> tuple[Node, ...]:
    """Return a tree for each text attached from line *first* on; forms lie in their phụ lục."""
    starts = _starts(lines, first)
    nodes: list[Node] = []
    owner = Locator.of(Level.PHU_LUC)
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=False):
        node = _grow(lines, start, stop, owner)
        if node.level is Level.PHU_LUC:
            owner = node.locator
        elif nodes and nodes[-1].level is Level.PHU_LUC:
            holder = nodes.pop()
            span = Span(holder.span.start, node.span.end)
            node = replace(holder, span=span, children=(*holder.children, node))
        nodes.append(node)
    return tuple(nodes)


def _starts(lines: tuple[Line, ...], first: int) -> list[int]:
    """Return where attached texts begin.

    Assumption "a title below a bare label is its heading": PHỤ LỤC I / DANH MỤC CÂY CẢNH /
    (Kèm theo …) is one phụ lục.
    """
    starts: list[int] = []
    for index in range(first, len(lines)):
        if index > first and not starts_annex(lines, index):
            continue
        if starts and starts[-1] == index - 1 and _is_bare_label(lines[index - 1].text):
            continue
        starts.append(index)
    return starts


def _is_bare_label(text: str) -> bool:
    match = PHU_LUC.match(text)
    return match is not None and not match["rest"]


def _grow(lines: tuple[Line, ...], start: int, stop: int, owner: Locator) -> Node:
    text = lines[start].text
    level, number, heading = Level.PHU_LUC, "", ""
    if match := PHU_LUC.match(text):
        number, heading = label_slug(match["n"] or ""), match["rest"]
    elif match := MAU.match(text):
        level, number, heading = Level.MAU, label_slug(match["n"]), match["rest"]
    locator = owner.then(level, number) if level is Level.MAU else Locator.of(level, number)
    label = text[: len(text) - len(heading)].strip(" .:-")
    heading = heading or _heading_below(lines, start + 1, stop)
    span = Span(lines[start].span.start, lines[stop - 1].span.end)
    growth = grow(lines, start + 1, stop, prefix=locator, ends_itself=False)
    return Node(level, number, label[:80], heading, span, locator, growth.nodes)


def _heading_below(lines: tuple[Line, ...], at: int, stop: int) -> str:
    """Return the title in capitals below a label, also behind "(quy định)", "(Kèm theo …)"."""
    for line in lines[at : min(at + 3, stop)]:
        if line.text.isupper():
            return line.text
        if not (line.text.startswith("(") and line.text.endswith(")")):
            break
    return ""
