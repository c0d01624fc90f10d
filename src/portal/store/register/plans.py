"""Plans put in and got out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from portal.access import Audience, Person, Role
from portal.errors import NotFoundError
from portal.store.models import PlanRow, Share
from portal.store.register import facts
from portal.store.register.history import write
from portal.store.register.values import Agency, Plan
from vanban.text import months_after

_COLUMNS = (
    "pk", "document__address", "document__number", "document__title", "document__place",
    "document__issued_on", "document__audience",
    "office_id", "office__name", "office__area", "office__ended_on", "office__ended_by",
    "area", "opened_by_id", "opened_on", "is_public", "review_months", "document__kind",
)  # fmt: skip


def _values_of(found: QuerySet[PlanRow]) -> tuple[Plan, ...]:
    return tuple(_plan(*columns) for columns in found.values_list(*_COLUMNS))


def _plan(*columns: Any) -> Plan:
    document, office, own = columns[:7], columns[7:12], columns[12:]
    key, address, number, title, place, issued_on, audience = document
    office_id, name, area, ended_on, ended_by = office
    agency = Agency(office_id, name, area, ended_on=ended_on, ended_by=ended_by)
    about = (key, address, number, title, place, issued_on, Audience(audience))
    return Plan(*about, agency, *own)


def open_plan(
    document_id: int, office_id: int, by: Person, *, area: str, on: date
) -> tuple[Plan, bool]:
    """Open the plan of a document; return it and whether it is new."""
    with transaction.atomic():
        row, is_new = PlanRow.objects.get_or_create(
            document_id=document_id,
            defaults={"office_id": office_id, "area": area, "opened_by_id": by.id, "opened_on": on},
        )
        if is_new:
            write(row.pk, None, "opened", by)
    return plan(row.pk), is_new


def plan(plan_id: int) -> Plan:
    """Return the plan with an id."""
    found = _values_of(PlanRow.objects.filter(pk=plan_id))
    if not found:
        raise NotFoundError(f"/nhiem-vu/van-ban/{plan_id}/")
    return found[0]


def plans(plan_ids: Iterable[int]) -> dict[int, Plan]:
    """Return plans by id."""
    return {found.id: found for found in _values_of(PlanRow.objects.filter(pk__in=set(plan_ids)))}


def of_document(document_id: int) -> Plan | None:
    """Return the plan of a document, if it was opened."""
    return next(iter(_values_of(PlanRow.objects.filter(document_id=document_id))), None)


def document_id_of(plan_id: int) -> int:
    """Return the document of a plan."""
    return int(PlanRow.objects.values_list("document_id", flat=True).get(pk=plan_id))


def change(plan_id: int, by: Person, *, is_public: bool, review_months: int) -> None:
    """Set who sees the plan and after how many months its undated duties are reviewed."""
    with transaction.atomic():
        row = PlanRow.objects.select_for_update().get(pk=plan_id)
        before = {"is_public": row.is_public, "review_months": row.review_months}
        row.is_public, row.review_months = is_public, review_months
        row.save(update_fields=["is_public", "review_months"])
        for task in row.tasks.filter(due_on=None, done_on=None).exclude(review_on=None):
            task.review_on = months_after(task.reported_on or row.opened_on, review_months)
            task.version += 1
            facts.keep(task)
        after = {"is_public": is_public, "review_months": review_months}
        write(plan_id, None, "plan-changed", by, before=before, after=after)


def directed(person: Person) -> Q | None:
    """Return which plans *person* sees whole; ``None`` for all of them."""
    if person.has_role(Role.ADMINISTRATOR):
        return None
    mine = Q(office_id__in=person.agencies)
    if person.id is not None and person.has_role(Role.EDITOR):
        mine |= Q(opened_by_id=person.id)
    return mine


def kept_by(person: Person) -> QuerySet[PlanRow] | None:
    """Return the plans whose tasks *person* directs; ``None`` for all of them."""
    if person.has_role(Role.ADMINISTRATOR):
        return None
    mine = Q(office_id__in=person.offices)
    if person.id is not None and person.has_role(Role.EDITOR):
        mine |= Q(opened_by_id=person.id)
    return PlanRow.objects.filter(mine)


def visible(person: Person) -> tuple[Plan, ...]:
    """Return the plans of which *person* sees at least one task, newest document first."""
    found = PlanRow.objects.all()
    whole = directed(person)
    if whole is not None:
        shared = Share.objects.filter(
            agency_id__in=person.agencies, task__standing="confirmed"
        ).values("task__plan_id")
        found = found.filter(whole | Q(is_public=True) | Q(pk__in=shared))
    return _values_of(found.order_by("-document__issued_on", "-pk"))
