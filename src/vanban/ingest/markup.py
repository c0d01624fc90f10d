"""What XML parts declare, looked at before and after they are parsed, whatever their letters."""

from __future__ import annotations

import re

from lxml import etree

# XML may begin with a mark of its byte order and blanks; in UTF-16 each sign has a zero beside it.
_BEFORE = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_TYPES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HEAD = 4096


def begins_as_xml(content: bytes) -> bool:
    """Say whether *content* opens a tag before anything else."""
    return content[:_HEAD].lstrip(_BEFORE).startswith(b"<")


def declares_types(content: bytes) -> bool:
    """Say whether *content* declares types or entities: no program of an office writes any.

    Entities that hold others make a gigabyte of a hundred letters, or bring other files in.
    """
    if b"\0" in content[:_HEAD]:  # UTF-16
        content = content.replace(b"\0", b"")
    return _TYPES.search(content, 0, _HEAD) is not None or b"<!ENTITY" in content


def has_types(root: etree._Element) -> bool:
    """Say whether the file of *root* declared types, in whatever letters it was written."""
    return root.getroottree().docinfo.internalDTD is not None
