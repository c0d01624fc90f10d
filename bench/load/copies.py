"""Documents again under other numbers, days and addresses: the database copies what is long."""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.management.color import no_style
from django.db import connection, transaction

from portal.store import database
from portal.store.models import ActRow, DocumentRow, ReferenceRow

_BATCH = 5000
_ORDINALS = 517  # between the numbers of a document and of its copy
_DAYS = 3


@dataclass(frozen=True, slots=True)
class _Model:
    """What is written anew of one document: all else is copied from the row ``pk``."""

    pk: int
    kind: str
    number: str
    issued_on: date | None
    doc_id: str
    act: bytes  # unpacked


def multiply(count: int) -> None:
    """Copy the documents that there are, in turns, until there are *count*."""
    models = list(_models())
    written, turn = len(models), 1
    with unwaiting():
        _lead(len(models))
        while written < count:
            for at in range(0, len(models), _BATCH):
                some = models[at : at + min(_BATCH, count - written)]
                if some:
                    _copy(some, written, turn)
                written += len(some)
                print(f"{written} documents", file=sys.stderr, end="\r")
            turn += 1


@contextmanager
def unwaiting() -> Iterator[None]:
    """While it lasts, SQLite does not wait for the disk: a home that is lost is filled again."""
    _wait("OFF")
    try:
        yield
    finally:
        _wait("FULL")
        _count_on()


def _wait(how: str) -> None:
    if database.is_sqlite():
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA synchronous={how}")


def _count_on() -> None:
    """Let the database give out ids after those that were written here."""
    statements = connection.ops.sequence_reset_sql(no_style(), [DocumentRow])
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _models() -> Iterator[_Model]:
    rows = ActRow.objects.order_by("pk").values_list(
        "document_id", "document__kind", "document__number", "document__issued_on",
        "document__doc_id", "packed",
    )  # fmt: skip
    for pk, kind, number, day, doc_id, packed in rows.iterator(chunk_size=500):
        yield _Model(pk, kind, number, day, doc_id, zlib.decompress(bytes(packed)))


def facts(kind: str, number: str, day: date | None, index: int, turn: int) -> dict[str, Any]:
    """Return the columns by which the document *index* is nobody else."""
    from vanban.model import number_key

    ordinal, slash, rest = number.partition("/")
    number = f"{int(ordinal or 0) + _ORDINALS * turn}{slash}{rest}"
    day = day + timedelta(days=_DAYS * turn) if day else None
    starts = str(day + timedelta(days=45)) if day else ""
    states = [[None, "chua-co-hieu-luc"], [starts, "con-hieu-luc"]] if day else []
    name = f"{kind or 'van-ban'}/{index}"
    return {
        "id": index + 1, "number": number, "number_key": number_key(number) if number else "",
        "issued_on": day, "year": day.year if day else None, "doc_id": f"bench/{name}",
        "address": f"/bench/{kind or 'van-ban'}/{index // 1000}/{index}",
        "original_id": hashlib.sha256(str(index).encode()).hexdigest(), "states": states,
    }  # fmt: skip


def _lead(count: int) -> None:
    """Let every third reference lead to a document, every sixtieth change it: libraries are so."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE store_referencerow SET target_id = 1 + (id * 7919) %% %s,"
            " bears = (id %% 60 = 0) WHERE id %% 3 = 0", [count],
        )  # fmt: skip


def _copy(models: Sequence[_Model], first: int, turn: int) -> None:
    made = [facts(m.kind, m.number, m.issued_on, first + i, turn) for i, m in enumerate(models)]
    pairs = list(zip(made, models, strict=True))
    own = [{**one, "states": json.dumps(one["states"])} for one in made]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO store_original (digest, name, size, added_at)"
            " VALUES (%s, 'bench.txt', 1, CURRENT_TIMESTAMP)",
            [(one["original_id"],) for one in own],
        )
        cursor.executemany(
            _again(DocumentRow, list(own[0]), "id"),
            [(*one.values(), model.pk) for one, (_, model) in zip(own, pairs, strict=True)],
        )
        cursor.executemany(
            "INSERT INTO store_address (path, document_id) VALUES (%s, %s)",
            [(one["address"], one["id"]) for one in own],
        )
        cursor.executemany(
            _again(ActRow, ["document_id", "packed"], "document_id"),
            [(one["id"], _act(model, one["doc_id"]), model.pk) for one, model in pairs],
        )
        cursor.executemany(
            _again(ReferenceRow, ["source_id"], "source_id", without=("id",)),
            [(one["id"], model.pk) for one, model in pairs],
        )


def _again(table: Any, own: list[str], key: str, without: tuple[str, ...] = ()) -> str:
    """Return the SQL that writes a row of *table* again with *own* columns of its own."""
    fields = [f.column for f in table._meta.concrete_fields if f.column not in (*own, *without)]
    name = table._meta.db_table
    quoted = [f'"{column}"' for column in fields]
    values = ", ".join(["%s"] * len(own) + quoted)
    columns = ", ".join([f'"{column}"' for column in own] + quoted)
    return f'INSERT INTO {name} ({columns}) SELECT {values} FROM {name} WHERE "{key}" = %s'


def _act(model: _Model, doc_id: str) -> bytes:
    old, new = (f'"id":{json.dumps(name)}'.encode() for name in (model.doc_id, doc_id))
    return zlib.compress(model.act.replace(old, new, 1), level=6)
