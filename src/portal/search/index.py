"""The index on disk: its fields, the one writer, and how it agrees with the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import tantivy
from django.conf import settings
from django.utils import timezone

from portal.search import meanwhile, provisions, shelf, states, tokens
from portal.search.shelf import Shelf
from portal.store import documents, links, marks, subjects, validity
from portal.store.values import Words
from vanban.model import number_key
from vanban.text import fold, slug

_FORM = "8"  # of the fields below: an index of another form is built anew
_BATCH = 2000  # documents between two commits: each commit costs a segment, and merging it
_DAY = "index-day"  # for which the states of today stand in the index


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("id", fast=True)
    builder.add_unsigned_field("day", fast=True)
    for name in ("audience", "kind", "issuer", "year"):
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in ("field", "agency", "signer", "signer_card", "subject"):
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    states.add_fields(builder)
    for name in ("number_key", "cites", "amends"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("name", "name_exact", "body", "body_exact"):
        builder.add_text_field(name, tokenizer_name="spaced", index_option="position")
    builder.add_text_field("held", tokenizer_name="spaced", index_option="basic")
    for name in ("number", "issuer_name", "signer_name", "field_name", "name_pairs", "body_pairs"):
        builder.add_text_field(name, tokenizer_name="spaced", index_option="freq")
    return builder.build()


SCHEMA = _schema()
SHELF = Shelf(SCHEMA, lambda: Path(settings.INDEX), _FORM)


def searcher() -> Any:
    """Return a searcher over documents that sees all that was committed."""
    return SHELF.searcher()


def guarded() -> AbstractContextManager[None]:
    """Turn whatever the index throws into ``SearchFailedError``."""
    return shelf.guarded(SHELF.folder())


def catch_up(progress: Callable[[int], None] | None = None, *, on: date | None = None) -> int:
    """Index every document that waits for it *on* a day (today); return how many there were.

    Safe to kill: a mark is taken away only after the index has committed its document.
    """
    on = on or timezone.localdate()
    _mark_turned(on)
    if not marks.pending(1):
        return 0
    done = 0
    with guarded(), SHELF.writing() as writer, provisions.SHELF.writing() as parts:
        is_new = not searcher().num_docs and not provisions.SHELF.searcher().num_docs
        seen: set[int] = set()  # a document may wait twice
        while batch := marks.pending(_BATCH):
            wanted = list(dict.fromkeys(batch.values()))
            forget(writer, parts, wanted if not is_new else sorted(seen.intersection(wanted)))
            seen.update(wanted)
            write(writer, parts, wanted, on)
            parts.commit()
            writer.commit()
            meanwhile.note(SHELF.folder(), wanted)
            marks.indexed(list(batch))
            done += len(wanted)
            if progress:
                progress(len(wanted))
    return done


def forget(writer: Any, parts: Any, wanted: Iterable[int]) -> None:
    """Take documents out of both indexes."""
    for document_id in wanted:
        writer.delete_documents_by_term("key", str(document_id))
        parts.delete_documents_by_term("key", str(document_id))


def write(writer: Any, parts: Any, wanted: list[int], on: date) -> None:
    """Give the documents *wanted* to the writers of both indexes, as they are *on* a day."""
    shown = _Around.of(wanted, on)
    for words in documents.words(wanted):
        writer.add_document(_fields(words, shown))
        provisions.put(parts, provisions.of(words))


def mark_day(on: date) -> None:
    """Remember that the states of *on* stand in the index."""
    marks.remember(_DAY, on.isoformat())


def _mark_turned(on: date) -> None:
    """Mark the documents whose state turned since the index was last written for a day."""
    known = marks.remembered(_DAY)
    if known != on.isoformat():
        if known:
            marks.mark_for_index(list(validity.turning(date.fromisoformat(known), on)))
        mark_day(on)


def count() -> int:
    """Return how many documents the index holds."""
    with guarded():
        return int(searcher().num_docs)


@dataclass(frozen=True, slots=True)
class _Around:
    """What the index keeps of documents besides their own words, by id; ``on`` is today."""

    on: date
    cited: Mapping[int, tuple[str, ...]]
    changed: Mapping[int, tuple[str, ...]]
    subjects: Mapping[int, tuple[str, ...]]

    @classmethod
    def of(cls, wanted: list[int], on: date) -> _Around:
        """Return what surrounds the documents *wanted*."""
        return cls(
            on, links.numbers_cited(wanted), links.numbers_changed(wanted), subjects.of(wanted)
        )


def _fields(words: Words, around: _Around) -> Any:
    made = tantivy.Document()
    _put_names(made, words)
    _put_facts(made, words, around)
    return made


def _put_facts(made: Any, words: Words, around: _Around) -> None:
    """Write what conditions and facets ask for."""
    entry = words.entry
    year = str(entry.issued_on.year) if entry.issued_on else ""
    facts = (("kind", entry.kind or ""), ("issuer", entry.issuer), ("year", year),
             ("field", words.field))  # fmt: skip
    for field, value in facts:
        if value:
            made.add_text(field, value)
    for field, keys in (
        ("cites", around.cited.get(entry.id, ())),
        ("amends", around.changed.get(entry.id, ())),
        ("subject", around.subjects.get(entry.id, ())),
        ("signer", tuple(slug(name) for name in words.signers)),
        ("signer_card", tuple(f"{slug(name)}|{name}" for name in words.signers)),
        ("agency", tuple(entry.issuer.split("+"))),
    ):
        for key in filter(None, keys):
            made.add_text(field, key)
    made.add_text("signer_name", tokens.lines(" ".join(words.signers))[1])
    made.add_text("field_name", tokens.lines(words.field)[1])
    states.put(made, entry, around.on)


def _put_names(made: Any, words: Words) -> None:
    """Write the words of a document, in both spellings, and its key."""
    entry = words.entry
    kind = entry.kind.official_name if entry.kind else ""
    year = str(entry.issued_on.year) if entry.issued_on else ""
    title = f"{kind} {entry.number} {entry.issuer_name} {words.place} {year} {entry.title}"
    name = tokens.with_halves(tokens.folded(title))
    exact, body = tokens.lines(words.text)
    words_of_body = body.split()
    made.add_text("key", str(entry.id))
    made.add_unsigned("id", entry.id)
    made.add_unsigned("day", entry.issued_on.toordinal() if entry.issued_on else 0)
    made.add_text("audience", entry.audience)
    unparted = "".join(letter for letter in fold(entry.number) if letter.isalnum())  # 102SLL004
    for key in {number_key(entry.number), tokens.joined(entry.number), unparted} - {""}:
        made.add_text("number_key", key[: tokens.LONGEST])
    made.add_text("issuer_name", tokens.lines(f"{entry.issuer_name} {words.place}")[1])
    made.add_text("number", " ".join(tokens.with_halves(tokens.folded(entry.number))))
    made.add_text("name", " ".join(name))
    made.add_text("name_exact", tokens.lines(title)[0])
    made.add_text("name_pairs", tokens.pair_line(name))
    made.add_text("body", body)
    made.add_text("body_exact", exact)
    made.add_text("body_pairs", tokens.pair_line(words_of_body))
    made.add_text("held", " ".join({*name, *words_of_body}))
