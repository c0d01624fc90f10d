"""What looks wrong in a draft or a published text."""

from __future__ import annotations

from vanban import cite
from vanban.check.days import check_cited_days, check_own_day
from vanban.check.identity import check_identity
from vanban.check.letters import check_letters
from vanban.check.portal import (
    check_effective_from,
    check_issued_on,
    check_issuer,
    check_signing,
)
from vanban.check.structure import check_structure
from vanban.model import Change, Document, Effect, Finding, Reference


def check(
    document: Document,
    references: tuple[Reference, ...],
    changes: tuple[Change, ...],
    effects: tuple[Effect, ...],
) -> tuple[Finding, ...]:
    """Return what looks wrong, for a person to judge."""
    return (
        *check_identity(document),
        *check_effective_from(document, effects),
        *check_issued_on(document),
        *check_issuer(document),
        *check_signing(document, effects),
        *check_own_day(document),
        *check_cited_days(document, references),
        *check_structure(document),
        *check_letters(document),
        *cite.findings(document, references),
    )
