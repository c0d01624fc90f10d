"""Long work: queued by name, done by a worker, twice without harm (decision 0002)."""

from __future__ import annotations

import pytest
from django_tasks_db.models import DBTaskResult

from portal.access import OPERATOR, VISITOR
from portal.actions import add, search, upkeep
from portal.errors import NotAllowedError
from portal.jobs.worker import run_worker
from portal.store import documents, queue
from tests.library import DECREE, EDITOR, MALLORY

pytestmark = pytest.mark.usefixtures("home")


def test_a_file_queued_for_reading_is_in_the_library_after_the_worker_ran() -> None:
    add.add_later(EDITOR, DECREE.encode(), "đèn.txt")
    assert documents.count() == 0
    run_worker(until_empty=True)
    assert search.find(VISITOR, search.Asked("đèn biển")).total == 1


def test_work_begun_by_a_killed_worker_is_done_by_the_next_and_no_document_is_there_twice() -> None:
    add.add_later(EDITOR, DECREE.encode(), "đèn.txt")
    run_worker(until_empty=True)
    DBTaskResult.objects.update(status="RUNNING")
    assert queue.outstanding() == 1
    run_worker(until_empty=True)
    assert (documents.count(), queue.outstanding()) == (1, 0)


def test_reading_the_library_again_keeps_addresses_and_is_for_administrators() -> None:
    added = add.add(EDITOR, DECREE.encode(), "đèn.txt")
    with pytest.raises(NotAllowedError):
        upkeep.reindex_later(MALLORY)
    upkeep.reindex_later(OPERATOR)
    run_worker(until_empty=True)
    hits = search.find(VISITOR, search.Asked("đèn biển")).hits
    assert [hit.address for hit in hits] == [added.address]
