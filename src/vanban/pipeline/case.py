"""One document on its way down the road."""

from __future__ import annotations

from dataclasses import dataclass

from vanban.model import Assignment, Change, Document, Effect, Finding, Reference, Source


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of one document so far; each step returns a new case with more."""

    source: Source
    document: Document | None = None
    references: tuple[Reference, ...] = ()
    effects: tuple[Effect, ...] = ()
    changes: tuple[Change, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def parsed(self) -> Document:
        """The document; the order check has made sure that it is there."""
        assert self.document is not None
        return self.document
