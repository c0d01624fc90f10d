"""A library of any size, made from real text, and the time its index takes.

python -m bench.load.make HOME --documents N [--no-index] [--data ../shared/data]
python -m bench.load.make HOME --only-index

HOME must be new, or filled for the second form. Rows are written as the store writes them:
``--read`` documents (20,000) go through the whole pipeline; the others repeat their texts under
other numbers, days and addresses. Prints one JSON object: documents, seconds of the index by the
clock and by the processor, its size on disk, the most memory held.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from bench.load.text import articles, documents

_TASKS = 40  # pieces of the reading


def main() -> None:
    """Fill a home, index it, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--read", type=int, default=20_000)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--no-index", action="store_true", help="only fill")
    parser.add_argument("--only-index", action="store_true", help="HOME is filled already")
    asked = parser.parse_args()
    from portal.cli.start import open_portal

    open_portal(asked.home)
    figures: dict[str, float] = {}
    if not asked.only_index:
        start = time.perf_counter()
        fill(asked.documents, min(asked.read, asked.documents), asked.data)
        figures["fill_s"] = round(time.perf_counter() - start)
    if not asked.no_index:
        figures |= index_all()
    print(json.dumps(figures))


def index_all() -> dict[str, float]:
    """Build the index anew; return documents, seconds, gigabytes on disk and most memory held."""
    from django.conf import settings

    from portal import search

    start, worked = time.perf_counter(), time.process_time()
    count = search.rebuild()
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    folders = (Path(settings.INDEX), Path(f"{settings.INDEX}-provisions"))
    size = sum(file.stat().st_size for folder in folders for file in folder.rglob("*"))
    held = sum(resource.getrusage(who).ru_maxrss for who in
               (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))  # fmt: skip
    return {"documents": count, "index_s": round(seconds, 1), "processor_s": round(worked, 1),
            "index_gb": round(size / 1e9, 2), "memory_gb": round(held / 1e6, 2)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Read:
    """What one reading gives the store: columns, packed act, columns of each reference."""

    columns: dict[str, Any]
    act: Any
    references: list[dict[str, Any]]


def fill(count: int, read: int, data: Path) -> None:
    """Write *count* documents into the database of this portal, *read* of them by the pipeline."""
    from bench.load.copies import multiply, unwaiting
    from portal.store import marks

    written = 0
    with unwaiting():
        for some in _readings(read, data):
            _write(some, written)
            written += len(some)
    multiply(count)
    marks.remember("columns", "1")
    marks.remember("samples-loaded", "bench")
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _readings(count: int, data: Path) -> Iterator[list[_Read]]:
    size = -(-count // _TASKS)
    pieces = [(data, min(size, count - at), at) for at in range(0, count, size)]
    with Pool(os.cpu_count()) as pool:
        yield from pool.imap(_piece, pieces)


def _piece(asked: tuple[Path, int, int]) -> list[_Read]:
    data, count, seed = asked
    return [_read(made.case) for made in documents(articles(data), count, seed)]


def _read(case: Any) -> _Read:
    from portal.store import documents as store
    from portal.store import links
    from portal.store.models import DocumentRow
    from vanban.pipeline import act_in

    row = DocumentRow()
    store._fill(row, case)  # the very columns that the store would write
    columns = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if f.attname
               not in ("id", "original_id", "added_at", "read_at")}  # fmt: skip
    references = [
        {f.attname: getattr(one, f.attname) for f in one._meta.concrete_fields
         if f.attname not in ("id", "source_id", "target_id")}
        for one in links.rows_of(row, case)
    ]  # fmt: skip
    return _Read(columns, act_in(case), references)


def _write(some: list[_Read], first: int) -> None:
    from django.db import transaction

    from bench.load.copies import facts
    from portal.store.models import ActRow, Address, DocumentRow, Original, ReferenceRow
    from portal.store.reading import pack_act

    rows = []
    for i, one in enumerate(some):
        kept = one.columns
        own = facts(kept["kind"], kept["number"], kept["issued_on"], first + i, 0)
        rows.append(DocumentRow(**{**kept, **own}))
    with transaction.atomic():
        Original.objects.bulk_create(
            [Original(digest=row.original_id, name="bench.txt", size=1) for row in rows]
        )
        DocumentRow.objects.bulk_create(rows, batch_size=200)
        Address.objects.bulk_create(
            [Address(path=row.address, document=row) for row in rows], batch_size=400
        )
        ActRow.objects.bulk_create(
            [ActRow(document=row, packed=pack_act(replace(one.act, id=row.doc_id)), is_stale=False)
             for one, row in zip(some, rows, strict=True)], batch_size=200,
        )  # fmt: skip
        ReferenceRow.objects.bulk_create(
            [ReferenceRow(source=row, **each)
             for one, row in zip(some, rows, strict=True) for each in one.references],
            batch_size=50,
        )  # fmt: skip


if __name__ == "__main__":
    main()
