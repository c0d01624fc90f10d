"""Look-ups: an authority by name, slug or symbol, on a day; who came after it, by which act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from vanban.model import Agency, Succession
from vanban.text import slug
from vanban.vocab.agencies.places import Place, Province, find_place, provinces, title_case
from vanban.vocab.agencies.rows import bare_classes, central, classes, name_key

_WORD = re.compile(r"[^\s,–-]+")
_LONGEST = 14  # words in the longest name of a class
_STEPS = 20  # no chain of successors is longer


class Register:
    """Who there was: all days together, or one day only (``on``)."""

    def __init__(self, day: date | None = None) -> None:
        self.day = day

    def on(self, day: date) -> Register:
        """Return the register as of *day*: only who was there answers."""
        return Register(day)

    def __iter__(self) -> Iterator[Agency]:
        return (a for a in central() if self._was(a))

    def find(self, name: str, *, place: str = "") -> Agency | None:
        """Return the authority that *name* names, in capitals or not, or ``None``.

        *place* helps a name that leaves it out ("Sở Y tế" under "UBND tỉnh …").
        """
        if (agency := _by_name(central()).get(name_key(name))) is not None:
            return agency if self._was(agency) else None
        words = list(_WORD.finditer(name))
        for size in range(min(len(words), _LONGEST), 0, -1):
            key = " ".join(filter(None, (name_key(w[0]) for w in words[:size])))
            if (row := _by_name(classes()).get(key)) is None:
                continue
            rest = name[words[size].start() :] if size < len(words) else ""
            printed = self._place(rest, row) if rest else None
            if rest and printed is None:
                return None
            return self._local(row, printed or (find_place(place) if place else None), bool(rest))
        return None

    def get(self, slug: str) -> Agency | None:
        """Return the authority with *slug*; with no day set, the earliest of that slug."""
        agency = next((a for a in central() if a.slug == slug), None)
        if agency is not None:
            return agency if self._was(agency) else None
        for province in provinces():
            for row in classes():
                if slug == _slug(row, province.slug):
                    return self._local(row, find_place(province.full_name), True)
        return None

    def by_symbol(self, symbol: str, *, place: str = "") -> Agency | None:
        """Return who uses *symbol* in its numbers: ``BXD``; with *place* also ``SYT``."""
        for agency in central():
            if symbol in agency.symbols and self._was(agency):
                return agency
        where = find_place(place) if place else None
        if where is None:
            return None
        rows = (row for row in classes() if symbol in row.symbols)
        return next((a for row in rows if (a := self._local(row, where, True))), None)

    def chain(self, agency: Agency, *, until: date | None = None) -> tuple[Succession, ...]:
        """Return who came after *agency*, step by step, up to *until*; a division ends it."""
        steps: list[Succession] = []
        while agency.successors and len(steps) < _STEPS:
            if until is not None and agency.end is not None and agency.end > until:
                break
            after = self._after(agency)
            if not after:
                break
            steps.append(Succession(agency, after, agency.end, agency.act))
            if len(after) > 1:
                break
            agency = after[0]
        return tuple(steps)

    def _after(self, agency: Agency) -> tuple[Agency, ...]:
        then = Register(agency.end)
        return tuple(a for slug in agency.successors if (a := then.get(slug)) is not None)

    def _was(self, agency: Agency) -> bool:
        return self.day is None or agency.stood_on(self.day)

    def _place(self, rest: str, row: Agency) -> Place | None:
        found = find_place(rest)
        if found is None and row.slug in bare_classes() and len(rest.split()) < 6:
            return Place(title_case(rest.strip(" ,-")), slug(rest))
        return found

    def _local(self, row: Agency, place: Place | None, named: bool) -> Agency | None:
        """Return the body *row* of *place*, dated by both; *named* says that the name holds it."""
        if place is None:
            return row if self._was(row) else None
        name = _unkinded(place.name) if row.slug in bare_classes() else place.name
        body = replace(
            row,
            slug=_slug(row, place.slug),
            name=f"{row.name} {name}" if named else row.name,
            predecessors=tuple(f"{p}-{place.slug}" for p in row.predecessors),
            successors=tuple(f"{s}-{place.slug}" for s in row.successors),
            place=place.slug,
        )
        if place.end is not None and (body.end is None or place.end < body.end):
            body = replace(body, end=place.end, act=place.act, successors=())
        dated = [_in_province(body, row, p) for p in provinces() if p.slug == place.province]
        return next((a for a in dated or [body] if self._was(a)), None)


def _in_province(body: Agency, row: Agency, province: Province) -> Agency:
    """Return *body* within the days of its province: a merger ends it and makes another."""
    starts = [day for day in (body.start, province.start) if day is not None]
    body = replace(body, start=max(starts) if starts else None)
    if province.start is not None and province.start == body.start:
        merged = [p for p in provinces() if province.slug in p.successors]
        merged = [p for p in merged if p.end == province.start]
        body = replace(body, predecessors=tuple(_slug(row, p.slug) for p in merged))
    if province.end is None or (body.end is not None and body.end <= province.end):
        return body
    if row.successors and row.end is None and row.act:
        return body  # it ended by an act before its province did; the day was not found
    after = tuple(_slug(row, slug) for slug in province.successors)
    return replace(body, end=province.end, act=province.act, successors=after)


def _slug(row: Agency, place: str) -> str:
    """Return the slug of *row* in *place*: so-y-te-tinh-an-giang, tinh-uy-an-giang."""
    if row.slug in bare_classes():
        place = place.removeprefix("tinh-").removeprefix("thanh-pho-")
    return f"{row.slug}-{place}"


def _unkinded(name: str) -> str:
    return name.removeprefix("tỉnh ").removeprefix("thành phố ")


@cache
def _by_name(agencies: tuple[Agency, ...]) -> dict[str, Agency]:
    return {name_key(n): a for a in agencies for n in (a.name, *a.names)}


@cache
def register() -> Register:
    """Return the register of all days."""
    return Register()


def agency_slug(name: str, *, place: str = "") -> str:
    """Return the slug of the authority called *name*: of the register, else made from the name.

    >>> agency_slug("Ủy ban nhân dân tỉnh Sông Mây")
    'ubnd-tinh-song-may'
    """
    agency = register().find(name, place=place)
    return agency.slug if agency else slug(name)
