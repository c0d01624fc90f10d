"""Meanings of new provisions, read beside everything else and giving way to it."""

from __future__ import annotations

import logging
import threading

from portal.access import OPERATOR
from portal.actions import meaning
from portal.jobs import rounds


def start_learning() -> threading.Event:
    """Read what is not known yet, again and again; set what is returned to stop.

    Nothing happens until somebody asked for meanings (``portal meaning build``).
    """

    def learn(stop: threading.Event) -> None:
        meaning.learn(OPERATOR, stopped=stop.is_set)

    log = logging.getLogger(__name__)
    return rounds.start(learn, log=log, failure="meanings could not be read", gives_way=True)
