"""Plans put in and got out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet

from portal.access import Audience, Person, Role
from portal.errors import NotFoundError
from portal.store.models import PlanRow, Share
from portal.store.register import facts
from portal.store.register.agencies import agency_of
from portal.store.register.history import write
from portal.store.register.values import Plan
from vanban.plan.progress import months_after

_COLUMNS = (
    "office", "area", "opened_by_id", "opened_on", "is_public", "review_months",
    "document__address", "document__number", "document__title", "document__issued_on",
    "document__audience", "document__place",
    "office__name", "office__area", "office__ended_on", "office__ended_by",
)  # fmt: skip


def _rows() -> QuerySet[PlanRow]:
    return PlanRow.objects.select_related("document", "office").only(*_COLUMNS)


def plan_of(row: PlanRow) -> Plan:
    """Return *row* as a value."""
    document = row.document
    return Plan(
        row.pk,
        document.address,
        document.number,
        document.title,
        document.place,
        document.issued_on,
        Audience(document.audience),
        agency_of(row.office),
        row.area,
        row.opened_by_id,
        row.opened_on,
        row.is_public,
        row.review_months,
    )


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
    row = _rows().filter(pk=plan_id).first()
    if row is None:
        raise NotFoundError(f"/nhiem-vu/van-ban/{plan_id}/")
    return plan_of(row)


def plans(plan_ids: Iterable[int]) -> dict[int, Plan]:
    """Return plans by id."""
    return {row.pk: plan_of(row) for row in _rows().filter(pk__in=set(plan_ids))}


def of_document(document_id: int) -> Plan | None:
    """Return the plan of a document, if it was opened."""
    row = _rows().filter(document_id=document_id).first()
    return plan_of(row) if row else None


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


def visible(person: Person) -> tuple[Plan, ...]:
    """Return the plans of which *person* sees at least one task, newest document first."""
    found = _rows()
    whole = directed(person)
    if whole is not None:
        shared = Share.objects.filter(
            agency_id__in=person.agencies, task__standing="confirmed"
        ).values("task__plan_id")
        found = found.filter(whole | Q(is_public=True) | Q(pk__in=shared))
    order = found.order_by("-document__issued_on", "-pk")
    return tuple(plan_of(row) for row in order)
