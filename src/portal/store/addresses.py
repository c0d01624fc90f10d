"""Permanent addresses: issuer, kind, year and number."""

from __future__ import annotations

import re
from collections.abc import Callable

from vanban.pipeline import Case
from vanban.text import slug


def propose(case: Case, digest: str) -> tuple[str, ...]:
    """Return the addresses that *case* may have, best first; the last is nobody else's.

    ``/chinh-phu/nghi-dinh/2024/15-nd-cp``; where two collide, the day is added, then part of the
    digest. A document without number, kind, year or issuer says so in its address, and so does one
    whose number or day a scan leaves in doubt.
    """
    header = case.parsed.header
    issuer = "+".join(i.slug for i in header.issuers) or "khong-ro-co-quan"
    kind = header.kind or "van-ban"
    day = header.sure_day
    year = (
        str(day.year) if day else _year_in(header.sure_number.year if header.sure_number else None)
    )
    stem = f"/{issuer[:120]}/{kind}/{year}/{_number_slug(case) or 'khong-so-' + digest[:8]}"
    dated = f"{stem}-{day.isoformat()}" if day else stem
    return stem, dated, f"{dated}-{digest[:8]}", f"{dated}-{digest}"


def first_free(proposals: tuple[str, ...], is_taken: Callable[[str], bool]) -> str:
    """Return the first of *proposals* that is not taken; number the last if all are."""
    for proposal in proposals:
        if not is_taken(proposal):
            return proposal
    count = 2
    while is_taken(f"{proposals[-1]}-{count}"):
        count += 1
    return f"{proposals[-1]}-{count}"


def _year_in(year: int | None) -> str:
    return str(year) if year else "khong-nam"


def _number_slug(case: Case) -> str:
    header = case.parsed.header
    if header.is_number_doubted:
        return ""
    if header.number is None:
        return slug(header.number_printed or "")[:80]
    number = header.number
    return slug(f"{number.ordinal}{number.suffix}-{number.symbol}")[:80]


# /chinh-phu/nghi-dinh/2024/15-nd-cp
ADDRESS = re.compile(r"/[\w+-]+/[\w-]+/[\w-]+/[\w-]+")
