"""What one mention leaves unsaid, from the other mentions of the same document in one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from vanban.model import QUOTED, SELF, Reference

_T = TypeVar("_T", date, str)


def complete(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """Return *references*, each with what it leaves unsaid of its document.

    A document is cited in full where it is named first, later by kind and number (Nghị định
    30/2020/NĐ-CP, Phụ lục I, phần II, mục 6): its day, issuer and title hold for all mentions.
    """
    same: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        same[reference.target].append(reference)
    known = {target: (_joined(mentions),) for target, mentions in same.items()}
    return tuple(
        reference
        if reference.target in {SELF, QUOTED}
        else completed(reference, known[reference.target])
        for reference in references
    )


def _joined(mentions: Sequence[Reference]) -> Reference:
    """Return one reference with all that *mentions* of one document agree on."""
    first = mentions[0]
    return completed(Reference(first.span, first.quote, first.at, first.target), mentions)


def completed(reference: Reference, *others: Sequence[Reference]) -> Reference:
    """Return *reference* with what it leaves unsaid, from the first of *others* that agree."""
    for mentions in others:
        reference = replace(
            reference,
            kind=reference.kind or next((r.kind for r in mentions if r.kind), None),
            issued_on=reference.issued_on or _agreed(r.issued_on for r in mentions),
            issuer=reference.issuer or _agreed(r.issuer for r in mentions),
            title=reference.title or _agreed(r.title for r in mentions),
        )
    return reference


def _agreed(values: Iterable[_T | None]) -> _T | None:
    known = {value for value in values if value is not None}
    return known.pop() if len(known) == 1 else None
