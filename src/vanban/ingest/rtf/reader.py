"""An RTF file to its document."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.errors import UnreadableError
from vanban.ingest.reader import Incoming, make_source
from vanban.ingest.rtf.walker import Stories, Walker
from vanban.model import Finding, Severity, Source

_START = b"{\\rtf"


class RtfReader:
    """Reads RTF files of any age."""

    name = "rtf"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* begins as an RTF file does."""
        return incoming.data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_START)

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document of the file, heads and feet of its pages and its notes apart."""
        stories = Walker().walk(incoming.data.decode("latin-1"))
        gathering = stories.text.finish()
        if not gathering.lines:
            raise UnreadableError(
                "no-document",
                "tệp RTF không có chữ nào (có thể chỉ có ảnh): hãy lưu lại thành PDF",
            )
        source = make_source(
            incoming,
            self.name,
            gathering.lines,
            furniture=dict.fromkeys(line.text for line in stories.apart.finish().lines),
            footnotes=list(_footnotes(stories)),
            findings=list(_findings(stories)),
            repairs=gathering.repairs,
        )
        return (source,)


def _footnotes(stories: Stories) -> Iterator[tuple[str, str]]:
    for number, note in enumerate(stories.notes, 1):
        yield str(number), "\n".join(line.text for line in note.finish().lines)


def _findings(stories: Stories) -> Iterator[Finding]:
    if stories.tracked:
        yield Finding(
            "tracked-changes",
            "văn bản có sửa đổi được theo dõi: đọc như đã chấp nhận tất cả",
        )
    if stories.hidden:
        yield Finding(
            "hidden-text", "văn bản có chữ ẩn: không đọc vào nội dung", None, Severity.NOTE
        )
