"""The documents that references may be resolved to: a value given as an argument."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from vanban.model import DocId
from vanban.text import fold

_YEAR = re.compile(r"\s+(?:năm\s+)?(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One known document: its identity (issuer, kind, day, number), title and other names.

    ``issuers`` are the names under which citations may give the issuer. ``key`` is what a
    resolved reference answers with, the identity's own words if it is left out. ``effective_from``
    tells which of several laws of one name a citing text means.
    """

    identity: DocId
    title: str = ""
    aliases: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    key: str = ""
    effective_from: date | None = None

    @property
    def id(self) -> str:
        """What a resolved reference answers with."""
        return self.key or str(self.identity)

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which a law is cited: kind with title, and aliases."""
        kind = self.identity.kind.official_name
        titled = self.title if fold(self.title).startswith(fold(kind)) else f"{kind} {self.title}"
        return (titled, *self.aliases) if self.title else self.aliases


@dataclass(frozen=True)
class Catalogue:
    """Known documents, found by number and by name."""

    entries: tuple[Entry, ...]
    _by_number: Mapping[str, tuple[Entry, ...]] = field(repr=False, compare=False)
    _by_name: Mapping[str, tuple[Entry, ...]] = field(repr=False, compare=False)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Catalogue:
        """Return the catalogue of *entries*; their order doesn't matter to what it answers."""
        ordered = tuple(sorted(entries, key=lambda entry: (str(entry.identity), entry.key)))
        by_number: dict[str, list[Entry]] = defaultdict(list)
        by_name: dict[str, list[Entry]] = defaultdict(list)
        for entry in ordered:
            if entry.identity.number:
                by_number[entry.identity.number.key].append(entry)
            for name in dict.fromkeys(name_key(name) for name in entry.names):
                by_name[name].append(entry)
        return cls(
            ordered,
            {key: tuple(found) for key, found in by_number.items()},
            {key: tuple(found) for key, found in by_name.items()},
        )

    def with_number(self, key: str) -> tuple[Entry, ...]:
        """Return the documents whose number has the look-up key *key*."""
        return self._by_number.get(key, ())

    def named(self, name: str) -> tuple[Entry, ...]:
        """Return the documents cited by *name*; a year behind it is left out."""
        return self._by_name.get(name_key(name), ())


def name_key(name: str) -> str:
    """Return the form in which two spellings of a law's name are equal, without its year.

    >>> name_key("Luật Đất đai năm 2013") == name_key("LUẬT ĐẤT ĐAI")
    True
    """
    return fold(_YEAR.sub("", name.strip()))
