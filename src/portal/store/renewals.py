"""What documents kept by an older release lack, made once after it: columns, quotes, acts."""

from __future__ import annotations

from portal.store import bearings, documents, marks, validity
from portal.store.models import DocumentRow
from portal.store.reading import form_of_acts


def make() -> int:
    """Make whatever is lacking; return how many documents and references were renewed.

    Stopped or killed, it goes on where it was. Meanwhile what is read is right, and old quotes and
    columns are shown.
    """
    return documents.fill_columns() + bearings.fill_quotes() + validity.make_missing()


def behind() -> tuple[int, int] | None:
    """Return how far the renewal came and how far it has to go, ``None`` if it is done.

    Each document counts once for each of the three works.
    """
    last = DocumentRow.objects.order_by("pk").values_list("pk", flat=True).last() or 0
    works = (("columns", documents.COLUMNS), ("quotes", bearings.QUOTES), ("acts", form_of_acts()))
    reached = [marks.reached(name, form) for name, form in works]
    if not last or all(row is None for row in reached):
        return None
    return sum(last if row is None else min(row, last) for row in reached), last * len(works)


def share_done() -> int | None:
    """Return how many hundredths of the renewal are done, ``None`` if nothing is lacking."""
    far = behind()
    return None if far is None else far[0] * 100 // far[1]
