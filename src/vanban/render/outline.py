"""The tree as people review it in a diff."""

from __future__ import annotations

from vanban.model import Document, Level, Node

_NAMES = {
    Level.PHAN: "Phần", Level.CHUONG: "Chương", Level.MUC: "Mục", Level.TIEU_MUC: "Tiểu mục",
    Level.DIEU: "Điều", Level.KHOAN: "Khoản", Level.DIEM: "Điểm",
}  # fmt: skip


def outline(document: Document) -> str:
    """Return one line a unit: place, heading or first words, length in characters; no offsets."""
    return "".join(line for node in document.body for line in _lines(document, node, 0))


def _lines(document: Document, node: Node, depth: int) -> list[str]:
    own = " ".join(node.own_span.of(document.text).split())
    indent = "  " * depth
    words = own.removeprefix(node.label).strip()
    if node.level in (Level.KHOAN, Level.DIEM):
        name = f"{_NAMES[node.level]} {node.label.rstrip('.)')}"
        out = [f"{indent}{name} · {words[:60]:<60} {len(words):>6} chữ\n"]
    elif node.level is Level.QUOTE:
        out = [f"{indent}[nội dung mới: {len(node.span)} chữ]\n"]
    else:
        out = [f"{indent}{node.label} {node.heading or words[:60]}".rstrip() + "\n"]
    for child in node.children:
        out += _lines(document, child, depth + 1)
    return out
