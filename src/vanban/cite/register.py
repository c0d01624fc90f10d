"""The documents that one text names: what a name, a kind or an ordinal alone takes up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from vanban.cite.atoms import Named
from vanban.cite.forms.number import issuer_of_number
from vanban.model import DocKind
from vanban.text import same_words

# Who an issuer's symbol stands for, as "Nghị quyết của Quốc hội" names it.
_ISSUERS = {
    "QH": ("quốc hội",),
    "UBTVQH": ("ủy ban thường vụ quốc hội",),
    "CP": ("chính phủ",),
    "TTg": ("thủ tướng chính phủ",),
    "TW": ("bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "trung ương"),
    "CTN": ("chủ tịch nước",),
}
_YEAR_WORDS = " năm "
_FARTHEST = 1_000
_POSITION = attrgetter("position")
# 05/2031/TT-BXD   88-KH/TU: without the zeros before it
_ORDINAL = re.compile(r"0*(?P<ordinal>[^/-]+)[/-]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One document as named at one place."""

    position: int
    target: str
    kind: DocKind | None
    issuers: frozenset[str]
    words: str


class Register:
    """Documents in the order in which a text names them."""

    def __init__(self, text: str, named: Iterable[Named]) -> None:
        self._by_kind: dict[DocKind, list[Entry]] = defaultdict(list)
        self._by_issuer: dict[tuple[DocKind, str], list[Entry]] = defaultdict(list)
        self._by_ordinal: dict[tuple[DocKind, str], set[str]] = defaultdict(set)
        # laws with a number, by name and by name and year: where it is given, and which
        self._by_name: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
        for atom in named:
            target = atom.number or atom.name
            if not target or atom.form in {"ordinal", "taken_up"}:
                continue
            if atom.number and atom.name:
                name = same_words(atom.name)
                for year in ("", *atom.number.split("/")[1:-1]):
                    self._by_name[name, year].append((atom.start, atom.number))
            if atom.kind and (atom.number or atom.form == "treaty"):
                words = same_words(text[atom.start : atom.end])
                entry = Entry(atom.start, target, atom.kind, _issuers(atom), words)
                self._add(atom.kind, entry)

    def _add(self, kind: DocKind, entry: Entry) -> None:
        self._by_kind[kind].append(entry)
        for issuer in entry.issuers:
            self._by_issuer[kind, issuer].append(entry)
        if ordinal := _ORDINAL.match(entry.target):
            self._by_ordinal[kind, ordinal["ordinal"]].add(entry.target)

    def number_of(self, named: Named) -> str | None:
        """Return the number that the text gives, before or after, to a law named without it."""
        name = named.name or ""
        if named.year:
            name = name.removesuffix(f"{_YEAR_WORDS}{named.year}")
        year = named.year or (named.issued_on.year if named.issued_on else "")
        known = self._by_name.get((same_words(name), str(year)), [])
        before = bisect_left(known, (named.start, ""))
        return known[max(before - 1, 0)][1] if known else None

    def last(self, kind: DocKind, position: int, *, issuer: str | None = None) -> str | None:
        """Return the document of *kind* (by *issuer*) named last before *position*."""
        entries = self._by_kind.get(kind, [])
        if issuer is not None:
            entries = self._by_issuer.get((kind, same_words(issuer)), [])
        before = bisect_left(entries, position, key=_POSITION)
        return entries[before - 1].target if before else None

    def described(self, kind: DocKind, words: str, position: int) -> str | None:
        """Return the last document whose mention begins with *words*: kind and description.

        Assumption *not-far*: it is among the last thousand that the text names.
        """
        key, entries = same_words(words), self._by_kind.get(kind, [])
        before = bisect_left(entries, position, key=_POSITION)
        near = reversed(entries[max(0, before - _FARTHEST) : before])
        return next((entry.target for entry in near if entry.words.startswith(key)), None)

    def ordinal(self, kind: DocKind, ordinal: str) -> str | None:
        """Return the one document of *kind* with that ordinal, however often it is named."""
        fits = self._by_ordinal.get((kind, ordinal.lstrip("0")), set())
        return next(iter(fits)) if len(fits) == 1 else None


def _issuers(atom: Named) -> frozenset[str]:
    symbol = issuer_of_number(atom.number) if atom.number else ""
    return frozenset(same_words(name) for name in (*_ISSUERS.get(symbol, ()), atom.issuer or ""))
