"""What is wrong with the citations of a draft, as far as a library tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vanban.effect import Library, verify
from vanban.model import Finding, Found, Reference, Said, Severity, Verdict
from vanban.render import place_words
from vanban.text import day_words


def check_citations(
    library: Library, references: Sequence[Reference], on: date
) -> tuple[Finding, ...]:
    """Return a finding for each citation that *library* says is wrongly named or not in force.

    A document that it lacks is a note and never an error: it may well exist. A basis must be in
    force on the day of signing, or take effect no later (Nghị định 78/2025/NĐ-CP, Điều 62).
    """
    return tuple(
        finding for verdict in verify(library, references, on) for finding in _found(verdict, on)
    )


def _found(verdict: Verdict, on: date) -> Iterator[Finding]:
    quote, span = verdict.reference.quote, verdict.reference.span
    if verdict.found is Found.UNKNOWN:
        message = f"«{quote}»: thư viện không có văn bản này (văn bản có thể có thật)"
        yield Finding("citation-unknown", message, span, Severity.NOTE)
        return
    if Said.WRONG in {verdict.title, verdict.day, verdict.issuer}:
        right = "; ".join(day_words(value) for _, value in verdict.right)
        yield Finding("citation-misnamed", f"«{quote}»: ghi không đúng, đúng là: {right}", span)
    if verdict.state is not None and not verdict.stands:
        place = verdict.reference.locator
        about = f" ({place_words(place)})" if place else ""
        message = f"«{quote}»{about}: {verdict.state.words} vào ngày {on:%d/%m/%Y}"
        yield Finding("citation-not-in-force", message, span, Severity.ERROR)
