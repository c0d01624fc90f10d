"""What goes out to the people who follow: mails and webhook events, written down, then taken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from django.conf import settings

from portal.access import Feature, Person, Sight, may_keep, may_maintain, require, sight_of
from portal.actions import people
from portal.actions.following import wording
from portal.store.following import letters
from portal.store.following.letters import Letter
from portal.store.following.values import Alert, Said
from portal.store.values import Entry


def write(person: Person, *, now: datetime) -> int:
    """Write down the mails and webhook events of all alerts whose time has come."""
    require(may_maintain(person))
    return letters.write(now, _sight, _may_hook, _body)


def take_mail(person: Person, *, now: datetime) -> Iterator[Letter]:
    """Yield the mails to be sent now, each marked as under way."""
    require(may_maintain(person))
    return letters.take_due(now, _sight)


def _sight(account: object) -> Sight:
    return sight_of(people.person_of(account))


def _may_hook(account: object) -> bool:
    return bool(may_keep(people.person_of(account), Feature.FOLLOW_WEBHOOKS))


def _body(alert: Alert) -> str:
    """Return an alert as programs are told of it: ``vanban.alert/1``."""
    happened = alert.happened
    told = {
        "schema": "vanban.alert/1",
        "id": alert.uuid,
        "event": f"document.{happened.what}",
        "told_at": alert.due_at.isoformat(),
        "words": wording.headline(alert),
        "document": _document(alert.document),
        "by": _document(alert.actor) if alert.actor else None,
        "before": happened.before or None,
        "after": happened.after or None,
        "day": happened.day.isoformat() if happened.day else None,
        "clauses": [_clause(said, alert) for said in happened.said],
        "clauses_in_all": happened.count,
        "because": [
            {"sort": b.sort, "name": b.name, "at": b.at, "quote": b.quote} for b in alert.because
        ],
    }
    return json.dumps(told, ensure_ascii=False)


def _document(entry: Entry) -> dict[str, str | None]:
    return {
        "id": entry.doc_id or None, "number": entry.number, "title": entry.title,
        "address": f"{settings.SITE}{entry.address}",
    }  # fmt: skip


def _clause(said: Said, alert: Alert) -> dict[str, str | None]:
    source = alert.documents.get(said.document)
    return {
        "deed": said.deed, "quote": said.quote, "at": said.at, "place": said.place,
        "day": said.day.isoformat() if said.day else None,
        "address": f"{settings.SITE}{source.address}#{said.at or ''}" if source else None,
    }  # fmt: skip
