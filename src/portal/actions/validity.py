"""Whether documents are in force on a day, and citations checked against the library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone

from portal.access import Feature, Person, audiences_of, may_try, may_use, require
from portal.actions import veil
from portal.actions.bearings import published_about
from portal.actions.entries import entry_at
from portal.actions.hits import Hit, hit_of
from portal.errors import NotFoundError, TooLargeError
from portal.store import documents, validity
from vanban import effect
from vanban.model import Reference, Status, Verdict
from vanban.pipeline import Shelf

MOST_CITATIONS = 500


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a document on a day; ``documents`` are those that its reasons speak of, by id.

    Reasons, flags and what is missing are those of ``vanban.effect.status``; ``publishers`` are
    those of whose relations the document bears some.
    """

    document: Hit
    status: Status
    documents: Mapping[str, Hit]
    publishers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """Citations checked, in order of the text, and the documents they lead to, by id.

    Without ``has_states`` no state was looked up: they are not for the person's tier.
    """

    on: date
    verdicts: tuple[Verdict, ...]
    documents: Mapping[str, Hit]
    has_states: bool = True


def shelf_of(
    person: Person,
    asked: Iterable[str],
    citations: Iterable[Reference] = (),
    *,
    texts: bool = False,
) -> Shelf:
    """Return the documents *asked* for (ids, numbers) or cited, and all that bears on them.

    What was read of each is in it if *texts* are wanted.
    """
    wanted = {*validity.named(asked), *validity.bearing(citations)}
    shelved = validity.shelve(wanted, audiences_of(person))
    cases = validity.cases(shelved) if texts else {}
    return Shelf(shelved.library, cases, {}, ())


def status(
    person: Person, address: str, *, on: date | None = None, known: date | None = None
) -> Standing:
    """Return the state of the document at *address* on a day (today), with its reasons.

    Only documents that *person* may see are reasons.
    """
    require(may_use(person, Feature.TAB_VALIDITY))
    entry = entry_at(person, address)
    shelved = validity.shelve([entry.id], audiences_of(person))
    document = shelved.ids.get(entry.id)
    if document is None:
        raise NotFoundError(address)
    day = on or timezone.localdate()
    answer = effect.status(shelved.library, document, day, known=known)
    told = {reason.document for reason in answer.reasons}
    told |= {reason.document for part in answer.parts for reason in part.reasons}
    document_hit = hit_of(entry, on=day, person=person)
    publishers = {one.source for one in published_about(person, entry)}
    told_hits = _hits(person, shelved, told, day)
    return Standing(document_hit, answer, told_hits, tuple(sorted(publishers)))


def verify(person: Person, text: str, *, on: date | None = None) -> Checked:
    """Return what the library knows of each citation in *text* on a day (today)."""
    require(may_try(person))
    if len(text.encode("utf-8")) > settings.TRIAL_LIMIT:
        raise TooLargeError(len(text.encode("utf-8")), settings.TRIAL_LIMIT)
    day = on or timezone.localdate()
    citations = effect.citations_in(text)[:MOST_CITATIONS]
    sees_states = veil.sees_states(person)
    shelve = validity.shelve if sees_states else validity.shelve_alone
    shelved = shelve(validity.bearing(citations), audiences_of(person))
    found = effect.verify(shelved.library, citations, day)
    verdicts = tuple(veil.verdict(person, verdict) for verdict in found)
    told = {v.document for v in verdicts if v.document}
    told |= {d for v in verdicts for d in (*v.amended_since, *v.candidates)}
    told |= {reason.document for v in verdicts for reason in v.reasons}
    return Checked(day, verdicts, _hits(person, shelved, told, day), sees_states)


def _hits(
    person: Person, shelved: validity.Shelved, told: Iterable[str], day: date
) -> dict[str, Hit]:
    wanted = set(told)
    rows = {row: act for row, act in shelved.ids.items() if act in wanted}
    entries = documents.entries(sorted(rows))
    return {rows[entry.id]: hit_of(entry, on=day, person=person) for entry in entries.values()}
