"""The file of vectors made to hold what the index of provisions holds, no less and no more.

What is missing is read and kept, one provision at a time; what no document says any more is
forgotten. It may be stopped or killed at any moment: the next time goes on where this one stopped.
"""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tantivy

from portal.search import provisions, shelf
from portal.search.meaning import model, vectors
from portal.search.provisions import SCHEMA, SHELF, Provision
from portal.store import documents

_PARTS = "0123456789abcdef"  # digests are looked through by their first letter: a few at a time


@dataclass(frozen=True, slots=True)
class Known:
    """How many different provisions the index holds, and of how many the meaning is kept."""

    kept: int
    wanted: int


def catch_up(
    progress: Callable[[int], None] | None = None, stopped: Callable[[], bool] = lambda: False
) -> int:
    """Keep the meaning of every provision in the index; return how many were read.

    Another process that does the same has precedence: then nothing is done. Raises
    ``SearchFailedError`` if the index or the file can't be read.
    """
    done = 0
    with _alone() as is_alone:
        if not is_alone or not vectors.is_kept():
            return 0
        for part in _PARTS:
            live, kept = _live(part), vectors.begun(part)
            vectors.forget(kept - live)
            for digest in sorted(live - kept):
                for unknown in _unknown_beside(digest):
                    if stopped():
                        return done
                    vectors.put({unknown.digest: model.of_passages(unknown.passages)})
                    done += 1
                    if progress:
                        progress(1)
    return done


def known() -> Known:
    """Return how far the meanings are known.

    Raises ``SearchFailedError`` if the index or the file can't be read.
    """
    kept = wanted = 0
    for part in _PARTS:
        live = _live(part)
        wanted += len(live)
        kept += len(live & vectors.begun(part)) if vectors.is_kept() else 0
    return Known(kept, wanted)


def _live(part: str) -> frozenset[str]:
    """Return the digests of provisions in the index that begin with *part*."""
    with shelf.guarded(SHELF.folder()):
        alive = tantivy.Query.all_query()
        found = SHELF.searcher().terms_with_prefix("digest", part, filter_query=alive)
        return frozenset(digest for digest, count in found if count)


def _unknown_beside(digest: str) -> Iterator[Provision]:
    """Yield the provisions not yet known of a document that holds the one with *digest*."""
    if vectors.of([digest]):
        return  # it came with another provision of its document
    document = _document_of(digest)
    if document is None:
        return
    held = {one.digest: one for w in documents.words([document]) for one in provisions.of(w)}
    kept = vectors.of(held)
    yield from (one for digest, one in held.items() if digest not in kept)


def _document_of(digest: str) -> int | None:
    with shelf.guarded(SHELF.folder()):
        searcher: Any = SHELF.searcher()
        asked = tantivy.Query.term_query(SCHEMA, "digest", digest, "basic")
        hits = searcher.search(asked, limit=1).hits
        return int(searcher.doc(hits[0][1]).get_first("key")) if hits else None


@contextmanager
def _alone() -> Iterator[bool]:
    """Say whether nobody else learns at this moment, and keep others out meanwhile."""
    place = Path(f"{vectors.path()}.lock")
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
