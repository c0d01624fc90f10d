"""From the bytes of a page to its document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from vanban.errors import UnreadableError
from vanban.ingest.html.nesting import flatten
from vanban.ingest.html.walker import Walker
from vanban.ingest.portals import (
    Found,
    Page,
    find_text,
    is_document,
    is_wall,
    read_claims,
    recognise,
)
from vanban.ingest.reader import Incoming, make_source
from vanban.model import Line, Source
from vanban.text import decode

# <html   <!DOCTYPE html   <div class="vb">   and how a file that is no page does not begin
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|span|center|font|h[1-6]|article"
    rb"|section|main|ul|ol|br|b|strong|a|form|style|script|!--)[\s>/-]",
    re.IGNORECASE,
)
# <meta charset="utf-8">   <meta … content="text/html; charset=windows-1258">
_CHARSET = re.compile(r"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*(?P<name>[\w-]+)", re.IGNORECASE)
_PLAIN_START = re.compile(rb"[\s\xef\xbb\xbf]*<")


class HtmlReader:
    """Reads a saved page of any portal."""

    name = "html"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* looks like markup."""
        head = incoming.data[:4096].replace(b"\0", b"").removeprefix(b"\xff\xfe")
        head = head.removeprefix(b"\xfe\xff")
        if _PLAIN_START.match(head):
            return _MARKUP.search(head) is not None
        return len(_MARKUP.findall(head)) >= 3

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the page's document; raise ``UnreadableError`` where it shows none."""
        decoded = decode(incoming.data, declared=_declared(incoming.data))
        page = _page(decoded.text)
        found = recognise(page)
        document = Walker(without=found.without).walk(found.roots)
        kept, walls = _part(document.lines, found)
        lines = [document.lines[i] for i in kept]
        if not found.roots or not is_document(line.text for line in lines):
            raise UnreadableError(
                "no-document",
                "trang không có nội dung văn bản (chỉ có khung trang, trình đơn hoặc lời mời "
                "đăng nhập): hãy mở phần toàn văn rồi lưu lại trang",
            )
        chrome = [*_chrome(page.body, found), *walls]
        source = make_source(
            incoming,
            self.name,
            lines,
            claims=read_claims(chrome) | dict(found.claims),
            chrome=chrome,
            repairs={
                new: document.repairs[old]
                for new, old in enumerate(kept)
                if old in document.repairs
            },
            decoded=decoded,
        )
        return (source,)


def _declared(content: bytes) -> str | None:
    match = _CHARSET.search(content[:4096].decode("latin-1"))
    return match["name"] if match else None


def _page(text: str) -> Page:
    tree = LexborHTMLParser(flatten(text))
    if tree.body is None:
        raise UnreadableError(
            "no-document", "trang không có nội dung văn bản: hãy lưu lại trang toàn văn"
        )
    return Page(tree, tree.body)


def _chrome(body: LexborNode, found: Found) -> list[str]:
    """Return the lines of the page around its document, and of chrome inside it."""
    roots = frozenset(root.mem_id for root in found.roots)
    if body.mem_id in roots:
        around: list[Line] = []
    else:
        around = Walker(without=roots, labels=False).walk([body]).lines
    inside = (_by_id(root, found.without) for root in found.roots)
    lines = [line for nodes in inside for line in Walker(labels=False).walk(nodes).lines]
    return [line.text for line in (*around, *lines)]


def _by_id(root: LexborNode, wanted: frozenset[int]) -> list[LexborNode]:
    if not wanted:
        return []
    return [node for node in root.css("*") if node.mem_id in wanted]


def _part(lines: Sequence[Line], found: Found) -> tuple[list[int], list[str]]:
    """Return which *lines* are the document's, and the portal's sentences among the others."""
    words = [line.text for line in lines]
    start, end = find_text(words) if found.is_guess else (0, len(words))
    kept = [i for i in range(start, end) if lines[i].cell is not None or not is_wall(words[i])]
    own = set(kept)
    return kept, [words[i] for i in range(len(words)) if i not in own]
