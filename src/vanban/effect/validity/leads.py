"""How long the law makes a local document wait before it takes effect."""

from __future__ import annotations

from datetime import date, timedelta

from vanban.effect.validity.act import Act
from vanban.effect.validity.ranks import rank
from vanban.model import DocKind

_SINCE_2016, _SINCE_2025 = date(2016, 7, 1), date(2025, 4, 1)
_PROVINCE = (6, 7)
_NORMATIVE = frozenset({DocKind.NGHI_QUYET, DocKind.QUYET_DINH})


def is_short(act: Act, start: date) -> bool:
    """Say whether a local normative document takes effect sooner than the law lets it.

    Luật 80/2015/QH13, Điều 151 (10 days for a province, 7 below it); Luật 64/2025/QH15, Điều 53
    (10 days for all). The clause holds all the same: a shortened procedure may allow it.
    """
    found = rank(act)
    number = act.identity.number if act.identity else None
    if found is None or found < min(_PROVINCE) or act.kind not in _NORMATIVE:
        return False
    if act.issued_on is None or act.issued_on < _SINCE_2016 or not (number and number.year):
        return False  # a number without a year is that of an administrative decision
    days = 7 if found > max(_PROVINCE) and act.issued_on < _SINCE_2025 else 10
    return start < act.issued_on + timedelta(days=days)
