"""What acts do to each other, and from which day."""

from __future__ import annotations

from vanban.effect.clauses import whole
from vanban.effect.parts import parts
from vanban.model import Change, Document, Effect, Reference, Rule


def read_changes(
    document: Document, references: tuple[Reference, ...], effects: tuple[Effect, ...]
) -> tuple[Change, ...]:
    """Return what *document* does to other documents, in order of the text."""
    return ()


def read_effects(document: Document, references: tuple[Reference, ...]) -> tuple[Effect, ...]:
    """Return when *document* takes effect and ends: the whole first, then parts."""
    effect = whole(document)
    if effect is None:
        return (Effect(None, None, None, Rule.UNKNOWN, "", None),)
    return (effect, *parts(document, references, effect))
