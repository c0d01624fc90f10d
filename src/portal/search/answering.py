"""Provisions that answer a question: found by words, ordered by words and meaning."""

from __future__ import annotations

from collections.abc import Iterable

from portal.access import Audience
from portal.search import meaning, provisions
from portal.search.provisions import Found
from portal.search.question import Question


def find_provisions(
    question: Question, audiences: Iterable[Audience], limit: int, *, besides: int | None = None
) -> tuple[Found, ...]:
    """Return the provisions open to *audiences* that answer *question* best.

    Those of the document *besides* are left out. Meaning only orders what words found, where the
    portal keeps meanings. Raises ``SearchFailedError`` if the index can't be read.
    """
    found = provisions.find(question, audiences, max(limit, meaning.LOOKED_AT), besides=besides)
    return meaning.ordered(found, question.typed)[:limit]
