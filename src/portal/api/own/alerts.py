"""What a person was told, as JSON."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Schema, Status

from portal.actions.following import alerts
from portal.api.own.owner import owner
from portal.api.own.shapes import AlertOut, alert_out

router = Router(tags=["own"])


class AlertsOut(Schema):
    """A page of what was told, the newest first."""

    page: int
    pages: int
    unread: int
    alerts: list[AlertOut]


class ReadIn(Schema):
    """Which alert was read; all, if none is named."""

    id: str | None = None


@router.get("", response=AlertsOut, summary="Thông báo của tôi", operation_id="own-alerts")
def mine(request: HttpRequest, page: int = 1) -> AlertsOut:
    """Return a page of what the person was told; each notice has the clauses that did it."""
    found = alerts.mine(owner(request), page)
    told = [alert_out(alert) for alert in found.alerts]
    return AlertsOut(page=found.number, pages=found.pages, unread=found.unread, alerts=told)


@router.post("/read", response={204: None}, summary="Đã đọc", operation_id="own-alerts-read")
def read(request: HttpRequest, said: ReadIn) -> Status[None]:
    """Remember that the person has read one notice, or all."""
    alerts.read(owner(request), said.id)
    return Status(204, None)
