"""Authorities of a document in the register: which they are, who does their work on a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from vanban.model import Agency, Assignment, Document
from vanban.plan.agencies.short_names import ShortNames
from vanban.vocab.agencies import Register, register

# Giám đốc Sở Y tế   Chánh Văn phòng UBND tỉnh   Bộ trưởng Bộ Nội vụ   đồng chí Giám đốc Sở …
_HEAD = re.compile(
    r"(?:đồng\s+chí\s+)?(?:(?:Phó\s+)?(?:Giám\s+đốc|Trưởng|Thủ\s+trưởng|Cục\s+trưởng|Vụ\s+trưởng)|"
    r"Chánh(?=\s+(?:Văn\s+phòng|Thanh\s+tra))|Chánh\s+án|Viện\s+trưởng|Bộ\s+trưởng|Thống\s+đốc|"
    r"Tổng\s+Giám\s+đốc|Chỉ\s+huy\s+trưởng|Lãnh\s+đạo|Bí\s+thư|Chủ\s+tịch)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)


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
        agency = self._find(name)
        if agency is None:
            return None
        steps = register().chain(agency, until=on) if not agency.stood_on(on) else ()
        if not steps:
            return Match(name, agency, (agency,), agency.act if agency.end else None, agency.end)
        return Match(name, agency, steps[-1].after, steps[0].act, agency.end)

    def full_name(self, name: str, *, on: date) -> str:
        """Return the name in the register of whom *name* means, else as the text gives it in full.

        "STTTT", "Giám đốc Sở Thông tin và Truyền thông" and the full name are one authority.
        """
        match = self.match(name, on=on)
        return match.agency.name if match else self._short.expand(name)

    def matches(self, assignments: Iterable[Assignment], *, on: date) -> tuple[Match, ...]:
        """Return the authorities that own or join *assignments*, once each, as far as known."""
        names = dict.fromkeys(n for given in assignments for n in (*given.lead, *given.partners))
        return tuple(found for name in names if (found := self.match(name, on=on)) is not None)

    def _find(self, name: str) -> Agency | None:
        """Return the authority of the register that *name* means on the document's day.

        A head of an authority ("Giám đốc Sở Y tế") is the authority itself; "Công an tỉnh" is that
        of the province whose body issued the document; "STTTT" is the symbol of a department.
        """
        full = self._short.expand(name)
        for form in dict.fromkeys((full, _HEAD.sub("", full))):
            for placed in dict.fromkeys((self._placed(form), form)):
                if (agency := self._register.find(placed, place=self._place)) is not None:
                    return agency
        symbol = full if full.isupper() and " " not in full else ""
        return self._register.by_symbol(symbol, place=self._place) if symbol else None

    def _placed(self, name: str) -> str:
        """Return *name* with the place in full where it ends with only its kind: "Công an tỉnh"."""
        kind = self._place.partition(" ")[0]
        return f"{name} {self._place[len(kind) + 1 :]}" if name.endswith(f" {kind}") else name


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
            act = f" ({match.act})" if match.act else ""
            yield f"{name} đã kết thúc từ {match.ended:%d/%m/%Y}{act}."
        elif match.agency.slug not in {agency.slug for agency in match.answers}:
            yield f"{name} đã kết thúc từ {match.ended:%d/%m/%Y}; nay là {after} ({match.act})."
