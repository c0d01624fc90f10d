"""Files of Excel since 2007 (.xlsx)."""

from __future__ import annotations

import warnings

from vanban.errors import UnreadableError
from vanban.ingest.archive import Archive, is_zip
from vanban.ingest.gather import Gathering
from vanban.ingest.markup import begins_as_xml, declares_types
from vanban.ingest.reader import Incoming, make_source
from vanban.ingest.sheets.table import add_rows
from vanban.model import Source

# A sheet of 400,000 cells is some 20 MB of XML; the library takes twenty times that to hold it.
_XML_LIMIT = 12 * 1024 * 1024


class XlsxReader:
    """Reads Excel files since 2007; each sheet that is shown is a table."""

    name = "xlsx"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is a ZIP container that holds a workbook."""
        if not is_zip(incoming.data) or b"xl/" not in incoming.data:
            return False
        try:
            return "xl/workbook.xml" in Archive(incoming.data).names
        except UnreadableError:
            return False

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document of the file, its sheets one after the other."""
        _check(Archive(incoming.data))
        # Only now: what it needs takes a quarter of a second to load, and few files are workbooks.
        from vanban.ingest.sheets.workbook import visible_rows

        gathering = Gathering()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                for number, rows in visible_rows(incoming.data):
                    add_rows(gathering, number, rows)
        except UnreadableError:
            raise
        except Exception as broken:  # the library raises whatever a damaged file makes it meet
            raise UnreadableError(
                "broken-xlsx", "tệp Excel bị hỏng hoặc bị cắt cụt: hãy tải lại tệp"
            ) from broken
        if not gathering.lines:
            raise UnreadableError("no-document", "tệp Excel không có chữ nào: hãy xem lại tệp")
        return (make_source(incoming, self.name, gathering.lines, repairs=gathering.repairs),)


def _check(archive: Archive) -> None:
    """Refuse parts that unpack to more than any document holds, and those that define entities.

    What a part is tells its content: a sheet may bear any name.
    """
    left = _XML_LIMIT
    for name in archive.names:
        content = archive.read(name) or b""
        if name.endswith((".xml", ".rels")) or begins_as_xml(content):
            left -= len(content)
            if left < 0:
                raise UnreadableError(
                    "too-large", "bảng tính bung ra quá lớn: hãy chia nhỏ hoặc lưu thành PDF"
                )
            if declares_types(content):
                raise UnreadableError(
                    "unsafe-xml", "tệp Excel khai báo thực thể XML: hãy mở rồi lưu lại tệp"
                )
