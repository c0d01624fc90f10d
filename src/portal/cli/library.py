"""The library of the store, for commands of ``vanban`` that are given no folder."""

from __future__ import annotations

from collections.abc import Sequence

from portal.cli.start import one_line_on_failure, open_portal
from vanban.model import Reference
from vanban.pipeline import Shelf


def open_library(asked: Sequence[str], citations: Sequence[Reference], *, texts: bool) -> Shelf:
    """Return what the installed portal has of documents asked for or cited.

    Their texts are in it only if they are wanted.
    """
    with one_line_on_failure():
        open_portal(None)
        from portal.access import OPERATOR
        from portal.actions import validity

        return validity.shelf_of(OPERATOR, asked, citations, texts=texts)
