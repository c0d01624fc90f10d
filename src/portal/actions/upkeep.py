"""What the people who keep the portal ask for: health, a second reading, a queue."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from portal import search
from portal.access import Person, may_maintain, require
from portal.errors import SearchFailedError
from portal.search import meaning
from portal.store import database, documents, marks, originals, queue, renewals, validity
from vanban import pipeline
from vanban.errors import UnreadableError
from vanban.ingest import Incoming

LOW_SPACE = 200_000_000  # bytes
AT_ONCE = 2000  # documents: more are renewed while the portal answers

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: its name, whether it is well, and what was seen."""

    name: str
    is_well: bool
    seen: str


@dataclass(frozen=True, slots=True)
class Reread:
    """How many documents were read again, and the names of files that could not be."""

    documents: int
    failed: tuple[str, ...] = ()


def prepare(person: Person) -> bool:
    """Bring the database to this version's form; return whether anything had to be done."""
    require(may_maintain(person))
    if database.is_up_to_date():
        return False
    database.migrate()
    return True


def agree(person: Person, progress: Progress | None = None) -> int:
    """Make the index hold what the database holds; return how many documents were indexed.

    What an older release kept is renewed too in a small library; a large one answers meanwhile
    (``renew``).
    """
    require(may_maintain(person))
    if documents.count() <= AT_ONCE:
        renewals.make()
        validity.catch_up()
    return search.agree(progress)


def renew(person: Person, on: date) -> int:
    """Renew what an older release kept, then states and index; return how much was renewed.

    Safe to kill: it goes on where it was. Nothing is done where nothing is lacking.
    """
    require(may_maintain(person))
    if renewals.share_done() is None:
        return 0
    count = renewals.make()
    keep_up(person, on)
    return count


def renewed_share(person: Person) -> int | None:
    """Return how many hundredths of the renewal are done, ``None`` if nothing is lacking."""
    require(may_maintain(person))
    return renewals.share_done()


def keep_up(person: Person, on: date) -> int:
    """Tell the index what waits and whose state turns *on* a day; return how many documents."""
    require(may_maintain(person))
    validity.catch_up()
    return search.catch_up(on=on)


def look_over(person: Person) -> tuple[Check, ...]:
    """Return what is well in the portal and what is not."""
    require(may_maintain(person))
    return tuple(_checks())


def _checks() -> Iterator[Check]:
    damage = database.damage()
    yield Check("cơ sở dữ liệu", damage is None, damage or database.place())
    free = shutil.disk_usage(settings.HOME).free
    yield Check("chỗ trống trên đĩa", free >= LOW_SPACE, f"{free / 1e9:.1f} GB")
    if damage is not None:
        return
    is_new = database.is_up_to_date()
    yield Check("phiên bản bảng", is_new, "đúng" if is_new else "cũ: chạy ./run")
    if not is_new:
        return
    missing = sum(not originals.is_kept(digest) for digest in documents.digests())
    yield Check("tệp gốc", not missing, f"thiếu {missing}" if missing else "đủ")
    try:
        held, wanted = search.count(), documents.count()
    except SearchFailedError as error:
        yield Check("chỉ mục", False, error.message)
    else:
        seen = f"{held} trên {wanted} văn bản"
        yield Check("chỉ mục", held == wanted and not marks.pending(1), seen)
        if (known := _meaning()) is not None:
            yield Check("xếp theo nghĩa", True, known)
    if (share := renewals.share_done()) is not None:
        yield Check("làm mới theo phiên bản", True, f"đã được {share} %")
    yield Check("việc đang chờ", True, str(queue.outstanding()))


def _meaning() -> str | None:
    """Return how far meanings are known, ``None`` where none are kept."""
    if not meaning.is_kept():
        return None
    try:
        known = meaning.known()
    except SearchFailedError as error:
        return error.message
    return f"đã biết {known.kept} trên {known.wanted} điều khoản"


def reindex(person: Person, progress: Progress | None = None) -> Reread:
    """Read every document again from its original and build the index anew."""
    require(may_maintain(person))
    failed = []
    ids = documents.all_ids()
    for document_id in ids:
        if (problem := _read_again(document_id)) is not None:
            failed.append(problem)
        if progress:
            progress(1)
    validity.catch_up()
    search.rebuild()
    return Reread(len(ids) - len(failed), tuple(failed))


def reindex_later(person: Person) -> str:
    """Queue a second reading of the whole library; return the id of the work."""
    require(may_maintain(person))
    return queue.enqueue("reread_library")


def _read_again(document_id: int) -> str | None:
    """Read one document again; return what was wrong, ``None`` if nothing was."""
    found = documents.original_of(document_id)
    if found is None:
        return f"văn bản {document_id}: mất tệp gốc"
    file, part = found
    try:
        cases = pipeline.read(Incoming(file.data, file.name))
    except UnreadableError as error:
        return f"{file.name}: {error.message}"
    if part >= len(cases):
        return f"{file.name}: không còn thấy văn bản thứ {part + 1}"
    documents.renew(document_id, cases[part])
    return None
