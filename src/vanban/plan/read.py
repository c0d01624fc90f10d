"""Who must do what by when."""

from __future__ import annotations

from vanban.model import Assignment, Document, Reference


def read_assignments(
    document: Document, references: tuple[Reference, ...]
) -> tuple[Assignment, ...]:
    """Return the deeds that *document* gives to agencies, in order of the text."""
    return ()
