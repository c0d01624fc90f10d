"""What acts do to each other, and from which day."""

from __future__ import annotations

from vanban.model import Change, Document, Effect, Reference


def read_changes(
    document: Document, references: tuple[Reference, ...], effects: tuple[Effect, ...]
) -> tuple[Change, ...]:
    """Return what *document* does to other documents, in order of the text."""
    return ()


def read_effects(document: Document, references: tuple[Reference, ...]) -> tuple[Effect, ...]:
    """Return when *document* takes effect and ends: the whole first, then parts."""
    return ()
