"""Who came before and after an agency, as the register keeps it, with the act that made it so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal.store.models import AgencyRow, SuccessionRow
from vanban.text import fold
from vanban.vocab.agencies import agency_slug


@dataclass(frozen=True, slots=True)
class Relative:
    """An agency before or after another: name, address, the day, and the act that says so."""

    name: str
    slug: str
    since: date | None
    act: str


def relatives(name: str) -> tuple[tuple[Relative, ...], tuple[Relative, ...]]:
    """Return those before and those after the agency called *name*, as the register has them."""
    rows = AgencyRow.objects.filter(name_key=fold(" ".join(name.split()))[:200])
    ids = list(rows.values_list("pk", flat=True))
    pairs = SuccessionRow.objects.select_related("before", "after")
    before = [_relative(pair.before, pair.before) for pair in pairs.filter(after__in=ids)]
    after = [_relative(pair.after, pair.before) for pair in pairs.filter(before__in=ids)]
    return tuple(before), tuple(after)


def _relative(shown: AgencyRow, ended: AgencyRow) -> Relative:
    return Relative(
        shown.name, agency_slug(shown.name, place=shown.area), ended.ended_on, ended.ended_by
    )
