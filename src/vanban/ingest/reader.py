"""What every reader promises."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from vanban.ingest.length import MOST_LETTERS, MOST_LINES, raise_too_long
from vanban.ingest.repairs import (
    Mend,
    note_doubled,
    note_encoding,
    note_lookalikes,
    note_repairs,
)
from vanban.ingest.spelling import mend_letters
from vanban.model import Claim, Finding, Line, Source, lay_out
from vanban.text import Decoded


@dataclass(slots=True)
class Budget:
    """How many bytes and documents may still come out of containers."""

    size: int = 256 * 1024 * 1024
    documents: int = 500


@dataclass(frozen=True, slots=True)
class Incoming:
    """Bytes that came in and the name they came under (only a hint: content decides)."""

    data: bytes
    name: str = ""
    # What readers of containers may still unpack, shared by all that came in together.
    budget: Budget = field(default_factory=Budget, compare=False, repr=False)
    depth: int = 0

    @property
    def ending(self) -> str:
        """The ending of the name, lower case, without the dot."""
        stem, dot, ending = self.name.rpartition(".")
        return ending.casefold() if dot and stem else ""


class Reader(Protocol):
    """One way of getting lines out of bytes.

    ``accepts`` looks at content first, at the name only to break a tie; ``read`` returns the
    sources found, in order (one, but for containers), or raises ``UnreadableError`` with what,
    where and how to mend it.
    """

    name: str

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether this reader knows the format of *incoming*."""
        ...

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the sources that *incoming* holds."""
        ...


def make_source(
    incoming: Incoming,
    reader: str,
    lines: Iterable[Line],
    *,
    claims: dict[str, Claim] | None = None,
    chrome: Iterable[str] = (),
    furniture: Iterable[str] = (),
    footnotes: Iterable[tuple[str, str]] = (),
    findings: Iterable[Finding] = (),
    repairs: Mapping[int, Mend] | None = None,
    decoded: Decoded | None = None,
) -> Source:
    """Return the source of *lines*, laid out, with the digest of the bytes.

    *repairs* tells, by index, what was mended in the letters of a line; *decoded* how bytes became
    text. Letters stored otherwise than in Unicode are put into it. All that ends up as findings,
    as do letters of other alphabets.
    """
    gathered = list(lines)
    if len(gathered) > MOST_LINES or sum(len(line.text) for line in gathered) > MOST_LETTERS:
        raise_too_long()
    mended, mends = mend_letters(gathered, repairs or {})
    text, placed = lay_out(mended)
    noted = (
        *note_encoding(decoded),
        *note_repairs(placed, mends),
        *note_doubled(text, mends),
        *note_lookalikes(text),
    )
    return Source(
        digest=hashlib.sha256(incoming.data).hexdigest(),
        reader=reader,
        text=text,
        lines=placed,
        claims=claims or {},
        chrome=tuple(chrome),
        furniture=tuple(furniture),
        footnotes=tuple(footnotes),
        findings=(*findings, *noted),
    )
