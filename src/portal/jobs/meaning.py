"""Meanings of new provisions, read beside everything else and giving way to it."""

from __future__ import annotations

import logging
import os
import threading

from django.db import close_old_connections

from portal.access import OPERATOR
from portal.actions import meaning

_EVERY = 60  # seconds
_GIVES_WAY = 15  # of 19: the kernel gives the processor to whoever else wants it


def start_learning() -> threading.Event:
    """Read what is not known yet, again and again; set what is returned to stop.

    Nothing happens until somebody asked for meanings (``portal meaning build``).
    """
    stop = threading.Event()

    def go_on() -> None:
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _GIVES_WAY)
        while True:
            close_old_connections()
            try:
                meaning.learn(OPERATOR, stopped=stop.is_set)
            except Exception:  # the next round may succeed; the log says what this one met
                logging.getLogger(__name__).exception("meanings could not be read")
            if stop.wait(_EVERY):
                return

    threading.Thread(target=go_on, daemon=True).start()
    return stop
