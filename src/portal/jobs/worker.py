"""The process that runs what is queued."""

from __future__ import annotations

import os
import signal
import threading

from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from portal.jobs.clock import start_rounds
from portal.jobs.meaning import start_learning
from portal.jobs.renewal import start_renewing
from portal.store import queue


def run_worker(*, until_empty: bool = False) -> None:
    """Run queued work, forever or until none is left."""
    queue.give_back()
    worker = Worker(
        queue_names=["*"],
        interval=2.0,
        batch=until_empty,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
    if not until_empty:
        worker.configure_signals()
        start_rounds()
        start_learning()
        start_renewing()
    worker.run()


def stop_with_parent() -> None:
    """End this process when the one that started it is gone, killed or not.

    The parent holds the other end of our standard input and never writes to it.
    """

    def wait() -> None:
        os.read(0, 1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()
