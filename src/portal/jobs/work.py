"""Long work, each by the name under which ``store.queue`` queues it; all may be done twice."""

from __future__ import annotations

from dataclasses import replace

from django_tasks import task

from portal.access import OPERATOR
from portal.actions import add, upkeep
from portal.store import documents, originals


@task()
def reread_library() -> int:
    """Read every document again from its original."""
    return upkeep.reindex(OPERATOR).documents


@task()
def add_kept(digest: str, name: str, added_by: int | None = None) -> str:
    """Put a file whose bytes are kept already into the library."""
    data = originals.bytes_of(digest)
    if data is None or documents.entries_of_digest(digest):
        return "unchanged"
    return add.add(replace(OPERATOR, id=added_by), data, name).outcome.value
