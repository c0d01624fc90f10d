"""All documents that a search finds, in one file: as many as the person's tier may take."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator

from portal import search
from portal.access import Feature, Person, allow_bulk, limits_of, may_use, require
from portal.actions import documents, veil, written
from portal.actions.documents import Shown
from portal.actions.search import Asked, choice_of
from portal.actions.written import Format
from portal.errors import NotAllowedError, NotFoundError
from portal.store import documents as kept
from vanban.render.tasks import csv_words

MOST_IN_ARCHIVE = 500  # each is written anew, and somebody waits for the last of them
LIST_NAME = "danh-sach.csv"
_LISTED = ("so-hieu", "loai-van-ban", "noi-ban-hanh", "ngay-ban-hanh")
_HEAD = ("tệp", "số hiệu", "loại", "cơ quan ban hành", "ngày ban hành", "tên", "địa chỉ")
_BATCH = 100


def export(person: Person, asked: Asked) -> Iterator[Shown]:
    """Yield the documents that fit *asked*, best first, each as *person* sees it.

    Raises ``NotAllowedError`` at once if the tier of *person* may take none.
    """
    require(may_use(person, Feature.EXPORT_BULK))
    most = limits_of(person).export_documents
    if not most:
        raise NotAllowedError("hạng thành viên của bạn không tải hàng loạt được")
    return _found(person, asked, most)


def most_in_archive(person: Person) -> int:
    """Return how many documents *person* may take in one archive; 0 if none."""
    if not may_use(person, Feature.EXPORT_BULK):
        return 0
    return min(limits_of(person).export_documents, MOST_IN_ARCHIVE)


def archive(person: Person, asked: Asked, form: Format) -> Iterator[bytes]:
    """Yield a ZIP of the documents that fit *asked*, best first, each a file in *form*.

    Files stand at the addresses of their documents; a list of all is the last file.
    """
    require(may_use(person, Feature.EXPORT_BULK))
    written.require_form(person, form)
    most = most_in_archive(person)
    if not most:
        raise NotAllowedError("hạng thành viên của bạn không tải hàng loạt được")
    allow_bulk(person)
    return _archive(person, _found(person, asked, most), form)


def _archive(person: Person, found: Iterator[Shown], form: Format) -> Iterator[bytes]:
    out = _Outgoing()
    rows: list[tuple[str, ...]] = [_HEAD]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for shown in found:
            name = f"{shown.address.strip('/')}.{form}"
            file.writestr(name, written.of_shown(person, shown, form).data)
            values = {one.slug: one.value or "" for one in shown.attributes}
            listed = (values.get(slug, "") for slug in _LISTED)
            rows.append((name, *listed, shown.title, shown.address))
            yield out.taken()
        file.writestr(LIST_NAME, _table(rows))
    yield out.taken()


def _table(rows: list[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(map(csv_words, row) for row in rows)
    return text.getvalue().encode("utf-8-sig")


class _Outgoing(io.RawIOBase):
    """Holds what was written until it is taken to be sent."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._held += data
        return len(data)

    def taken(self) -> bytes:
        """Return what was written since it was last taken."""
        data = bytes(self._held)
        self._held.clear()
        return data


def _found(person: Person, asked: Asked, most: int) -> Iterator[Shown]:
    query, _ = veil.query(person, search.understand(asked.words))
    choice, by_date = choice_of(person, asked), asked.sort == "date"
    for offset in range(0, most, _BATCH):
        limit = min(_BATCH, most - offset)
        ids = search.find(query, choice, by_date=by_date, offset=offset, limit=limit).ids
        entries = kept.entries(ids)
        for id_ in ids:
            if id_ in entries:
                yield from _read(person, entries[id_].address)
        if len(ids) < limit:
            return


def _read(person: Person, address: str) -> Iterator[Shown]:
    try:
        yield documents.read(person, address)
    except NotFoundError:  # it left the library, or the person's sight, since it was found
        return
