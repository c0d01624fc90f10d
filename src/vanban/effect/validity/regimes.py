"""What the law on making law says of documents that detail one that ends: by the day it ends."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import resources


class Outcome(StrEnum):
    """What becomes of a document that details another, when that one ends."""

    ENDS = "ends"
    STAYS = "stays"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Regime:
    """One law on making law: from when until when, for whose documents, and what it says."""

    law: str
    scope: str
    start: date
    last: date
    outcome: Outcome


def regime_on(day: date, *, is_local: bool) -> Regime:
    """Return the regime of the day on which the detailed document ended.

    Luật 17/2008/QH12, Điều 81; Luật 80/2015/QH13, Điều 154 khoản 4; Luật 64/2025/QH15, Điều 57
    khoản 2.
    """
    scopes = {"both", "local" if is_local else "central"}
    return next(r for r in _regimes() if r.scope in scopes and r.start <= day <= r.last)


@cache
def _regimes() -> tuple[Regime, ...]:
    file = resources.files("vanban.vocab").joinpath("regimes.toml")
    table = tomllib.loads(file.read_text("utf-8"))
    return tuple(
        Regime(
            row["law"],
            row["scope"],
            row.get("from", date.min),
            row.get("to", date.max),
            Outcome(row["outcome"]),
        )
        for row in table["regime"]
    )
