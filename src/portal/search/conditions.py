"""Conditions typed among the words: ``kind:nghi-dinh from:2019 to:2020 cites:247/QĐ-TTg``."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from portal.search import spoken
from portal.search.aliases import long_forms
from portal.search.states import ALIVE
from portal.search.tokens import folded, joined
from vanban.model import DocKind, State, number_key

T = TypeVar("T")
_MOST_WORDS = 8  # of a kind's or a state's name
# 15/2024/NĐ-CP   88-KH/TU
_NUMBER = re.compile(r"\d[\w.]*(?:[/-][\w.]+)+")
# Luật Đất đai năm 2013   Bộ luật Dân sự 2015
_YEAR_AFTER = re.compile(r"\s+(?:năm\s+|nam\s+)?(?:19|20)\d\d$", re.IGNORECASE)

# What people call states, without accents; the longest that a value begins with is meant.
_STATES = {
    "con hieu luc": State.CON_HIEU_LUC, "con": State.CON_HIEU_LUC,
    "dang co hieu luc": State.CON_HIEU_LUC, "co hieu luc": State.CON_HIEU_LUC,
    "in force": State.CON_HIEU_LUC, "active": State.CON_HIEU_LUC,
    "het hieu luc": State.HET_HIEU_LUC, "het hieu luc toan bo": State.HET_HIEU_LUC,
    "het": State.HET_HIEU_LUC, "repealed": State.HET_HIEU_LUC, "expired": State.HET_HIEU_LUC,
    "het hieu luc mot phan": State.HET_HIEU_LUC_MOT_PHAN,
    "partly repealed": State.HET_HIEU_LUC_MOT_PHAN,
    "chua co hieu luc": State.CHUA_CO_HIEU_LUC, "chua": State.CHUA_CO_HIEU_LUC,
    "sap co hieu luc": State.CHUA_CO_HIEU_LUC, "not yet": State.CHUA_CO_HIEU_LUC,
    "not yet in force": State.CHUA_CO_HIEU_LUC,
    "ngung hieu luc": State.NGUNG_HIEU_LUC, "ngung": State.NGUNG_HIEU_LUC,
    "suspended": State.NGUNG_HIEU_LUC,
    "ngung hieu luc mot phan": State.NGUNG_HIEU_LUC_MOT_PHAN,
    "chua xac dinh": State.CHUA_XAC_DINH, "unknown": State.CHUA_XAC_DINH,
}  # fmt: skip
# 2019   2019-03   2019-03-05   05/3/2019   3/2019
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?$")
_SPOKEN = re.compile(r"(?:(?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2})/)?(?P<year>\d{4})$")


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a document must be: kind, issuer, day of issue, signer, state, what it cites, changes.

    ``on`` is the day of the state that is asked for; alone it asks for what was in force.
    ``first`` and ``last`` are the bounds of the day of issue, both included. ``unknown`` holds
    conditions whose value says nothing: the page tells them, and they are not applied.
    """

    kinds: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    cites: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    signer: tuple[str, ...] = ()
    status: tuple[State, ...] = ()
    on: date | None = None
    fields: tuple[str, ...] = ()
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
    amends: list[str] = field(default_factory=list)
    signer: list[str] = field(default_factory=list)
    status: list[State] = field(default_factory=list)
    days: list[date] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def take(typed: str) -> tuple[str, Conditions]:
    """Return *typed* without its conditions, and the conditions.

    >>> words, conditions = take("đất đai kind:nghi-dinh from:2019")
    >>> words, conditions.kinds, str(conditions.first)
    ('đất đai', ('nghi-dinh',), '2019-01-01')
    """
    gathered, kept, at = _Gathered(), [], 0
    for said in spoken.conditions_in(typed):
        rest = _add(gathered, said.name, said.value)
        if rest is None:
            gathered.unknown.append(typed[said.start : said.end].strip())
        kept += [typed[at : said.start], rest or ""]
        at = said.end
    words = " ".join(" ".join([*kept, typed[at:]]).split()).lstrip(",; ")
    return words, Conditions(
        kinds=tuple(gathered.kinds),
        issuer=tuple(gathered.issuer),
        first=max(gathered.firsts, default=None),
        last=min(gathered.lasts, default=None),
        cites=tuple(gathered.cites),
        amends=tuple(gathered.amends),
        signer=tuple(gathered.signer),
        status=tuple(gathered.status) or (ALIVE if gathered.days else ()),
        on=max(gathered.days, default=None),
        fields=tuple(gathered.fields),
        unknown=tuple(gathered.unknown),
    )


