"""XML parts of a Word document: parsed without entities, without DTD, and found by short names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from vanban.errors import UnreadableError
from vanban.ingest.markup import declares_types, has_types
from vanban.model import Finding

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"

# ISO "strict" documents bear other namespaces for the same words.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
_OFF = frozenset({"0", "false", "off", "none"})


def parse_part(content: bytes) -> etree._Element:
    """Return the root of an XML part; a damaged one gives what can still be read of it."""
    if declares_types(content):
        raise _unsafe()
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise UnreadableError("broken-docx", "nội dung XML của tệp .docx bị hỏng: hãy lưu lại tệp")
    if has_types(root):
        raise _unsafe()
    return root


def _unsafe() -> UnreadableError:
    return UnreadableError(
        "unsafe-xml",
        "tệp khai báo DTD hoặc thực thể XML, không đọc: hãy mở bằng Word hoặc LibreOffice rồi "
        "lưu lại",
    )


def damage(root: etree._Element) -> Iterator[Finding]:
    """Yield a finding if the part of *root* is damaged: what follows the fault may be lost."""
    faults = root.getroottree().parser.error_log.filter_from_fatals()
    if len(faults):
        message = (
            f"nội dung tệp bị hỏng hoặc bị cắt cụt (dòng {faults[0].line} của XML): chỉ đọc được"
            " phần còn lại, có thể thiếu chữ; hãy tải lại tệp, hoặc mở rồi lưu lại"
        )
        yield Finding("text-damaged", message)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child *name* of Word's own namespace."""
    # Asking for children by tag is three times faster than ``find``, and is done for each run.
    return None if element is None else next(element.iterchildren(W + name), None)


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """Return the attribute *name* of Word's own namespace."""
    found = None if element is None else element.get(W + name)
    return found if isinstance(found, str) else None


def number(element: etree._Element | None, name: str = "val") -> int | None:
    """Return the attribute *name* as a whole number, ``None`` if it is none (or an absurd one)."""
    text = (value(element, name) or "").strip()
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None


def switch(element: etree._Element | None, name: str) -> bool | None:
    """Return whether the property *name* is on, off, or not said (``None``) in *element*."""
    found = child(element, name)
    if found is None:
        return None
    return (value(found) or "1").casefold() not in _OFF


def elements(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the children that are elements (no processing instructions, no entities)."""
    for one in element:
        if isinstance(one.tag, str):
            yield one
