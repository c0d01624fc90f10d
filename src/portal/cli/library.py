"""The library of the store, for commands of ``vanban`` that are given no folder."""

from __future__ import annotations

from collections.abc import Sequence

from portal.cli.start import one_line_on_failure, open_portal
from vanban.effect import Library
from vanban.model import Reference


def open_library(asked: Sequence[str], citations: Sequence[Reference]) -> Library:
    """Return what the installed portal has of documents asked for or cited."""
    with one_line_on_failure():
        open_portal(None)
        from portal.access import OPERATOR
        from portal.actions import validity

        return validity.library_of(OPERATOR, asked, citations)
