"""What an older release kept, renewed beside everything else and giving way to it."""

from __future__ import annotations

import logging
import threading

from django.utils import timezone

from portal.access import OPERATOR
from portal.actions import upkeep
from portal.jobs import rounds

_log = logging.getLogger(__name__)


def start_renewing() -> threading.Event:
    """Renew what is lacking, again after a failure; set what is returned to stop.

    A small library has it before the portal answers: then nothing is done.
    """

    def renew(_: threading.Event) -> None:
        if count := upkeep.renew(OPERATOR, timezone.localdate()):
            _log.info("renewed after a new release: %d", count)

    failure = "what an older release kept could not be renewed"
    return rounds.start(renew, log=_log, failure=failure, gives_way=True)
