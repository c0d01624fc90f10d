"""The index built anew beside the old one, which answers until the new one is whole.

A build that was stopped or killed goes on where it was: see ``meanwhile``. What the old index takes
in during a build is written to the new one last, and then the new one takes the place of the old.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils import timezone

from portal.errors import SearchFailedError
from portal.search import index, meanwhile, provisions
from portal.search.meanwhile import Come
from portal.search.shelf import Shelf
from portal.store import documents, marks

_CHUNK = 1000  # documents read at once
_COMMIT = 50  # chunks between two commits: what a kill costs; each commit costs a segment
_HEAP = 500_000_000  # bytes that each of the two writers may hold
_log = logging.getLogger(__name__)


def agree(progress: Callable[[int], None] | None = None) -> int:
    """Make the index hold what the database holds; return how many documents were indexed."""
    done = 0
    try:
        if _new().folder().is_dir():
            return rebuild(progress)
        if index.SHELF.has_form() and provisions.SHELF.has_form():
            done = index.catch_up(progress)
            if index.count() == documents.count():
                return done
        elif not documents.count():
            return done
    except SearchFailedError as error:
        _log.warning("the index is built anew: %s", error)
    return rebuild(progress)


def rebuild(progress: Callable[[int], None] | None = None, *, on: date | None = None) -> int:
    """Build the index anew from the database *on* a day (today); return what it then holds.

    Safe to stop or kill at any time: the old index stays, and the next call goes on.
    """
    on = on or timezone.localdate()
    new, new_parts = _new(), provisions.SHELF.beside(meanwhile.NAME)
    with index.SHELF.beside("build").alone(), index.guarded():
        begun = _begin(new, new_parts, on)
        # What waits now is read below. A build that goes on may have read it before it changed.
        waiting = [] if begun.until else marks.waiting()
        _fill(new, new_parts, begun, on, progress)
        with index.SHELF.alone(), provisions.SHELF.alone():
            _write_again(new, new_parts, on)
            meanwhile.forget(new.folder())
            index.mark_day(on)
            provisions.SHELF.become(new_parts)
            index.SHELF.become(new)
            marks.indexed(waiting)
        return index.count()


def _new() -> Shelf:
    return index.SHELF.beside(meanwhile.NAME)


def _form() -> str:
    return f"{index.SHELF.form} {provisions.SHELF.form}"


def _begin(new: Shelf, new_parts: Shelf, on: date) -> Come:
    """Make the folders of a build, or find those of one that can go on; return how far it came.

    Once they are there, whatever the old index takes in is noted.
    """
    with index.SHELF.alone():
        come = meanwhile.come(new.folder())
        fits = come is not None and (come.form, come.day) == (_form(), on.isoformat())
        if come is not None and fits and new.has_form() and new_parts.has_form():
            return come
        new.drop()
        new_parts.drop()
        with _writing(new, new_parts):
            pass
        begun = Come(_form(), on.isoformat())
        meanwhile.keep(new.folder(), begun)
        return begun


@contextmanager
def _writing(new: Shelf, new_parts: Shelf) -> Iterator[tuple[Any, Any]]:
    with new.writing(_HEAP) as writer, new_parts.writing(_HEAP) as parts:
        yield writer, parts


def _fill(
    new: Shelf, new_parts: Shelf, come: Come, on: date, progress: Callable[[int], None] | None
) -> None:
    """Write all documents after those that are in the build."""
    ids = [one for one in documents.all_ids() if one > come.last]
    with _writing(new, new_parts) as (writer, parts):
        index.forget(writer, parts, (one for one in ids if one <= come.until))
        for at in range(0, len(ids), _CHUNK * _COMMIT):
            some = ids[at : at + _CHUNK * _COMMIT]
            come = replace(come, until=max(come.until, some[-1]))
            meanwhile.keep(new.folder(), come)
            for start in range(0, len(some), _CHUNK):
                chunk = some[start : start + _CHUNK]
                index.write(writer, parts, chunk, on)
                if progress:
                    progress(len(chunk))
            parts.commit()
            writer.commit()
            come = replace(come, last=some[-1])
            meanwhile.keep(new.folder(), come)


def _write_again(new: Shelf, new_parts: Shelf, on: date) -> None:
    """Write the documents that the old index took in since the build began."""
    again = meanwhile.noted(new.folder())
    if not again:
        return
    with _writing(new, new_parts) as (writer, parts):
        index.forget(writer, parts, again)
        for start in range(0, len(again), _CHUNK):
            index.write(writer, parts, again[start : start + _CHUNK], on)
        parts.commit()
        writer.commit()
