"""Provinces over time, and the places that names of bodies end with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from vanban.text import slug
from vanban.vocab.agencies.rows import name_key, read_table, source_of

# tỉnh An Giang   xã A, huyện B, tỉnh C   TP. Hồ Chí Minh
_KIND = re.compile(
    r"\b(tỉnh|thành\s+phố|tp|huyện|quận|thị\s+xã|thị\s+trấn|xã|phường|đặc\s+khu|khu\s+vực)\b\.?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Province:
    """A province or city under central government, from a day to a day; names and codes recur."""

    slug: str
    name: str
    kind: str
    code: str | None = None
    start: date | None = None
    end: date | None = None
    successors: tuple[str, ...] = ()
    act: str | None = None
    source: str = ""

    @property
    def full_name(self) -> str:
        """The name with its kind: tỉnh An Giang."""
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class Place:
    """What the end of a name says of the place: its words, slug, and the day its level ended."""

    name: str
    slug: str
    province: str | None = None  # slug of the province, if it is one
    end: date | None = None
    act: str | None = None


@cache
def provinces() -> tuple[Province, ...]:
    """Return all provinces of the register, those of one slug in order of their days."""
    table = read_table("provinces")
    found = [
        Province(
            row["slug"], row["name"], row["kind"], row.get("code"), row.get("from"), row.get("to"),
            tuple(row.get("into", ())), row.get("act", group.get("act") if _dated(row) else None),
            source_of(group),
        )
        for group in table["list"]
        for row in group["provinces"]
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda p: (p.slug, p.start or date.min)))


def _dated(row: dict[str, object]) -> bool:
    return "to" in row or "from" in row


@cache
def _by_name() -> dict[str, Province]:
    spellings = read_table("provinces")["spellings"]
    found: dict[str, Province] = {}
    for province in provinces():
        for name in (province.name, *spellings.get(province.slug, ())):
            found.setdefault(name_key(name), province)
    return found


@cache
def _kinds() -> dict[str, tuple[str, date | None, str | None]]:
    rows = read_table("local")["places"]
    return {
        name_key(name).rstrip("."): (row["kind"], row.get("to"), row.get("act"))
        for row in rows
        for name in (row["kind"], *row.get("names", ()))
    }


def find_place(text: str) -> Place | None:
    """Return the place that *text* names, from its first word to its last, or ``None``.

    >>> find_place("TỈNH AN GIANG").name
    'tỉnh An Giang'
    >>> find_place("và Đầu tư") is None
    True
    """
    words = " ".join(text.split()).strip(" ,-")
    starts = list(_KIND.finditer(words))
    if not starts or starts[0].start() > 0:
        province = _by_name().get(name_key(words))
        return Place(province.name, province.slug, province.slug) if province else None
    names, end, act, province_slug = [], None, None, None
    stops = [*(m.start() for m in starts[1:]), len(words)]
    for match, stop in zip(starts, stops, strict=True):
        kind, ended, by = _kinds()[name_key(match[1])]
        own = words[match.end() : stop].strip(" ,-")
        province = _by_name().get(name_key(own)) if kind in ("tỉnh", "thành phố") else None
        names.append(f"{kind} {province.name if province else title_case(own)}".strip())
        if ended is not None and act is None:
            end, act = ended, by
        if province is not None and len(starts) == 1:
            province_slug = province.slug
    joined = ", ".join(names) if len(names) > 1 else names[0]
    return Place(joined, slug(joined), province_slug, end, act)


def title_case(words: str) -> str:
    """Return *words* as the name of a place is spelled: each syllable with a capital."""
    if not words.isupper():
        return words
    return " ".join("-".join(p.capitalize() for p in w.split("-")) for w in words.split())
