"""Agencies of the register put in and got out."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence

from django.db.models import Exists, OuterRef, QuerySet

from portal.errors import NotFoundError
from portal.store.models import Account, AgencyRow, Membership
from portal.store.register.values import Agency
from vanban.text import fold

_MOST = 200  # letters of a name that make its key


def rows() -> QuerySet[AgencyRow]:
    """Return all agencies, each knowing whether it has people."""
    people = Membership.objects.filter(agency=OuterRef("pk"), account__is_active=True)
    return AgencyRow.objects.annotate(has_people=Exists(people))


_COLUMNS = ("pk", "name", "area", "has_people", "ended_on", "ended_by")


def values_of(found: QuerySet[AgencyRow]) -> tuple[Agency, ...]:
    """Return agencies as values, in the order of the query; ``rows`` is where it began."""
    return tuple(Agency(*columns) for columns in found.values_list(*_COLUMNS))


def agency(agency_id: int) -> Agency:
    """Return the agency with an id."""
    found = values_of(rows().filter(pk=agency_id))
    if not found:
        raise NotFoundError(f"/nhiem-vu/co-quan/{agency_id}/")
    return found[0]


def agencies(agency_ids: Iterable[int]) -> dict[int, Agency]:
    """Return agencies by id."""
    return {found.id: found for found in values_of(rows().filter(pk__in=list(agency_ids)))}


def names_of(area: str) -> tuple[str, ...]:
    """Return the names of an area's agencies and of those that have no area."""
    found = AgencyRow.objects.filter(area__in=["", area]).order_by("name_key")
    return tuple(found.values_list("name", flat=True)[:500])


def find_named(name: str, area: str) -> Agency | None:
    """Return the agency of an area with a name, however it is spelt, if there is one."""
    return next(iter(values_of(rows().filter(name_key=_key(name), area=area))), None)


def make_named(name: str, area: str) -> Agency:
    """Return the agency of an area with a name; make it if there is none."""
    name = name.replace("\0", " ")
    AgencyRow.objects.get_or_create(
        name_key=_key(name),
        area=area,
        defaults={"name": " ".join(name.split())[:300], "feed_key": secrets.token_urlsafe(24)},
    )
    made = find_named(name, area)
    assert made is not None
    return made


def add_person(agency_id: int, email: str, *, directs: bool) -> None:
    """Make the account with *email*, which must be there, one of the agency's people."""
    Membership.objects.update_or_create(
        agency_id=agency_id,
        account=Account.objects.get(email=email.strip().lower()),
        defaults={"directs": directs},
    )


def remove_person(agency_id: int, account_id: int) -> None:
    """Take an account out of the agency's people."""
    Membership.objects.filter(agency_id=agency_id, account_id=account_id).delete()


def people_of(agency_ids: Sequence[int]) -> list[tuple[int, int, str, str, bool]]:
    """Return agency, account, name, e-mail and whether they direct, of the people of agencies."""
    return [one for one in everybody() if one[0] in agency_ids]


def everybody() -> list[tuple[int, int, str, str, bool]]:
    """Return agency, account, name, e-mail and whether they direct, of all agencies' people."""
    found = Membership.objects.filter(account__is_active=True)
    return [
        (m.agency_id, m.account_id, str(m.account), m.account.email, m.directs)
        for m in found.select_related("account").order_by("agency_id", "account__email")
    ]


def feed_key(agency_id: int) -> str:
    """Return the secret part of the address of an agency's calendar."""
    return str(AgencyRow.objects.values_list("feed_key", flat=True).get(pk=agency_id))


def with_feed_key(key: str) -> Agency | None:
    """Return the agency whose calendar has *key* in its address."""
    return next(iter(values_of(rows().filter(feed_key=key))), None) if key else None


def renew_feed_key(agency_id: int) -> str:
    """Give the agency's calendar a new address; the old one leads nowhere from now on."""
    key = secrets.token_urlsafe(24)
    AgencyRow.objects.filter(pk=agency_id).update(feed_key=key)
    return key


def _key(name: str) -> str:
    return fold(" ".join(name.split()))[:_MOST]
