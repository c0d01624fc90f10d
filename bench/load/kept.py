"""What of the journals is not in the portal: reports, their files, documents, hits."""

from __future__ import annotations

import hashlib
import time
from collections import Counter

from bench.load.work import Journal

_PATIENCE = 120  # seconds that the index may take for the last documents


def lost(journals: list[Journal]) -> dict[str, int]:
    """Return how many accepted reports, files and documents are missing, twice, or not found."""
    from django.db import connections

    reports = {text: digest for one in journals for text, digest in one.reports.items()}
    documents = [digest for one in journals for digest in one.documents]
    try:
        return {**_reports(reports), **_documents(documents)}
    finally:
        connections.close_all()


def _reports(accepted: dict[str, str]) -> dict[str, int]:
    from portal.store.models import EvidenceRow, ReportRow
    from portal.store.originals import bytes_of

    texts = Counter(ReportRow.objects.values_list("text", flat=True))
    proofs = dict(EvidenceRow.objects.values_list("report__text", "digest"))
    files = {digest: bytes_of(digest) for digest in set(accepted.values())}
    return {
        "reports": sum(texts[text] == 0 for text in accepted),
        "reports twice": sum(texts[text] > 1 for text in accepted),
        "files": sum(
            proofs.get(text) != digest or hashlib.sha256(files[digest] or b"").hexdigest() != digest
            for text, digest in accepted.items()
        ),
    }


def _documents(accepted: list[str]) -> dict[str, int]:
    from portal import search
    from portal.store import documents, marks
    from portal.store.models import DocumentRow
    from portal.store.originals import is_kept

    rows = DocumentRow.objects.filter(original__in=accepted).values_list("original_id", flat=True)
    counts = Counter(rows)
    until = time.monotonic() + _PATIENCE
    while marks.pending(1) and time.monotonic() < until:
        time.sleep(0.5)
    return {
        "documents": sum(counts[digest] == 0 for digest in accepted),
        "documents twice": sum(counts[digest] > 1 for digest in accepted),
        "originals": sum(not is_kept(digest) for digest in accepted),
        "waiting": len(marks.pending(1000)),
        "not in the index": documents.count() - search.count(),
    }
