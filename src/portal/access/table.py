"""The table of tiers read from a file, and whatever is wrong in it told in one line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from portal.access.features import Feature
from portal.access.person import Role
from portal.errors import BadTiersError

_TABLES = Path(__file__).with_name("tables")
_STANDARD = "standard"
PRESETS = (_STANDARD, "open")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one tier may take: calls of the API in a minute, documents in one export."""

    api_requests: int
    export_documents: int


@dataclass(frozen=True, slots=True)
class TierTable:
    """Who sees what: the tiers that see each feature, and the limits of each tier."""

    seen_by: Mapping[Feature, frozenset[Role]]
    limits: Mapping[Role, Limits]


@lru_cache(maxsize=8)
def read_table(name: str) -> TierTable:
    """Return the preset *name*, or the table in the file that *name* leads to.

    What the file leaves out is as in the standard table. Raises ``BadTiersError`` if it says
    what no table can say.
    """
    usual = _parsed(_STANDARD)
    own = _parsed(name) if name != _STANDARD else {}
    for part in own:
        if part not in usual:
            raise BadTiersError(name, f"không có mục [{part}]")
    shares = {**usual["tiers"], **own.get("tiers", {})}
    above = {role: frozenset(_sharers(role, shares, name)) for role in Role}
    _check_lines(name, own.get("sees", {}))
    sees = (own.get("sees", {}), usual["sees"])
    return TierTable(
        seen_by={f: _seen_by(name, _line(f, *sees), above) for f in Feature},
        limits={role: _limits(name, role, own, usual) for role in Role},
    )


def _parsed(name: str) -> dict[str, Any]:
    path = _TABLES / f"{name}.toml" if name in PRESETS else Path(name)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadTiersError(name, str(error)) from error


def _sharers(role: Role, shares: Mapping[str, Any], name: str) -> Iterator[Role]:
    """Yield *role* and every tier that has what *role* has, directly or through others."""
    found, waiting = {role}, [role]
    while waiting:
        below = waiting.pop()
        for tier, has in shares.items():
            sharer = _role(name, tier)
            if below in {_role(name, one) for one in _listed(name, has)} - {sharer}:
                waiting += [] if sharer in found else [sharer]
                found.add(sharer)
    yield from found


def _check_lines(name: str, lines: Mapping[str, Any]) -> None:
    """Raise ``BadTiersError`` for a line that speaks of nothing there is: a slip would open it."""
    for line in lines:
        if not any(line in _names_of(feature) for feature in Feature):
            raise BadTiersError(name, f"không có phần nào tên là {line!r}")


def _names_of(feature: Feature) -> tuple[str, ...]:
    """Return the names under which lines may speak of *feature*, the most exact first."""
    return feature.value, f"{feature.value.partition('.')[0]}.*", "*"


def _line(feature: Feature, *tables: Mapping[str, Any]) -> Any:
    """Return what the first of *tables* that speaks of *feature* says; nobody, if none does."""
    for lines in tables:
        for line in _names_of(feature):
            if line in lines:
                return lines[line]
    return []


def _seen_by(name: str, said: Any, above: Mapping[Role, frozenset[Role]]) -> frozenset[Role]:
    tiers = [said] if isinstance(said, str) else _listed(name, said)
    return frozenset().union(*(above[_role(name, tier)] for tier in tiers))


def _limits(name: str, role: Role, *tables: Mapping[str, Any]) -> Limits:
    said: dict[str, Any] = {}
    for one in reversed(tables):
        said |= one.get("limits", {}).get(role.value, {})
    try:
        limits = Limits(**said)
    except TypeError:
        raise BadTiersError(name, f"giới hạn của {role.value} không đúng") from None
    numbers = (limits.api_requests, limits.export_documents)
    if any(not isinstance(number, int) or number < 0 for number in numbers):
        raise BadTiersError(name, f"giới hạn của {role.value} phải là số không âm")
    return limits


def _listed(name: str, said: Any) -> list[str]:
    if isinstance(said, list) and all(isinstance(one, str) for one in said):
        return said
    raise BadTiersError(name, f"{said!r} không phải là danh sách hạng")


def _role(name: str, tier: str) -> Role:
    try:
        return Role(tier)
    except ValueError:
        raise BadTiersError(name, f"không có hạng nào tên là {tier!r}") from None
