"""«Đọc thử»: a file or a text read at once for anybody, stored nowhere."""

from __future__ import annotations

from django.conf import settings

from portal.access import Person, may_add, may_try, require
from portal.access import allow_trial as allow
from portal.errors import TooLargeError
from vanban import pipeline
from vanban.ingest import Incoming
from vanban.pipeline import Case

__all__ = ["allow", "read_once"]


def read_once(person: Person, data: bytes, name: str) -> tuple[Case, ...]:
    """Return what can be read in *data*; raise ``UnreadableError`` if it holds no document."""
    require(may_try(person))
    limit = settings.UPLOAD_LIMIT if may_add(person) else settings.TRIAL_LIMIT
    if len(data) > limit:
        raise TooLargeError(len(data), limit)
    return pipeline.read(Incoming(data, name))