def _add(gathered: _Gathered, name: str, value: str) -> str | None:
    """Add one condition; return what of its value is left over, ``None`` if it says nothing."""
    if name == "signed" and days_of(value) is None:
        name = "signer" if any(letter.isalpha() for letter in value[:1]) else name
    if name == "kind":
        return _add_longest(gathered.kinds, value, kinds_of)
    if name == "status":
        return _add_longest(gathered.status, value, states_of)
    if name in ("issuer", "signer", "field"):
        words = folded(value)
        held = {"issuer": gathered.issuer, "signer": gathered.signer, "field": gathered.fields}
        held[name].extend(words)
        return "" if words else None
    if name in ("cites", "amends"):
        return _add_number(gathered.cites if name == "cites" else gathered.amends, value)
    return "" if _add_days(gathered, name, days_of(value)) else None


def _add_longest(held: list[T], value: str, meaning: Callable[[str], list[T]]) -> str | None:
    """Add what the longest beginning of *value* means; return the words after it.

    >>> _add_longest([], "nghị định đất đai", kinds_of)
    'đất đai'
    """
    words = value.split()
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        if found := meaning(" ".join(words[:count])):
            held += found
            return " ".join(words[count:])
    return None


def _add_number(held: list[str], value: str) -> str | None:
    """Add the keys of a document that *value* cites: by its number, else by its name.

    "Nghị định số 15/2024/NĐ-CP" and "nghị định 15/2024/nđ-cp" ask for the number alone.
    """
    number = _NUMBER.search(value)
    keys = (number_key(number[0]), joined(number[0])) if number else (joined(_unkinded(value)),)
    held += [key for key in dict.fromkeys(keys) if key]
    return "" if held else None


def _unkinded(value: str) -> str:
    """Return the name of a law without the year it may be cited with."""
    return _YEAR_AFTER.sub("", value)


def _add_days(gathered: _Gathered, name: str, days: tuple[date, date] | None) -> bool:
    if days is None:
        return False
    if name == "on":
        gathered.days.append(days[0])
    if name in ("from", "signed"):
        gathered.firsts.append(days[0])
    if name in ("to", "signed"):
        gathered.lasts.append(days[1])
    return True


def states_of(value: str) -> list[State]:
    """Return the state that *value* names: by slug or in words, in any spelling.

    >>> states_of("còn hiệu lực"), states_of("het-hieu-luc")
    ([<State.CON_HIEU_LUC: 'con-hieu-luc'>], [<State.HET_HIEU_LUC: 'het-hieu-luc'>])
    """
    state = _STATES.get(" ".join(folded(value)))
    return [state] if state else []


def kinds_of(value: str) -> list[str]:
    """Return the kinds that *value* names: by slug, name or symbol, in any spelling.

    >>> kinds_of("nghị định"), kinds_of("ND"), kinds_of("nghi-dinh")
    (['nghi-dinh'], ['nghi-dinh'], ['nghi-dinh'])
    """
    words = folded(value)
    keys = {"-".join(words), *("-".join(long) for long in long_forms("".join(words)))}
    return [kind.value for kind in DocKind if kind.value in keys]


def kinds_begun(words: list[str]) -> list[str]:
    """Return the kinds that folded *words* begin with, the longest name first met.

    >>> kinds_begun(["van", "ban", "hop", "nhat", "luat"]), kinds_begun(["nd", "15"])
    (['van-ban-hop-nhat'], ['nghi-dinh'])
    """
    sizes = range(min(len(words), _MOST_WORDS), 0, -1)
    return next((found for size in sizes if (found := kinds_of(" ".join(words[:size])))), [])


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
