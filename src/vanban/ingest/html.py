"""HTML pages: the text of the document, and apart from it what the page around it says."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from vanban.errors import UnreadableError
from vanban.ingest.nesting import flatten
from vanban.ingest.portals import find_root, find_text, holds_document, read_claims
from vanban.ingest.reader import Incoming, make_source
from vanban.model import Cell, Line, Source, Span
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
        """Return the page's document, what the page claims of it, and the chrome around it."""
        tree = LexborHTMLParser(flatten(_decode(incoming.data)))
        if tree.body is None:
            raise UnreadableError("no-document", "trang không có nội dung văn bản")
        root = find_root(tree)
        if root is not None:
            lines = _Walker().walk(root)
            chrome = [line.text for line in _Walker(root).walk(tree.body)]
        else:
            lines, chrome = _cut(_Walker().walk(tree.body))
        if not lines:
            raise UnreadableError(
                "no-document",
                "trang chỉ có khung của cổng, không có văn bản: hãy lưu lại trang toàn văn",
            )
        claims = read_claims(tree, chrome)
        return (make_source(incoming, self.name, lines, claims=claims, chrome=chrome),)


def _decode(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        broken = data.decode("utf-8", "replace")
        # one bad byte in a UTF-8 page is a slip; many say that the page is windows-1258
        if broken.count("\ufffd") * 200 < len(broken):
            return broken
        return data.decode("cp1258", "replace")


def _cut(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """Return the lines of the document in a page of an unknown portal, and the rest."""
    words = [line.text for line in lines]
    if not holds_document(words):
        return [], words
    start, end = find_text(words)
    return lines[start:end], words[:start] + words[end:]


class _Table:
    """The grid of one table while it is walked."""

    def __init__(self, number: int, outer: Cell | None) -> None:
        self.number = number
        self.outer = outer
        self.row = -1
        self.column = 0
        self.taken: set[tuple[int, int]] = set()

    def place(self, node: LexborNode) -> Cell:
        """Return the grid place of a cell."""
        row = max(self.row, 0)
        while (row, self.column) in self.taken:
            self.column += 1
        rowspan, colspan = _span(node, "rowspan"), _span(node, "colspan")
        cell = Cell(self.number, row, self.column, rowspan, colspan)
        self.taken.update(
            (row + i, self.column + j) for i in range(rowspan) for j in range(colspan)
        )
        self.column += colspan
        return self.outer or cell


class _Walker:
    """Walks a page without recursion: a saved page may nest as deep as it likes."""

    def __init__(self, leave_out: LexborNode | None = None) -> None:
        # nodes compare by their whole markup: slow, and a twin elsewhere would be left out too
        self.leave_out = leave_out.mem_id if leave_out is not None else None
        self.lines: list[Line] = []
        self.parts: list[str] = []
        self.tables: list[_Table] = []
        self.number = 0
        self.cell: Cell | None = None

    def walk(self, root: LexborNode) -> list[Line]:
        """Return the lines of *root*, in order."""
        path: list[LexborNode] = []
        node = root.child
        while True:
            if node is None:
                if not path:
                    break
                node = path.pop()
                self._leave(node.tag or "")
                node = node.next
            elif self._enter(node):
                path.append(node)
                node = node.child
            else:
                node = node.next
        self._flush()
        return self.lines

    def _flush(self) -> None:
        text = " ".join(clean("".join(self.parts)).split())
        self.parts.clear()
        if text:
            self.lines.append(Line(text, Span(0, 0), cell=self.cell))

    def _enter(self, node: LexborNode) -> bool:
        """Take in *node*; say whether its children are to be walked."""
        tag = node.tag or ""
        if tag == "-text":
            self.parts.append(node.text_content or "")
            return False
        if tag in _SKIP or tag.startswith(("-", "_")):
            return False
        if node.mem_id == self.leave_out:
            return False
        if tag == "br":
            self._flush()
            return False
        if tag in _BLOCKS:
            self._flush()
        if tag == "table":
            self.tables.append(_Table(self.number, self.cell))
            self.number += 1
        elif tag == "tr" and self.tables:
            self.tables[-1].row += 1
            self.tables[-1].column = 0
        elif tag in ("td", "th") and self.tables:
            self.cell = self.tables[-1].place(node)
        return True

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag == "table" and self.tables:
            self.cell = self.tables.pop().outer
        elif tag in ("td", "th") and self.tables:
            self.cell = self.tables[-1].outer


def _span(node: LexborNode, name: str) -> int:
    value = (node.attributes.get(name) or "").strip()
    return min(int(value), 200) if value.isdecimal() and int(value) > 0 else 1
