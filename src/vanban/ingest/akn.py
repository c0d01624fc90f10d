"""Akoma Ntoso: units, paragraphs and tables back to lines as they would be printed.

The inverse of ``render.akn``; of other writers' files it takes the words the same way: a line for
each num with what follows it, for each paragraph, for each paragraph of a cell.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from vanban.errors import UnreadableError
from vanban.ingest.markup import has_types
from vanban.ingest.reader import Incoming, make_source
from vanban.model import Cell, Line, Source, Span
from vanban.text import clean

_MARK = b"akomaNtoso"
_LEFT_OUT = frozenset({"meta", "toc", "components"})
_MOST_SPAN = 1000  # what a forged rowspan may claim


class AknReader:
    """Reads Akoma Ntoso 3.0 (and older) documents."""

    name = "akn"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is XML whose root is akomaNtoso."""
        head = incoming.data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t")
        return head.startswith(b"<") and b"<html" not in head.lower() and _MARK in head

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document; raise ``UnreadableError`` where the XML is broken or empty."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
            remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(incoming.data, parser)
        except etree.XMLSyntaxError as error:
            message = f"tệp Akoma Ntoso hỏng ({error.msg}): hãy xuất lại từ chương trình đã viết nó"
            raise UnreadableError("broken-akn", message) from error
        if has_types(root):
            message = (
                "tệp Akoma Ntoso khai báo DTD hoặc thực thể XML, không đọc: hãy bỏ khai báo đó"
            )
            raise UnreadableError("unsafe-xml", message)
        walk = _Walk()
        walk.take(root)
        walk.flush()
        if not walk.lines:
            message = "tệp Akoma Ntoso không có chữ nào của văn bản: hãy xem lại phần thân của tệp"
            raise UnreadableError("no-document", message)
        return (make_source(incoming, self.name, walk.lines),)


class _Walk:
    """Gathers lines; one line stays open for what still belongs to it."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._open: str | None = None
        self._joins = False  # the next words go on in the open line
        self._before = ""  # an opening quotation mark for the next words
        self._tables = 0

    def take(self, node: etree._Element) -> None:
        """Take *node* and all below it."""
        tag = _tag(node)
        if tag in _LEFT_OUT or not tag:
            return
        if tag == "num":
            self._put(_plain(node), joins=False)
            self._joins = not any(_tag(child) == "eol" for child in node)
        elif tag in ("heading", "subheading"):
            self._inline(node)
            self._joins = False
        elif tag == "table":
            self._table(node)
        elif tag == "p":
            self._inline(node)
            self._joins = False
        else:
            for child in node:
                self.take(child)

    def flush(self) -> None:
        """Close the open line."""
        if self._open is not None and (words := " ".join(clean(self._open).split())):
            self.lines.append(Line(words, Span(0, 0)))
        self._open, self._joins = None, False

    def _put(self, words: str, *, joins: bool) -> None:
        words, self._before = self._before + words, ""
        if joins and self._open is not None:
            self._open = f"{self._open} {words}"
        else:
            self.flush()
            self._open = words

    def _inline(self, node: etree._Element) -> None:
        """Take a paragraph or heading: its words, line breaks, and quoted structures inside."""
        joins, words = self._joins, ""
        for piece in _pieces(node):
            if isinstance(piece, str):
                words += piece
            elif _tag(piece) == "quotedStructure":
                self._quoted(piece, words, joins)
                return
            else:
                self._put(words, joins=joins)
                words, joins = "", False
        if words.strip():
            self._put(words, joins=joins)

    def _quoted(self, structure: etree._Element, words: str, joins: bool) -> None:
        if words.strip():
            self._put(words, joins=joins)
            joins = True
        self._before = structure.get("startQuote", "")
        held = self._open if joins else None
        if held is None:
            self.flush()
        inner = _Walk()
        inner._tables = self._tables
        inner._before, self._before = self._before, ""
        for child in structure:
            inner.take(child)
        inner.flush()
        self._tables = inner._tables
        if held is not None and inner.lines and inner.lines[0].cell is None:
            self._open = f"{held} {inner.lines[0].text}"
            inner.lines.pop(0)
        self.flush()
        self.lines.extend(inner.lines)

    def _table(self, table: etree._Element) -> None:
        self.flush()
        number, self._tables = self._tables, self._tables + 1
        for row, tr in enumerate(node for node in table.iter() if _tag(node) == "tr"):
            column = 0
            for td in (node for node in tr if _tag(node) in ("td", "th")):
                told = td.get("class", "")
                column = int(told[1:]) if told[:1] == "c" and told[1:].isdecimal() else column
                cell = Cell(number, row, column, _span(td, "rowspan"), _span(td, "colspan"))
                column += cell.colspan
                for words in _paragraphs(td):
                    self.lines.append(Line(words, Span(0, 0), cell))


def _pieces(node: etree._Element) -> Iterator[str | etree._Element]:
    """Yield the words of *node* in order; line breaks and quoted structures as they are."""
    yield node.text or ""
    for child in node:
        if _tag(child) in ("eol", "br", "quotedStructure"):
            yield child
        else:
            yield from _pieces(child)
        yield child.tail or ""


def _paragraphs(cell: etree._Element) -> list[str]:
    blocks = [node for node in cell.iter() if _tag(node) == "p"] or [cell]
    words = (" ".join(clean("".join(map(str, block.itertext()))).split()) for block in blocks)
    return [text for text in words if text]


def _plain(node: etree._Element) -> str:
    return "".join(map(str, node.itertext()))


def _span(cell: etree._Element, name: str) -> int:
    value = cell.get(name, "1")
    return min(max(int(value), 1), _MOST_SPAN) if value.isdecimal() and len(value) < 6 else 1


def _tag(node: etree._Element) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""
