"""A Word file before 2007 to its document."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import count

import olefile

from vanban.errors import UnreadableError
from vanban.ingest.doc.fib import STORIES, Fib, read_fib
from vanban.ingest.doc.lists import read_numbering
from vanban.ingest.doc.looks import Stretches
from vanban.ingest.doc.pieces import read_pieces
from vanban.ingest.doc.styles import Styles, read_fonts
from vanban.ingest.doc.walker import Parts, Walker
from vanban.ingest.gather import Gathering
from vanban.ingest.reader import Incoming, make_source
from vanban.model import Finding, Severity, Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAM = "WordDocument".encode("utf-16-le")


class DocReader:
    """Reads files of Word 97 to 2003."""

    name = "doc"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is a container of Microsoft's that holds a Word document."""
        return incoming.data.startswith(_OLE) and _STREAM in incoming.data

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document of the file; what stands at heads and feet of pages is apart."""
        word, table, fib = _open(incoming.data)
        told = _Told(_parts(word, table, fib), fib)
        gathering = told.text()
        if not gathering.lines:
            raise UnreadableError(
                "no-document",
                "tệp Word không có chữ nào (có thể chỉ có ảnh): hãy lưu lại thành PDF",
            )
        source = make_source(
            incoming,
            self.name,
            gathering.lines,
            furniture=told.heads(),
            footnotes=list(told.notes()),
            findings=list(told.findings()),
            repairs=gathering.repairs,
        )
        return (source,)


def _open(content: bytes) -> tuple[bytes, bytes, Fib]:
    """Return the stream of the text, that of its tables, and where each part stands."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            word = container.openstream("WordDocument").read()
            fib = read_fib(word)
            return word, container.openstream(fib.table).read(), fib
    except UnreadableError:
        raise
    except Exception as broken:  # the library raises whatever a damaged container makes it meet
        raise UnreadableError(
            "broken-doc", "tệp Word bị hỏng hoặc bị cắt cụt: hãy tải lại tệp"
        ) from broken


def _parts(word: bytes, table: bytes, fib: Fib) -> Parts:
    start, length = fib.places["lists"]
    levels = table[start + length : start + length + 1_000_000]
    return Parts(
        word,
        read_pieces(fib.cut(table, "pieces"), word),
        Stretches(fib.cut(table, "character_pages"), word, 1),
        Stretches(fib.cut(table, "paragraph_pages"), word, 13),
        Styles(fib.cut(table, "styles")),
        read_fonts(fib.cut(table, "fonts")),
        read_numbering(fib.cut(table, "lists"), levels, fib.cut(table, "list_uses")),
    )


class _Told:
    """The stories of one file."""

    def __init__(self, parts: Parts, fib: Fib) -> None:
        self._parts = parts
        self._ends: dict[str, tuple[int, int]] = {}
        self._walkers: list[Walker] = []
        self._marks = map(str, count(1))
        at = 0
        for name in STORIES:
            self._ends[name] = (at, at + fib.lengths[name])
            at += fib.lengths[name]

    def text(self) -> Gathering:
        """Return the lines of the text and, behind them, of the boxes drawn in it."""
        walker = self._walker()
        walker.walk(*self._ends["text"])
        walker.walk(*self._ends["boxes"])
        return walker.story.finish()

    def heads(self) -> list[str]:
        """Return the lines at heads and feet of pages, each once."""
        walker = self._walker()
        walker.walk(*self._ends["heads"])
        lines = walker.walk(*self._ends["head_boxes"]).finish().lines
        return list(dict.fromkeys(line.text for line in lines))

    def notes(self) -> Iterator[tuple[str, str]]:
        """Yield mark and words of each note; in their story a mark begins each."""
        for name in ("notes", "endnotes"):
            marks = map(str, count(1))
            walker = Walker(self._parts, marks)
            lines = [line.text for line in walker.walk(*self._ends[name]).finish().lines]
            prefix = "" if name == "notes" else "c"
            yield from _notes(lines, prefix)

    def findings(self) -> Iterator[Finding]:
        """Yield what was accepted or left out."""
        if any(walker.tracked for walker in self._walkers):
            yield Finding(
                "tracked-changes",
                "văn bản có sửa đổi được theo dõi: đọc như đã chấp nhận tất cả",
            )
        if any(walker.hidden for walker in self._walkers):
            yield Finding(
                "hidden-text", "văn bản có chữ ẩn: không đọc vào nội dung", None, Severity.NOTE
            )

    def _walker(self) -> Walker:
        walker = Walker(self._parts, self._marks)
        self._walkers.append(walker)
        return walker


def _notes(lines: list[str], prefix: str) -> Iterator[tuple[str, str]]:
    number, words = 0, ""
    for line in lines:
        if line.startswith(f"[{number + 1}]"):
            if number:
                yield f"{prefix}{number}", words
            number, words = number + 1, line.removeprefix(f"[{number + 1}]").strip()
        elif number:
            words = f"{words}\n{line}"
    if number:
        yield f"{prefix}{number}", words
