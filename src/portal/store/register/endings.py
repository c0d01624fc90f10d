"""What the dated register of authorities knows of the agencies that own tasks: endings, heirs.

Assumption "a body that goes on under its own name has not ended": "Sở Y tế" of a province that was
merged into a larger one of the same name stays the same owner of its tasks.
"""

from __future__ import annotations

from datetime import date

from portal.store.models import AgencyRow, Share
from portal.store.register import agencies, offers
from vanban.model import Agency as Authority
from vanban.text import slug
from vanban.vocab.agencies import find_place, provinces, register


def learn(day: date) -> int:
    """Write down which owners of tasks have ended by *day*, by which act, and who came after.

    What somebody has said of an agency's end is left as it is. Return how many are new.
    """
    owners = Share.objects.filter(task__standing="confirmed").values("agency_id")
    found = AgencyRow.objects.filter(ended_on=None, pk__in=owners)
    return sum(_learn(row, day) for row in found)


def _learn(row: AgencyRow, day: date) -> bool:
    authority = register().find(row.name, place=row.area)
    if authority is None or authority.end is None or authority.end > day:
        return False
    steps = register().chain(authority, until=day)
    heirs = steps[-1].after if steps else ()
    if authority.slug in {heir.slug for heir in heirs}:
        return False
    after = [_row_of(heir, row) for heir in heirs]
    acts = dict.fromkeys(step.act for step in steps if step.act)
    offers.end(row.pk, after, on=authority.end, act="; ".join(acts) or (authority.act or ""))
    return True


def _row_of(heir: Authority, before: AgencyRow) -> int:
    """Return the agency of the register that *heir* is, however it is named there; or make it."""
    area = _area_of(heir, before.area)
    for row in AgencyRow.objects.filter(area=area).exclude(pk=before.pk):
        known = register().find(row.name, place=row.area)
        if known is not None and known.slug == heir.slug:
            return row.pk
    return agencies.make_named(_named_as(heir, before), area).id


def _area_of(heir: Authority, before: str) -> str:
    """Return the area of *heir*: that of the agency before it, or the province it is now in."""
    here = find_place(before) if before else None
    if not heir.place or (here is not None and here.slug == heir.place):
        return before
    there = next((p for p in provinces() if p.slug == heir.place), None)
    return slug(there.name) if there is not None else before


def _named_as(heir: Authority, before: AgencyRow) -> str:
    """Return the heir's name, without its province where the agency before it left that out."""
    short = register().find(before.name)
    bare = heir.name.rpartition(" tỉnh ")[0] or heir.name.rpartition(" thành phố ")[0]
    return bare if bare and short is not None and not short.place else heir.name
