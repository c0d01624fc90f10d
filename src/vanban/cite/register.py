"""The documents that one text names: what a name, a kind or an ordinal alone takes up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

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
        self._by_name: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for atom in named:
            target = atom.number or atom.name
            if not target or atom.form in {"ordinal", "taken_up"}:
                continue
            if atom.number and atom.name:
                self._by_name[same_words(atom.name)].append((atom.start, atom.number))
            if atom.kind and (atom.number or atom.form == "treaty"):
                words = same_words(text[atom.start : atom.end])
                entry = Entry(atom.start, target, atom.kind, _issuers(atom), words)
                self._by_kind[atom.kind].append(entry)

    def number_of(self, named: Named) -> str | None:
        """Return the number that the text gives, before or after, to a law named without it."""
        name = named.name or ""
        if named.year:
            name = name.removesuffix(f"{_YEAR_WORDS}{named.year}")
        known = self._by_name.get(same_words(name), [])
        if named.year:
            known = [(p, n) for p, n in known if f"/{named.year}/" in n]
        if named.issued_on and not named.year:
            known = [(p, n) for p, n in known if f"/{named.issued_on.year}/" in n]
        before = [number for position, number in known if position < named.start]
        return before[-1] if before else (known[0][1] if known else None)

    def last(self, kind: DocKind, position: int, *, issuer: str | None = None) -> str | None:
        """Return the document of *kind* (by *issuer*) named last before *position*."""
        for entry in reversed(self._by_kind.get(kind, [])):
            if entry.position < position and (
                issuer is None or same_words(issuer) in entry.issuers
            ):
                return entry.target
        return None

    def described(self, kind: DocKind, words: str, position: int) -> str | None:
        """Return the last document whose mention begins with *words*: kind and description."""
        key = same_words(words)
        for entry in reversed(self._by_kind.get(kind, [])):
            if entry.position < position and entry.words.startswith(key):
                return entry.target
        return None

    def ordinal(self, kind: DocKind, ordinal: str) -> str | None:
        """Return the one document of *kind* with that ordinal, however often it is named."""
        fits = {
            entry.target
            for entry in self._by_kind.get(kind, [])
            if entry.target.lstrip("0").startswith((f"{ordinal.lstrip('0')}/", f"{ordinal}-"))
        }
        return fits.pop() if len(fits) == 1 else None


def _issuers(atom: Named) -> frozenset[str]:
    symbol = issuer_of_number(atom.number) if atom.number else ""
    return frozenset(same_words(name) for name in (*_ISSUERS.get(symbol, ()), atom.issuer or ""))
