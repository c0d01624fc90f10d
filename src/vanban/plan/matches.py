"""Authorities of a document in the register: which they are, who does their work on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from vanban.model import Agency, Assignment, Document
from vanban.plan.short_names import ShortNames
from vanban.vocab.agencies import Register, register


@dataclass(frozen=True, slots=True)
class Match:
    """A name of a text, the authority of the register it means, and who answers for it later.

    ``answers`` is the authority itself while it stands, else its successors by ``act``.
    """

    name: str
    agency: Agency
    answers: tuple[Agency, ...]
    act: str | None = None
    ended: date | None = None


class Matcher:
    """Finds the authorities that one document names in the register of its day.

    "Sở Y tế" is that of the province whose body issued the document.
    """

    def __init__(self, document: Document) -> None:
        self._short = ShortNames(document)
        day = document.header.issued_on
        self._register: Register = register().on(day) if day else register()
        self._place = document.header.place or ""
        for issuer in document.header.issuers:
            found = self._register.find(issuer.name)
            if found is not None and found.place:
                self._place = issuer.name.partition(" nhân dân ")[2] or self._place

    def match(self, name: str, *, on: date) -> Match | None:
        """Return the authority that *name* means and who does its work *on* a day, if known."""
        full = self._short.expand(name)
        agency = self._register.find(full, place=self._place)
        if agency is None:
            return None
        steps = register().chain(agency, until=on) if not agency.stood_on(on) else ()
        if not steps:
            return Match(name, agency, (agency,), ended=agency.end)
        return Match(name, agency, steps[-1].after, steps[0].act, agency.end)


def with_successors(
    document: Document, assignments: Iterable[Assignment], *, on: date
) -> tuple[Assignment, ...]:
    """Return *assignments* with a note on each authority that has ended by *on*."""
    matcher = Matcher(document)
    return tuple(
        replace(given, notes=(*given.notes, *_notes(matcher, given, on))) for given in assignments
    )


def _notes(matcher: Matcher, given: Assignment, on: date) -> Iterable[str]:
    for name in dict.fromkeys((*given.lead, *given.partners)):
        match = matcher.match(name, on=on)
        if match is None or match.ended is None or match.ended > on:
            continue
        after = "; ".join(dict.fromkeys(agency.name for agency in match.answers))
        if match.answers == (match.agency,):
            yield f"{name} đã kết thúc từ {match.ended:%d/%m/%Y}."
        elif match.agency.slug not in {agency.slug for agency in match.answers}:
            yield f"{name} đã kết thúc từ {match.ended:%d/%m/%Y}; nay là {after} ({match.act})."
