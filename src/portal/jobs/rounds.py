"""Work that comes round again and again beside everything else, until it is told to stop."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable

from django.db import close_old_connections

_EVERY = 60  # seconds
_GIVES_WAY = 15  # of 19: the kernel gives the processor to whoever else wants it


def start(
    work: Callable[[threading.Event], object],
    *,
    log: logging.Logger,
    failure: str,
    gives_way: bool = False,
) -> threading.Event:
    """Do *work* every minute in a thread of its own; set what is returned to stop.

    *work* is given that event. A round that fails is told to *log* as *failure*, and the next one
    comes. *gives_way* runs it at the lowest priority.
    """
    stop = threading.Event()

    def go_round() -> None:
        if gives_way:
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _GIVES_WAY)
        while True:
            close_old_connections()
            try:
                work(stop)
            except Exception:  # the next round may succeed; the log says what this one met
                log.exception(failure)
            if stop.wait(_EVERY):
                return

    threading.Thread(target=go_round, daemon=True).start()
    return stop
