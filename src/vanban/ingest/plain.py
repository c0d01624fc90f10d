"""Plain text and Markdown, also pages of portals saved as text."""

from __future__ import annotations

import re

from vanban.errors import UnreadableError
from vanban.ingest.barred import find_barred_rows
from vanban.ingest.gather import Gathering
from vanban.ingest.markdown import Markdown, bare, is_markdown
from vanban.ingest.portals import find_block, find_text, is_document, is_wall, read_claims
from vanban.ingest.reader import Incoming, make_source
from vanban.ingest.tabbed import Row, find_tabbed_rows
from vanban.ingest.wrapping import find_width, unwrap
from vanban.model import Cell, Source
from vanban.text import decode

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b")
# A text may hold a stray control sign; a binary file is full of them.
_MOST_CONTROLS = 0.02


class TextReader:
    """Reads text in any encoding, one paragraph a line or hard-wrapped; Markdown too."""

    name = "text"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* decodes as text."""
        head = incoming.data[:4096]
        if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return True
        if b"\0" in head:
            return decode(head).encoding.startswith("utf-16")
        controls = len(head) - len(head.translate(None, _CONTROLS))
        return controls <= _MOST_CONTROLS * len(head)

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document of the text; raise ``UnreadableError`` where there is none."""
        decoded = decode(incoming.data)
        gathering = _gather(decoded.text, incoming.ending)
        lines, repairs = gathering.lines, gathering.repairs
        shown = [line.text for line in lines]
        start, end = find_text(shown)
        kept = [i for i in range(start, end) if lines[i].cell is not None or not is_wall(shown[i])]
        own = set(kept)
        chrome = [shown[i] for i in range(len(shown)) if i not in own]
        if not kept or (chrome and _is_frame(shown) and not is_document(shown[i] for i in kept)):
            raise UnreadableError(
                "no-document", "tệp không có chữ nào của một văn bản: hãy lưu lại toàn văn"
            )
        source = make_source(
            incoming,
            self.name,
            [lines[i] for i in kept],
            claims=read_claims(chrome),
            chrome=chrome,
            repairs={new: repairs[old] for new, old in enumerate(kept) if old in repairs},
            decoded=decoded,
        )
        return (source,)


def _is_frame(shown: list[str]) -> bool:
    return find_block(shown[:400]) is not None or any(is_wall(line) for line in shown)


# signs at which Python ends a line and that are letters in VISCII and VPS
_LETTERS = re.compile("[\x1c-\x1e]")
_LINE_END = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")


def _split_lines(text: str) -> list[str]:
    return _LINE_END.split(text) if _LETTERS.search(text) else text.splitlines()


def _gather(text: str, ending: str) -> Gathering:
    """Return the paragraphs of *text*, and the cells of its tables: Markdown, tabs or bars."""
    raw = _split_lines(text)
    gathering = Gathering()
    is_marked = is_markdown(text, ending)
    tabbed = find_tabbed_rows(raw)
    # Rows with a bar at both ends are Markdown's own where the text is Markdown.
    bars = [line if not is_marked or line.strip()[:1] != "|" else "" for line in raw]
    tabbed = find_barred_rows(bars, _count(tabbed)) | tabbed
    markdown = Markdown(gathering, _count(tabbed)) if is_marked else None
    width = find_width([line for index, line in enumerate(raw) if index not in tabbed])
    start = 0
    for index in [*sorted(tabbed), len(raw)]:
        between = raw[start:index]
        if markdown:
            markdown.read(between)
        else:
            for line in unwrap(between, width):
                gathering.add(line)
        if index < len(raw):
            table, row, cells = tabbed[index]
            for column, words in enumerate(cells):
                words = bare(words) if is_marked else words
                gathering.add(words, cell=Cell(table, row, column))
        start = index + 1
    return gathering


def _count(rows: dict[int, Row]) -> int:
    return 1 + max((table for table, _, _ in rows.values()), default=-1)
