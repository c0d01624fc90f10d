"""Every place where a document points to another text."""

from __future__ import annotations

from vanban.model import Document, Reference


def find(document: Document) -> tuple[Reference, ...]:
    """Return the references of *document* in order of the text, one for each target."""
    return ()
