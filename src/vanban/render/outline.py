"""The tree as people review it in a diff."""

from __future__ import annotations

from vanban.model import Document, Level, Node

_NAMED = {Level.KHOAN: "Khoản", Level.DIEM: "Điểm"}
_WIDTH = 72  # columns before the length


def outline(document: Document) -> str:
    """Return one line a unit: place, heading or first words, length in words; no offsets."""
    return "".join(line for node in document.body for line in _lines(document, node, 0))


def _lines(document: Document, node: Node, depth: int) -> list[str]:
    indent = "  " * depth
    own = " ".join(node.own_span.of(document.text).split())
    words = own.removeprefix(node.label).strip()
    length = len(node.span.of(document.text).removeprefix(node.label).split())
    if node.level in _NAMED:
        label = node.label.removeprefix(_NAMED[node.level]).strip(" .)")
        place = f"{indent}{_NAMED[node.level]} {label} · "
        out = [f"{place}{_start(words, _WIDTH - len(place))} {length:>5} chữ\n"]
    elif node.level is Level.QUOTE:
        out = [f"{indent}[lời văn mới]".ljust(_WIDTH) + f" {length:>5} chữ\n"]
    else:
        out = [f"{indent}{node.label} {node.heading or _start(words, 60)}".rstrip() + "\n"]
    for child in node.children:
        out += _lines(document, child, depth + 1)
    return out


def _start(words: str, width: int) -> str:
    """Return the beginning of *words* on exactly *width* columns, cut where a word ends.

    >>> _start("Bến đò làng", 9) + "|"
    'Bến đò … |'
    """
    if len(words) > width:
        words = words[: width - 1].rsplit(" ", 1)[0] + " …"
    return words.ljust(width)[:width]
