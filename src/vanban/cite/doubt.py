"""What looks wrong in the references of one text."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.model import SELF, DocKind, Document, Finding, Reference, Severity


def findings(document: Document, references: Iterable[Reference]) -> tuple[Finding, ...]:
    """Return the mentions by ``này`` whose kind isn't the document's own.

    ``Chỉ thị này`` in a kế hoạch was mostly copied from the directive that the plan carries out;
    the reference points there, and a person should look.
    """
    own = document.header.kind
    if own is None or own is DocKind.VAN_BAN_HOP_NHAT:
        return ()  # a text made whole speaks as the act that it holds, its notes as others
    return tuple(
        Finding(
            "self-of-another-kind",
            f"“{reference.quote}” trong một {own.official_name.lower()}: "
            f"hiểu là {reference.target}, cần xem lại.",
            reference.span,
            Severity.WARNING,
        )
        for reference in references
        if reference.form == "this" and reference.target not in {SELF, "quoted"}
    )
