"""What was signed: header, body, annexes, closing; it never changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from operator import attrgetter

from vanban.model.finding import Finding
from vanban.model.identity import DocId
from vanban.model.kind import DocKind
from vanban.model.level import Level
from vanban.model.locator import Locator
from vanban.model.node import Node
from vanban.model.number import DocNumber
from vanban.model.source import Source
from vanban.model.span import Span

_REGIONS = {name: Locator.of("", name) for name in ("header", "title", "preamble", "closing")}
_END = attrgetter("span.end")


class SigningCapacity(StrEnum):
    """By what right somebody signs (Nghị định 30/2020/NĐ-CP, Điều 13): the letters on the paper."""

    TM = "TM."
    KT = "KT."
    TL = "TL."
    TUQ = "TUQ."
    Q = "Q."


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body in the head of a document: its slug in the register of authorities, its full name."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed: name, office, and the last capacity printed (``KT.`` under ``TM.``)."""

    name: str
    position: str | None = None
    capacity: SigningCapacity | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What the head and the foot of a document say of it; ``None`` where nothing is printed.

    ``is_number_doubted`` and ``is_day_doubted``: read from a picture with little confidence
    (written by hand, under a seal). They are shown with a finding and never used as certain.
    """

    number: DocNumber | None = None
    number_printed: str | None = None
    kind: DocKind | None = None
    issuers: tuple[Issuer, ...] = ()
    decided_by: str | None = None
    place: str | None = None
    issued_on: date | None = None
    trich_yeu: str | None = None
    signers: tuple[Signer, ...] = ()
    recipients: tuple[str, ...] = ()
    is_number_doubted: bool = False
    is_day_doubted: bool = False

    @property
    def sure_number(self) -> DocNumber | None:
        """The number, unless it is doubted: what links and addresses may be made of."""
        return None if self.is_number_doubted else self.number

    @property
    def sure_day(self) -> date | None:
        """The day of issue, unless it is doubted."""
        return None if self.is_day_doubted else self.issued_on


@dataclass(frozen=True, slots=True)
class Regions:
    """Places outside the units; a region that the document lacks is an empty span."""

    header: Span = Span(0, 0)
    title: Span = Span(0, 0)
    preamble: Span = Span(0, 0)
    closing: Span = Span(0, 0)

    def name_at(self, offset: int) -> str | None:
        """Return ``header``, ``title``, ``preamble`` or ``closing`` for *offset*, or ``None``."""
        if offset in self.header:
            return "header"
        if offset in self.title:
            return "title"
        if offset in self.preamble:
            return "preamble"
        return "closing" if offset in self.closing else None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an offset stands: the printed units above it, outermost first.

    ``locator`` is the place in this document (a unit, ``header``, ``title``, ``preamble``,
    ``closing``, or ``None`` for text with no label above it). Inside quoted new text ``quoted`` is
    true, ``locator`` is the provision that carries the quotation and ``inner`` the place within
    the new text.
    """

    locator: Locator | None
    path: tuple[Node, ...] = ()
    quoted: bool = False
    inner: Locator | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its source, identity, header, tree and what looked wrong while it was read.

    ``end`` is where it ends in the text of its source, if another document follows there.
    """

    source: Source
    header: Header
    regions: Regions
    body: tuple[Node, ...]
    identity: DocId | None = None
    findings: tuple[Finding, ...] = field(default=())
    end: int | None = None

    @property
    def text(self) -> str:
        """The text that all spans of the document count in."""
        return self.source.text

    @property
    def own_text(self) -> str:
        """The text without that of another document behind it; the same offsets count in it."""
        return self.text if self.end is None else self.text[: self.end]

    def walk(self, *, quotes: bool = False) -> Iterator[Node]:
        """Yield all units in order of the text; those inside quoted new text only if asked."""
        for node in self.body:
            yield from node.walk(quotes=quotes)

    def words(self, node: Node) -> str:
        """Return the words of *node*, children included."""
        return node.span.of(self.text)

    def place_at(self, offset: int) -> Place:
        """Return where *offset* of the text stands."""
        path: list[Node] = []
        nodes = self.body
        while True:
            found = _holding(nodes, offset)
            if found is None:
                break
            path.append(found)
            nodes = found.children
        if not path:
            name = self.regions.name_at(offset)
            return Place(_REGIONS[name] if name else None)
        for depth, node in enumerate(path):
            if node.level is Level.QUOTE:
                inner = path[-1].locator if len(path) > depth + 1 else None
                return Place(node.locator, tuple(path), quoted=True, inner=inner)
        return Place(path[-1].locator, tuple(path))


def _holding(nodes: tuple[Node, ...], offset: int) -> Node | None:
    low = bisect_right(nodes, offset, key=_END)
    if low < len(nodes) and nodes[low].span.start <= offset:
        return nodes[low]
    return None
