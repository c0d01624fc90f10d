"""What the store hands out: frozen values, never rows."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from portal.access import Audience
from vanban.model import DocKind, State


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the library as lists show it."""

    id: int
    address: str
    doc_id: str
    number: str
    kind: DocKind | None
    issuer: str
    issuer_name: str
    title: str
    issued_on: date | None
    audience: Audience
    states: tuple[tuple[date | None, State], ...] = ()

    def state_on(self, day: date) -> State | None:
        """Return the state on *day*, ``None`` before it was ever worked out."""
        held = [state for since, state in self.states if since is None or since <= day]
        return held[-1] if held else None


@dataclass(frozen=True, slots=True)
class Words:
    """A document with its text and the text's folded twin of the same length."""

    entry: Entry
    place: str
    text: str
    folded: str
    outline: tuple[tuple[int, str | None], ...]
    signers: tuple[str, ...] = ()
    field: str = ""

    def locator_at(self, offset: int) -> str | None:
        """Return the unit that *offset* of the text stands in, ``None`` outside the units."""
        index = bisect_right(self.outline, offset, key=lambda unit: unit[0])
        return self.outline[index - 1][1] if index else None

    def start_of_unit(self, offset: int) -> int:
        """Return where the unit begins that *offset* stands in, 0 before the first."""
        index = bisect_right(self.outline, offset, key=lambda unit: unit[0])
        return self.outline[index - 1][0] if index else 0


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """The bytes that a document came in."""

    name: str
    digest: str
    data: bytes


@dataclass(frozen=True, slots=True)
class AccountCard:
    """An account as the rest of the portal knows it."""

    id: int
    name: str
    email: str
    roles: frozenset[str]
    must_change_password: bool = False
    agencies: frozenset[int] = frozenset()
    offices: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of one file: its documents' entries, and whether they are new."""

    entries: tuple[Entry, ...]
    is_new: bool
