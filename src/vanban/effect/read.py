"""What acts do to each other, and from which day."""

from __future__ import annotations

from vanban.effect.clauses import whole
from vanban.model import Change, Document, Effect, Reference, Rule


def read_changes(
    document: Document, references: tuple[Reference, ...], effects: tuple[Effect, ...]
) -> tuple[Change, ...]:
    """Return what *document* does to other documents, in order of the text."""
    return ()


def read_effects(document: Document, references: tuple[Reference, ...]) -> tuple[Effect, ...]:
    """Return when *document* takes effect and ends; unknown where no clause says so."""
    effect = whole(document)
    return (effect or Effect(None, None, None, Rule.UNKNOWN, "", None),)
