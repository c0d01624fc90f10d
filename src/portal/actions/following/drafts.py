"""«Căn cứ của tôi»: a draft, or a regulation of the library, followed by what it rests on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from portal.access import Audience, Person, audiences_of, may_follow, may_maintain, require
from portal.actions.following.follows import Told, room_for
from portal.actions.hits import Hit, hit_of
from portal.errors import CannotBeDoneError, NotAllowedError, TooLargeError
from portal.store import documents, links
from portal.store.following import drafts, follows
from portal.store.following.drafts import Basis
from portal.store.following.values import Follow, Sort, Wanted
from vanban import pipeline
from vanban.effect import RelationKind, kinds_of_references
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import number_key
from vanban.pipeline import Case

MOST_LETTERS = 400_000  # of one pasted draft
_MOST_BASES = 300


@dataclass(frozen=True, slots=True)
class BasisSeen:
    """One citation among the bases, and the document that the person may see behind it."""

    words: str
    hit: Hit | None


@dataclass(frozen=True, slots=True)
class Resting:
    """A followed draft or regulation with its bases."""

    follow: Follow
    bases: tuple[BasisSeen, ...]


def follow_draft(person: Person, text: str, name: str, told: Told) -> Follow:
    """Follow a pasted draft by its bases; raise ``CannotBeDoneError`` if it cites nothing."""
    require(may_follow(person, told.pace))
    assert person.id is not None
    if len(text) > MOST_LETTERS:
        raise TooLargeError(len(text), MOST_LETTERS)
    bases = _bases(text)
    if not bases:
        raise CannotBeDoneError("không đọc thấy căn cứ hay viện dẫn nào trong chữ đã dán")
    key = hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()
    named = " ".join(name.split())[:300] or _first_words(text)
    wanted = Wanted(Sort.BASIS, f"nhap:{key}", named, draft=text.replace("\0", " "))
    room_for(person, wanted)
    follow = follows.add(
        person.id, wanted, told.pace, by_mail=told.by_mail, by_hook=told.by_hook
    )  # fmt: skip
    drafts.put(follow.id, bases)
    return follow


def resting(person: Person, follow_id: int) -> Resting:
    """Return a draft or regulation that *person* follows, with the state of its bases today."""
    if person.id is None:
        raise NotAllowedError("hãy đăng nhập để xem")
    follow, _ = follows.follow_with_draft(person.id, follow_id)
    found = (
        drafts.of_document(follow.document.id)
        if follow.document is not None
        else drafts.of_follow(follow.id)
    )
    seen, day = audiences_of(person), timezone.localdate()
    return Resting(
        follow,
        tuple(
            BasisSeen(
                b.words,
                hit_of(b.entry, on=day) if b.entry and b.entry.audience in seen else None,
            )
            for b in found
        ),
    )


def wake(person: Person, document_ids: Iterable[int]) -> None:
    """Read the drafts again that waited for documents which have come in."""
    require(may_maintain(person))
    came = documents.entries(list(document_ids)).values()
    for follow_id, text in drafts.waiting_for(number_key(e.number) for e in came if e.number):
        drafts.put(follow_id, _bases(text))


def _first_words(text: str) -> str:
    return " ".join(text.split())[:80] or "Dự thảo"


def _bases(text: str) -> list[Basis]:
    """Return what a draft rests on: its căn cứ, or all that it cites if it names none as such."""
    try:
        case = pipeline.read(Incoming(text.encode("utf-8", "replace"), "du-thao.txt"))[0]
    except (UnreadableError, IndexError):
        return []
    targets = links.targets_in(case, tuple(Audience))  # who may see what is asked at reading
    found: dict[str, Basis] = {}
    for index in _wanted(case):
        target = targets.get(index)
        words = case.references[index].target
        found.setdefault(words, Basis(words, number_key(words), target.id if target else None))
    return list(found.values())[:_MOST_BASES]


def _wanted(case: Case) -> list[int]:
    kinds = kinds_of_references(case.parsed, case.references, case.changes)
    bases = [index for index, kind in enumerate(kinds) if kind is RelationKind.CAN_CU]
    return bases or [index for index, kind in enumerate(kinds) if kind is not None]
