"""HTML pages: the text of the document, and apart from it what the page around it says."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from vanban.errors import UnreadableError
from vanban.ingest.reader import Incoming, make_source
from vanban.model import Cell, Line, Source, Span, Style
from vanban.text import clean

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SKIP = frozenset(
    {"script", "style", "template", "noscript", "iframe", "object", "svg", "head", "title"}
)


class HtmlReader:
    """Reads a saved page of any portal."""

    name = "html"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* looks like markup."""
        head = incoming.data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or (
            b"<" in head and (b"<p" in head or b"<div" in head or b"<table" in head)
        )

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the page's document."""
        tree = LexborHTMLParser(incoming.data.decode("utf-8", "replace"))
        root = tree.css_first("[data-vbpl-content-root]") or tree.body
        if root is None:
            raise UnreadableError("no-document", "trang không có nội dung văn bản")
        lines = _Walker().walk(root)
        if not lines:
            raise UnreadableError("no-document", "trang không có nội dung văn bản")
        return (make_source(incoming, self.name, lines),)


class _Walker:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.parts: list[str] = []
        self.tables = 0
        self.cell: Cell | None = None

    def walk(self, root: LexborNode) -> list[Line]:
        self.visit(root)
        self.flush()
        return self.lines

    def flush(self) -> None:
        text = " ".join(clean("".join(self.parts)).split())
        self.parts.clear()
        if text:
            self.lines.append(Line(text, Span(0, 0), cell=self.cell, style=Style()))

    def visit(self, node: LexborNode) -> None:
        child = node.child
        while child is not None:
            tag = child.tag or ""
            if tag == "-text":
                self.parts.append(child.text_content or "")
            elif tag == "br":
                self.flush()
            elif tag == "table":
                self.flush()
                self.table(child)
            elif tag in _BLOCKS:
                self.flush()
                self.visit(child)
                self.flush()
            elif tag not in _SKIP and not tag.startswith(("-", "_")):
                self.visit(child)
            child = child.next

    def table(self, node: LexborNode) -> None:
        outer, number = self.cell, self.tables
        self.tables += 1
        taken: dict[tuple[int, int], bool] = {}
        rows = [r for r in node.css("tr") if _table_of(r) == node]
        for r, row in enumerate(rows):
            column = 0
            cell = row.child
            while cell is not None:
                if cell.tag in ("td", "th"):
                    while (r, column) in taken:
                        column += 1
                    rowspan, colspan = _span(cell, "rowspan"), _span(cell, "colspan")
                    for i in range(rowspan):
                        for j in range(colspan):
                            taken[r + i, column + j] = True
                    self.cell = outer or Cell(number, r, column, rowspan, colspan)
                    self.visit(cell)
                    self.flush()
                    column += colspan
                cell = cell.next
        self.cell = outer


def _table_of(node: LexborNode) -> LexborNode | None:
    parent = node.parent
    while parent is not None and parent.tag != "table":
        parent = parent.parent
    return parent


def _span(node: LexborNode, name: str) -> int:
    value = (node.attributes.get(name) or "").strip()
    return min(int(value), 200) if value.isdigit() and int(value) > 0 else 1
