"""Clauses of effect in new text: an amending act may change when another takes effect."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from vanban import cite
from vanban.effect.clauses import whole
from vanban.effect.parts import parts
from vanban.effect.validity.act import Clause, Words
from vanban.model import DocKind, Document, Effect, Header, Line, Regions, Source, Span, lay_out


@lru_cache(maxsize=4096)
def clauses_in(
    text: str, kind: DocKind | None, issued_on: date | None = None
) -> tuple[Clause, ...]:
    """Return the clauses of effect that *text*, part of a document of *kind*, holds."""
    written, lines = lay_out(Line(line.strip('“”"'), Span(0, 0)) for line in text.splitlines())
    header = Header(kind=kind, issued_on=issued_on)
    document = Document(Source("", "text", written, lines), header, Regions(), ())
    effect = whole(document)
    if effect is None:
        return ()
    found: tuple[Effect, ...] = (effect, *parts(document, cite.find(document), effect))
    return tuple(Clause(each, Words(None, each.quote, None)) for each in found)
