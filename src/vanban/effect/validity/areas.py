"""Documents of units that were joined or ended: where they still apply."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import resources

from vanban.effect.validity.act import Act
from vanban.effect.validity.flags import Flag
from vanban.effect.validity.ranks import is_of_district

# ubnd-tinh-…   hdnd-thanh-pho-…   chu-tich-ubnd-tinh-…
_UNIT = re.compile(r"(?:.+-)?(?:tinh|thanh-pho)-(?P<unit>[a-z-]+)")


def area_flags(act: Act, day: date) -> Iterator[Flag]:
    """Yield what the mergers of 2025 mean for a local document on *day*.

    Luật 80/2015/QH13, Điều 155 and Luật 64/2025/QH15, Điều 54: documents of joined units stay in
    force, each on its old area, until the new Hội đồng nhân dân, Ủy ban nhân dân decide.
    """
    on, joined = _mergers()
    if act.issued_on is None or not act.issued_on < on <= day:
        return
    if is_of_district(act):
        yield Flag.ENDED_UNIT
        yield Flag.REVIEW
    elif any(_unit(slug) in joined for slug in act.issuers):
        yield Flag.OLD_AREA


def _unit(slug: str) -> str | None:
    match = _UNIT.fullmatch(slug)
    return match["unit"] if match else None


@cache
def _mergers() -> tuple[date, frozenset[str]]:
    file = resources.files("vanban.vocab").joinpath("mergers.toml")
    table = tomllib.loads(file.read_text("utf-8"))
    return table["on"], frozenset(unit for units in table["joined"].values() for unit in units)
