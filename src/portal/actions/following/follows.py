"""What a person follows: documents, searches, agencies, topics, and how soon they are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal import search
from portal.access import (
    MOST_FOLLOWS,
    Feature,
    Pace,
    Person,
    audiences_of,
    may_follow,
    may_keep,
    may_read,
    require,
)
from portal.actions import veil
from portal.actions.entries import entry_at
from portal.actions.search import Asked
from portal.errors import CannotBeDoneError
from portal.search import Choice
from portal.store import documents, subjects
from portal.store.following import drafts, follows, matches
from portal.store.following.values import Follow, Sort, Wanted
from portal.store.values import Entry
from vanban.model import DocKind


@dataclass(frozen=True, slots=True)
class Told:
    """How soon and by which ways a person wants to be told; the portal itself always tells."""

    pace: Pace = Pace.DAILY
    by_mail: bool = True
    by_hook: bool = True


@dataclass(frozen=True, slots=True)
class Offered:
    """What may be followed of one document: itself and, if it has any, its bases."""

    document: Follow | None
    bases: Follow | None
    has_bases: bool


def mine(person: Person) -> tuple[Follow, ...]:
    """Return what *person* follows, newest first, as far as they may still see it."""
    if person.id is None:
        return ()
    found = follows.of_account(person.id)
    return tuple(f for f in found if f.document is None or may_read(person, f.document.audience))


def offered(person: Person, address: str) -> Offered | None:
    """Return what *person* follows of a document; ``None`` to whoever may follow nothing."""
    if person.id is None or not may_keep(person, Feature.FOLLOW_ALERTS):
        return None
    entry = entry_at(person, address)
    return Offered(
        follows.find(person.id, Sort.DOCUMENT, str(entry.id)),
        follows.find(person.id, Sort.BASIS, str(entry.id)),
        bool(drafts.of_document(entry.id)),
    )


def follow_document(person: Person, address: str, told: Told, *, on: date | None = None) -> Follow:
    """Follow what happens to a document: changed, corrected, in force, no longer in force."""
    return _follow_document(person, address, Sort.DOCUMENT, told, on)


def follow_bases(person: Person, address: str, told: Told, *, on: date | None = None) -> Follow:
    """Follow what happens to the documents on which a document of the library rests."""
    return _follow_document(person, address, Sort.BASIS, told, on)


def _follow_document(
    person: Person, address: str, sort: Sort, told: Told, on: date | None
) -> Follow:
    require(may_follow(person, told.pace))
    entry = entry_at(person, address)
    wanted = Wanted(sort, str(entry.id), _name(entry), document=entry.id)
    return _add(person, wanted, told, on)


def follow_search(person: Person, asked: Asked, told: Told) -> Follow:
    """Follow a search: whatever comes in and fits it as it was typed."""
    require(may_follow(person, told.pace))
    require(may_keep(person, Feature.FOLLOW_SEARCHES))
    words = " ".join(asked.words.split())[:400]
    query, withheld = veil.query(person, search.understand(words))
    if withheld or veil.choice(person, Choice(frozenset(), state=asked.state)).state != asked.state:
        raise CannotBeDoneError("tìm kiếm này hỏi điều mà hạng thành viên của bạn không xem được")
    if query.is_noise or (query.is_empty and query.conditions.is_empty):
        raise CannotBeDoneError("hãy gõ chữ cần tìm trước khi theo dõi")
    chosen = {
        "kind": asked.kind,
        "issuer": asked.issuer,
        "year": asked.year,
        "field": asked.field,
        "state": asked.state,
    }
    kept = {"words": words, **{name: value for name, value in chosen.items() if value}}
    key = "&".join(f"{name}={value}" for name, value in sorted(kept.items()))
    wanted = Wanted(Sort.SEARCH, key, words, asked=kept, anchor=search.anchor_of(query))
    return _add(person, wanted, told)


def follow_topic(person: Person, kind: str, issuer: str, told: Told) -> Follow:
    """Follow new documents of a kind, of an agency, or of a kind by an agency."""
    require(may_follow(person, told.pace))
    names = []
    if kind:
        known = {each.value: each.official_name for each in DocKind}
        if kind not in known:
            raise CannotBeDoneError("không có loại văn bản này")
        names.append(known[kind])
    if issuer:
        name = dict(agencies(person)).get(issuer) or _name_of_agency(person, issuer)
        if name is None:
            raise CannotBeDoneError("thư viện không có văn bản nào của cơ quan này")
        names.append(name)
    if not names:
        raise CannotBeDoneError("hãy chọn loại văn bản hoặc cơ quan")
    asked = {name: value for name, value in (("kind", kind), ("issuer", issuer)) if value}
    if not kind:
        return _add(person, Wanted(Sort.AGENCY, issuer, names[0], asked=asked), told)
    key = matches.topic_key(kind, issuer)
    return _add(person, Wanted(Sort.TOPIC, key, " · ".join(names), asked=asked), told)


def follow_subject(person: Person, slug: str, told: Told) -> Follow:
    """Follow a subject of the tree: documents that are hung on it, or on one below it."""
    require(may_follow(person, told.pace))
    subject = subjects.at(slug)
    asked = {"subject": subject.slug}
    return _add(person, Wanted(Sort.SUBJECT, subject.slug, subject.name, asked=asked), told)


def of_place(person: Person, sort: Sort, key: str) -> Follow | None:
    """Return the follow of *person* of a kind, an agency or a subject, if there is one."""
    if person.id is None or not may_keep(person, Feature.FOLLOW_ALERTS):
        return None
    return follows.find(person.id, sort, key)


def may_follow_places(person: Person) -> bool:
    """Say whether pages offer *person* to follow what they show."""
    return bool(may_keep(person, Feature.FOLLOW_ALERTS))


def agencies(person: Person) -> tuple[tuple[str, str], ...]:
    """Return the agencies (slug, name) with most documents that *person* may see, by name."""
    everything = search.understand("")
    found = search.find(everything, Choice(audiences_of(person)), by_date=True, offset=0, limit=1)
    slugs = [slug for slug, _ in found.facets.get("issuer", ()) if "+" not in slug]
    names = documents.issuer_names(slugs)
    return tuple(sorted(((s, names.get(s, s)) for s in slugs), key=lambda pair: pair[1]))


def _name_of_agency(person: Person, issuer: str) -> str | None:
    """Return the name of an agency with a document that *person* may see, ``None`` if none has."""
    audiences = audiences_of(person)
    for choice in (Choice(audiences, agency=issuer[:300]), Choice(audiences, issuer=issuer[:300])):
        found = search.find(search.understand(""), choice, by_date=True, offset=0, limit=1)
        if found.total:
            return documents.issuer_names([issuer]).get(issuer, issuer)
    return None


def change(person: Person, follow_id: int, told: Told) -> None:
    """Change how soon and by which ways *person* is told of something that they follow."""
    require(may_follow(person, told.pace))
    assert person.id is not None
    follows.change(
        person.id, follow_id, told.pace, by_mail=told.by_mail, by_hook=told.by_hook
    )  # fmt: skip


def remove(person: Person, follow_id: int) -> None:
    """Follow something no longer; others' follows are not found."""
    require(may_follow(person, Pace.NEVER))
    assert person.id is not None
    follows.remove(person.id, follow_id)


def room_for(person: Person, wanted: Wanted) -> None:
    """Raise ``CannotBeDoneError`` if *person* follows as much as one may, and not this already."""
    assert person.id is not None
    if follows.find(person.id, wanted.sort, wanted.key) is not None:
        return
    if follows.count(person.id) >= MOST_FOLLOWS:
        raise CannotBeDoneError(f"mỗi người theo dõi nhiều nhất {MOST_FOLLOWS} thứ: hãy bỏ bớt")


def _add(person: Person, wanted: Wanted, told: Told, on: date | None = None) -> Follow:
    assert person.id is not None
    room_for(person, wanted)
    return follows.add(
        person.id, wanted, told.pace, by_mail=told.by_mail, by_hook=told.by_hook, on=on
    )


def _name(entry: Entry) -> str:
    kind = entry.kind.official_name if entry.kind else "Văn bản"
    return " ".join(f"{kind} {entry.number or entry.title[:200]}".split())
