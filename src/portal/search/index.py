"""The index on disk: its fields, the one writer, and how it agrees with the database."""

from __future__ import annotations

import fcntl
import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tantivy
from django.conf import settings

from portal.errors import DiskFullError, SearchFailedError
from portal.search import tokens
from portal.store import documents, marks
from portal.store.values import Words
from vanban.model import number_key

_FORM = "3"  # of the fields below: an index of another form is built anew
_BATCH = 200
_HEAP = 64_000_000  # bytes that the writer may hold before it writes a segment
_log = logging.getLogger(__name__)
_open: dict[Path, tuple[float, Any]] = {}


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("id", fast=True)
    builder.add_unsigned_field("day", fast=True)
    for name in ("audience", "kind", "issuer", "year"):
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("number_key", tokenizer_name="raw", index_option="basic")
    for name in ("name", "name_exact", "body", "body_exact"):
        builder.add_text_field(name, tokenizer_name="spaced", index_option="position")
    for name in ("number", "name_pairs", "body_pairs"):
        builder.add_text_field(name, tokenizer_name="spaced", index_option="freq")
    return builder.build()


SCHEMA = _schema()


def _folder() -> Path:
    return Path(settings.INDEX)


def _opened(folder: Path) -> Any:
    folder.mkdir(parents=True, exist_ok=True)
    index = tantivy.Index(SCHEMA, path=str(folder))
    spaced = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("spaced", spaced)
    return index


def searcher() -> Any:
    """Return a searcher that sees all that was committed."""
    folder = _folder()
    meta = folder / "meta.json"
    stamp = meta.stat().st_mtime_ns if meta.is_file() else -1
    held = _open.get(folder)
    if held is None or stamp == -1:
        held = (stamp, _opened(folder))
        _open[folder] = held
    elif held[0] != stamp:
        held[1].reload()
        _open[folder] = (stamp, held[1])
    return held[1].searcher()


@contextmanager
def _writing() -> Iterator[Any]:
    """Give the one writer; whoever comes second, in whatever process, waits."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    with (folder.parent / "index.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _form_of(folder) != _FORM:
            shutil.rmtree(folder)
            _open.pop(folder, None)
            _opened(folder)
            (folder / "form").write_text(_FORM, encoding="ascii")
        writer = _opened(folder).writer(heap_size=_HEAP, num_threads=1)
        try:
            yield writer
        finally:
            writer.wait_merging_threads()


def _form_of(folder: Path) -> str:
    form = folder / "form"
    return form.read_text(encoding="ascii") if form.is_file() else ""


@contextmanager
def guarded() -> Iterator[None]:
    """Turn whatever the index throws into ``SearchFailedError``.

    tantivy panics with an exception that is no ``Exception`` (``PanicException``).
    """
    try:
        yield
    except (ValueError, RuntimeError, OSError) as error:
        if "No space left" in str(error):
            raise DiskFullError(_folder()) from error
        raise SearchFailedError(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise SearchFailedError("chỉ mục gặp lỗi bên trong") from error


def catch_up(progress: Callable[[int], None] | None = None) -> int:
    """Index every document that waits for it; return how many there were.

    Safe to kill: a mark is taken away only after the index has committed its document.
    """
    if not marks.pending(1):
        return 0
    done = 0
    with guarded(), _writing() as writer:
        while batch := marks.pending(_BATCH):
            wanted = list(dict.fromkeys(batch.values()))
            for document_id in wanted:
                writer.delete_documents_by_term("key", str(document_id))
            for words in documents.words(wanted):
                writer.add_document(_fields(words))
            writer.commit()
            marks.indexed(list(batch))
            done += len(wanted)
            if progress:
                progress(len(wanted))
    return done


def rebuild(progress: Callable[[int], None] | None = None) -> int:
    """Build the index anew from the database; return how many documents it holds."""
    folder = _folder()
    shutil.rmtree(folder, ignore_errors=True)
    _open.pop(folder, None)
    marks.mark_for_index(list(documents.all_ids()))
    return catch_up(progress)


def agree(progress: Callable[[int], None] | None = None) -> int:
    """Make the index hold what the database holds; return how many documents were indexed."""
    done = 0
    try:
        if _form_of(_folder()) == _FORM:
            done = catch_up(progress)
            with guarded():
                if searcher().num_docs == documents.count():
                    return done
        elif not documents.count():
            return done
    except SearchFailedError as error:
        _log.warning("the index is built anew: %s", error)
    return rebuild(progress)


def count() -> int:
    """Return how many documents the index holds."""
    with guarded():
        return int(searcher().num_docs)


def _fields(words: Words) -> Any:
    entry = words.entry
    kind = entry.kind.official_name if entry.kind else ""
    year = str(entry.issued_on.year) if entry.issued_on else ""
    title = f"{kind} {entry.number} {entry.issuer_name} {words.place} {year} {entry.title}"
    name = tokens.with_halves(tokens.folded(title))
    body = tokens.of_key(words.folded)
    made = tantivy.Document()
    made.add_text("key", str(entry.id))
    made.add_unsigned("id", entry.id)
    made.add_unsigned("day", entry.issued_on.toordinal() if entry.issued_on else 0)
    made.add_text("audience", entry.audience)
    for field, value in (("kind", entry.kind or ""), ("issuer", entry.issuer), ("year", year)):
        if value:
            made.add_text(field, value)
    for key in {number_key(entry.number), tokens.joined(entry.number)} - {""}:
        made.add_text("number_key", key[: tokens.LONGEST])
    made.add_text("number", " ".join(tokens.with_halves(tokens.folded(entry.number))))
    made.add_text("name", " ".join(name))
    made.add_text("name_exact", " ".join(tokens.exact(title)))
    made.add_text("name_pairs", " ".join(tokens.pairs(name)))
    made.add_text("body", " ".join(body))
    made.add_text("body_exact", " ".join(tokens.exact(words.text)))
    made.add_text("body_pairs", " ".join(tokens.pairs(body)))
    return made
