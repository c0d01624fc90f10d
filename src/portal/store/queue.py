"""Work to be done later, queued by name in the database and run by ``jobs``."""

from __future__ import annotations

from typing import Any

from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult


def enqueue(work: str, /, **arguments: Any) -> str:
    """Queue the work called *work* (a task of ``portal.jobs.work``); return its id.

    Within a transaction the work is queued only if the transaction ends well.
    """
    task: Any = import_string(f"portal.jobs.work.{work}")
    return str(task.enqueue(**arguments).id)


def outstanding() -> int:
    """Return how much work is waiting or under way."""
    return int(DBTaskResult.objects.filter(status__in=("READY", "RUNNING")).count())


def give_back() -> int:
    """Queue again what a killed worker had begun; all work may be done twice without harm."""
    return int(DBTaskResult.objects.filter(status="RUNNING").update(status="READY"))
