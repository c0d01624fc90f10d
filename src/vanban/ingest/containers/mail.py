"""E-mail messages (.eml): the documents attached, or the message if there are none."""

from __future__ import annotations

import codecs
import email
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import Compat32
from functools import partial

from vanban.errors import UnreadableError
from vanban.ingest.containers.members import Read, check_depth, gather
from vanban.ingest.portals import is_document
from vanban.ingest.reader import Incoming
from vanban.model import Source

_HEADER = re.compile(rb"[A-Za-z][A-Za-z-]{1,40}:[ \t]")
_KNOWN = re.compile(
    rb"^(?:from|to|subject|date|mime-version|message-id|received|return-path|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_SHOWN = ("From", "To", "Date", "Subject")
_PART_LIMIT = 500
# Of a header, so many letters and parameters are read: the longest honest file names take half of
# it, and the standard library's work grows with the square of both.
_HEADER_LETTERS, _HEADER_PARAMETERS = 4_000, 100
# Ways to write words in other letters that Python knows beside charsets: no charset of mail.
_NO_CHARSETS = frozenset({"punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape"})
_TAG = re.compile(r"<[^<>]{0,500}>")
# What the standard library raises on damaged messages, besides its own errors.
_BROKEN = (
    ValueError, LookupError, TypeError, AttributeError, RecursionError, HeaderParseError,
)  # fmt: skip


class _ShortHeaders(Compat32):
    """Cuts headers that no honest mail has before anything looks into them."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return name and value of the header that stands in *sourcelines*."""
        name, value = super().header_source_parse(sourcelines)
        parts = value[:_HEADER_LETTERS].split(";", _HEADER_PARAMETERS)
        return name, ";".join(parts[:_HEADER_PARAMETERS])


class MailReader:
    """Reads the documents that an e-mail message carries."""

    name = "eml"

    def __init__(self, read: Read) -> None:
        self._read = read

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* begins with the headers of a message."""
        head = incoming.data[:8192].lstrip(b"\xef\xbb\xbf\r\n")
        known = {found.lower() for found in _KNOWN.findall(head)}
        enough = 2 if incoming.ending == "eml" else 3
        return _HEADER.match(head) is not None and len(known) >= enough

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the sources of the attachments; the message's own words are chrome then."""
        check_depth(incoming)
        try:
            parts = list(_parts(_message(incoming.data)))
        except _BROKEN as broken:
            raise UnreadableError("broken-mail", "thư điện tử bị hỏng: hãy lưu lại thư") from broken
        attached = [part for part in parts if part[2]]
        own = [part for part in parts if not part[2]]
        members = [(name, unpack) for name, unpack, _ in attached or own]
        sources = gather(incoming, members, self._read).finish("thư điện tử")
        headers = tuple(_headers(incoming.data))
        return tuple(replace(source, chrome=(*headers, *source.chrome)) for source in sources)


def _message(content: bytes) -> Message:
    return email.message_from_bytes(content, policy=_ShortHeaders())


def _parts(message: Message) -> Iterator[tuple[str, Callable[[], bytes], bool]]:
    """Yield name, bytes and whether it is attached for each leaf of the message.

    Of a text in two forms the plain one is left out where there is HTML, which keeps tables. The
    words of a message that is forwarded in this one count as attached if they are a document.
    """
    found = list(itertools.islice(_leaves(message), _PART_LIMIT))
    with_html = {owner for owner, part in found if part.get_content_type() == "text/html"}
    for index, (owner, part) in enumerate(found, 1):
        name = _plain(part.get_filename() or "")
        sort = part.get_content_type()
        attached = bool(name) or part.get_content_disposition() == "attachment"
        if not attached and sort not in ("text/plain", "text/html"):
            continue
        if not attached and sort == "text/plain" and owner in with_html:
            continue
        ending = ".html" if sort == "text/html" else ".txt" if sort == "text/plain" else ""
        forwarded = owner > 0 and not attached and _is_document(part)
        yield name or f"thu-{index}{ending}", partial(_unpack, part), attached or forwarded


def _leaves(message: Message) -> Iterator[tuple[int, Message]]:
    """Yield the parts that hold no parts, each with the number of the message that it is of."""
    messages = 0
    waiting = [(0, message)]
    while waiting:
        owner, part = waiting.pop()
        inside = part.get_payload()
        if not part.is_multipart() or not isinstance(inside, list):
            yield owner, part
            continue
        if part.get_content_maintype() == "message":
            messages += 1
            owner = messages
        waiting.extend((owner, one) for one in reversed(inside) if isinstance(one, Message))


def _is_document(part: Message) -> bool:
    try:
        words = _unpack(part).decode("utf-8", "replace")
    except UnreadableError:
        return False
    return is_document(_TAG.sub("\n", words).splitlines())


def _unpack(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except _BROKEN as broken:
        raise UnreadableError("broken-mail", "phần thư bị hỏng: hãy lưu lại thư") from broken
    if not isinstance(content, bytes) or not content:
        raise UnreadableError("empty-file", "phần thư rỗng: hãy lưu lại thư kèm tệp")
    if part.get_content_maintype() == "text" and not part.get_filename():
        return _utf8(content, part)
    return content


def _utf8(content: bytes, part: Message) -> bytes:
    try:
        charset = codecs.lookup(part.get_content_charset() or "utf-8").name
        if charset.replace("-", "_") in _NO_CHARSETS:
            return content
        return content.decode(charset, "replace").encode()
    except (LookupError, ValueError):
        return content


def _plain(header: str) -> str:
    """Return *header* with its encoded words decoded."""
    try:
        return str(make_header(decode_header(header)))
    except _BROKEN:
        return header


def _headers(content: bytes) -> Iterator[str]:
    message = _message(content[:65536])
    for name in _SHOWN:
        value = message.get(name)
        if value:
            yield f"{name}: {' '.join(_plain(str(value)).split())[:300]}"
