"""Conditions typed among the words: ``kind:nghi-dinh from:2019 to:2020 cites:247/QĐ-TTg``."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date

from portal.search.aliases import long_forms
from portal.search.tokens import folded, joined
from vanban.model import DocKind, number_key

# Each condition in English and in Vietnamese; both are compared without accents.
_NAMES = {
    "kind": "kind", "loai": "kind",
    "issuer": "issuer", "noi": "issuer", "coquan": "issuer",
    "signed": "signed", "ngay": "signed", "ky": "signed",
    "from": "from", "tu": "from",
    "to": "to", "den": "to",
    "cites": "cites", "viendan": "cites",
}  # fmt: skip
# kind:nghi-dinh   loại:"nghị định"   cites:247/QĐ-TTg
_CONDITION = re.compile(r"(?<!\S)(?P<name>[^\W\d_]{2,8}):(?P<value>\"[^\"]*\"|“[^”]*”|\S+)")
# 2019   2019-03   2019-03-05   05/3/2019   3/2019
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?$")
_SPOKEN = re.compile(r"(?:(?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2})/)?(?P<year>\d{4})$")


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a document must be: its kind, words of its issuer, days of issue, what it cites.

    ``first`` and ``last`` are the bounds of the day of issue, both included. ``unknown`` holds
    conditions whose value says nothing: the page tells them, and they are not applied.
    """

    kinds: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    cites: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is demanded."""
        return self == Conditions(unknown=self.unknown)


@dataclass(slots=True)
class _Gathered:
    kinds: list[str] = field(default_factory=list)
    issuer: list[str] = field(default_factory=list)
    firsts: list[date] = field(default_factory=list)
    lasts: list[date] = field(default_factory=list)
    cites: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def take(typed: str) -> tuple[str, Conditions]:
    """Return *typed* without its conditions, and the conditions.

    >>> words, conditions = take("đất đai kind:nghi-dinh from:2019")
    >>> words, conditions.kinds, str(conditions.first)
    ('đất đai', ('nghi-dinh',), '2019-01-01')
    """
    gathered = _Gathered()

    def note(match: re.Match[str]) -> str:
        name = _NAMES.get("".join(folded(match["name"])))
        if name is None:
            return match[0]
        if not _add(gathered, name, match["value"].strip('"“”')):
            gathered.unknown.append(match[0])
        return " "

    words = " ".join(_CONDITION.sub(note, typed).split())
    return words, Conditions(
        kinds=tuple(gathered.kinds),
        issuer=tuple(gathered.issuer),
        first=max(gathered.firsts, default=None),
        last=min(gathered.lasts, default=None),
        cites=tuple(gathered.cites),
        unknown=tuple(gathered.unknown),
    )


def _add(gathered: _Gathered, name: str, value: str) -> bool:
    """Add one condition; return whether its value means something."""
    if name == "kind":
        kinds = kinds_of(value)
        gathered.kinds += kinds
        return bool(kinds)
    if name == "issuer":
        words = folded(value)
        gathered.issuer += words
        return bool(words)
    if name == "cites":
        keys = [key for key in dict.fromkeys((number_key(value), joined(value))) if key]
        gathered.cites += keys
        return bool(keys)
    days = days_of(value)
    if days is None:
        return False
    if name in ("from", "signed"):
        gathered.firsts.append(days[0])
    if name in ("to", "signed"):
        gathered.lasts.append(days[1])
    return True


def kinds_of(value: str) -> list[str]:
    """Return the kinds that *value* names: by slug, name or symbol, in any spelling.

    >>> kinds_of("nghị định"), kinds_of("ND"), kinds_of("nghi-dinh")
    (['nghi-dinh'], ['nghi-dinh'], ['nghi-dinh'])
    """
    words = folded(value)
    keys = {"-".join(words), *("-".join(long) for long in long_forms("".join(words)))}
    return [kind.value for kind in DocKind if kind.value in keys]


def days_of(value: str) -> tuple[date, date] | None:
    """Return the first and last day of a year, a month or a day, ``None`` if there is none such.

    >>> days_of("2/2024")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    match = _ISO.match(value) or _SPOKEN.match(value)
    if match is None:
        return None
    year, month, day = (int(match[name]) if match[name] else 0 for name in ("year", "month", "day"))
    try:
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if not day:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None
