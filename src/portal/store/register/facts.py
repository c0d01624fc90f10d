"""What boards count by, kept narrow: a copy of a task's facts stands beside each of its agencies.

A board that counts 50,000 tasks by agency reads one index and no task; ``keep`` is the only way in
which a task's row is written, so that copies and row say the same.
"""

from __future__ import annotations

from portal.store.models import Share, TaskRow
from portal.store.register.values import Sort, Standing
from vanban.text import fold

COUNTED = (Sort.DEED, Sort.OCCURRENCE)  # what reports count: a recurring duty by its occurrences


def keep(row: TaskRow) -> None:
    """Save a task's row, mark it as counted or not, and copy its facts to its shares."""
    row.is_counted = row.standing == Standing.CONFIRMED and row.sort in COUNTED
    row.folded = fold(row.deed)
    row.save()
    copy_facts(row)


def copy_facts(row: TaskRow) -> None:
    """Copy the facts of a saved row to its shares, which may be new."""
    Share.objects.filter(task=row).update(
        plan_id=row.plan_id,
        is_counted=row.is_counted,
        due_on=row.due_on,
        begun_on=row.begun_on,
        done_on=row.done_on,
        dropped_on=row.dropped_on,
        review_on=row.review_on,
    )
