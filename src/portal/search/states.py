"""States in the index: the state of the day it was written for, and all spans of days.

A document's state turns without anybody touching the document, so the index keeps each span with
its two days: "in force on 2020-01-01" is asked of the spans. The state of today stands in a field
of its own, for counts; ``index.catch_up`` writes documents again when their day has come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import tantivy

from portal.store.values import Entry
from vanban.model import State

SPANS = 6  # of one document; what came before the last six is not asked for
ALIVE = (State.CON_HIEU_LUC, State.HET_HIEU_LUC_MOT_PHAN, State.NGUNG_HIEU_LUC_MOT_PHAN)
_NEVER = date.max.toordinal() + 1
_MUST, _SHOULD = tantivy.Occur.Must, tantivy.Occur.Should


def add_fields(builder: Any) -> None:
    """Add the fields of states to a schema."""
    builder.add_text_field("state", fast=True, tokenizer_name="raw", index_option="basic")
    for i in range(SPANS):
        builder.add_text_field(f"state_{i}", tokenizer_name="raw", index_option="basic")
        builder.add_unsigned_field(f"from_{i}", fast=True)
        builder.add_unsigned_field(f"until_{i}", fast=True)


def put(made: Any, entry: Entry, on: date) -> None:
    """Write the states of *entry* into a document of the index; *on* is today."""
    made.add_text("state", entry.state_on(on) or State.CHUA_XAC_DINH)
    for i, (state, first, after) in enumerate(list(_spans(entry))[-SPANS:]):
        made.add_text(f"state_{i}", state)
        made.add_unsigned(f"from_{i}", first)
        made.add_unsigned(f"until_{i}", after)


def _spans(entry: Entry) -> Iterator[tuple[State, int, int]]:
    """Yield each state with its first day and the day after its last.

    There is none while nobody has worked out the states of a document that has just come.
    """
    starts = [since.toordinal() if since else 0 for since, _ in entry.states]
    for (_, state), first, after in zip(entry.states, starts, [*starts[1:], _NEVER], strict=False):
        yield state, first, after


def asked(schema: Any, states: Iterable[State], on: date | None) -> Any:
    """Return a query for documents that have one of *states*, *on* a day or today."""
    wanted = sorted(str(state) for state in states)
    if on is None:
        return tantivy.Query.term_set_query(schema, "state", wanted)
    day, kind = on.toordinal(), tantivy.FieldType.Unsigned
    either = []
    for i in range(SPANS):
        state = tantivy.Query.term_set_query(schema, f"state_{i}", wanted)
        begun = tantivy.Query.range_query(schema, f"from_{i}", kind, None, day)
        lasting = tantivy.Query.range_query(schema, f"until_{i}", kind, day + 1, None)
        whole = tantivy.Query.boolean_query([(_MUST, state), (_MUST, begun), (_MUST, lasting)])
        either.append((_SHOULD, whole))
    return tantivy.Query.boolean_query(either)
