"""A visitor and two hostile members at every address of the portal, with every method.

Alice works for an agency that has no part in the scene's plan; Mallory is a professional and keeps
plans of another office. The plan, its document and what was reported are none of theirs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from portal.access import OPERATOR, Role
from portal.actions import keys, upkeep
from portal.actions.own import folders
from portal.actions.register import hooks, reports
from portal.actions.register.reports import Handed, Said
from portal.store import marks
from portal.store.models import Account, DocumentRow
from portal.store.register import agencies
from tests.addresses import declared, filled, line_of, routes
from tests.register import DAY, account, confirmed, join

SECRETS = ("bờ kênh", "77/KH-UBND", "Bí mật", "xay@vi.du", "chanh@vi.du", "vi.du/nhan", "khóa kín")
_REFUSED = {302, 400, 401, 403, 404, 405, 409, 413, 415, 422}
_METHODS = ("get", "post", "delete")
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
_JUNK = {
    "lam": "bo", "ten": "x", "khoa": "1", "email": "a@vi.du", "dong": "1:1", "ly-do": "x",
    "noi-dung": "x", "viec": "x", "action": "delete_selected", "_selected_action": "1",
}  # fmt: skip


@pytest.fixture
def values(home: Path) -> dict[str, str]:
    """Return what fills the blanks of addresses: things of others, all of them hidden."""
    scene = confirmed()
    agency = scene.survey.leads[0].id
    said = Said("Bí mật", 40)
    report = reports.report(
        scene.builder, scene.survey.id, agency, said, [Handed("kín.txt", [b"kin"])], on=DAY
    )
    hook = hooks.add(scene.builder, agency, "https://vi.du/nhan")
    keys.make(scene.builder, "khóa kín")
    [found] = reports.task(scene.builder, scene.survey.id).reports
    _hide_documents()
    join("alice@vi.du", agencies.make_named("Sở Y tế", "lam-giang").id)
    other = agencies.make_named("Ủy ban nhân dân tỉnh Khác", "khac").id
    account("mallory@vi.du", Role.PROFESSIONAL)
    join("mallory@vi.du", other, directs=True)
    return {
        "address": scene.plan.address.strip("/"),
        "plan_id": str(scene.plan.id),
        "task_id": str(scene.survey.id),
        "report_id": str(report),
        "evidence_id": str(found.evidence[0].id),
        "agency_id": str(agency),
        "hook_id": str(hook.id),
        "object_id": str(Account.objects.get(email="xay@vi.du").pk),
        "key": str(agency),
        "folder_id": str(folders.add(scene.builder, "Bí mật")),
        "form": "xlsx",
        "ending": "docx",
    }


def _hide_documents() -> None:
    DocumentRow.objects.update(audience="editors")
    marks.mark_for_index(list(DocumentRow.objects.values_list("pk", flat=True)))
    upkeep.agree(OPERATOR)


def _clients() -> Iterator[tuple[str, Client]]:
    yield "visitor", Client()
    for email in ("alice@vi.du", "mallory@vi.du"):
        client = Client()
        client.force_login(Account.objects.get(email=email), backend=_BACKEND)
        yield email, client


def _ask(client: Client, method: str, path: str, body: str) -> HttpResponse:
    options: dict[str, Any] = {}
    if method in ("post", "put"):
        options = {"data": _JUNK} if body == "form" and method == "post" else {
            "data": json.dumps({"version": 1, "reason": "x"}), "content_type": "application/json"
        }  # fmt: skip
    answer: HttpResponse = getattr(client, method)(path, **options)
    return answer


def _told(answer: HttpResponse) -> str:
    body = b"".join(answer) if answer.streaming else answer.content
    return body.decode("utf-8", "replace") + str(dict(answer.headers))


def _kept() -> dict[str, list[dict[str, Any]]]:
    """Return all rows of others that an attack could change."""
    chance = {"last_login", "used_on", "read_at"}
    emails = ("alice@vi.du", "mallory@vi.du")
    own = set(Account.objects.filter(email__in=emails).values_list("pk", flat=True))
    return {
        model._meta.label: [
            {k: v for k, v in row.items() if k not in chance}
            for row in model._default_manager.order_by("pk").values()
            if row.get("account_id") not in own
        ]
        for model in apps.get_app_config("store").get_models()
    }


def _attacks(line: str) -> Iterator[tuple[str, str]]:
    if line.endswith("*"):  # pages of others' programs, many and alike
        yield from (("get", "form"), ("post", "form"))
        return
    yield from ((method, "form") for method in _METHODS)
    yield from ((method, "json") for method in ("post", "put"))


@pytest.mark.slow
def test_no_address_gives_or_changes_anything_of_others(values: dict[str, str]) -> None:
    before, lines = _kept(), declared()
    wrong: list[tuple[str, str, str, str]] = []
    for route in routes():
        path, line = filled(route, values), str(line_of(route))
        rule = lines[line]
        for name, client in _clients():
            for method, body in _attacks(line):
                cache.clear()  # the limits of rate have tests of their own
                answer = _ask(client, method, path, body)
                told = _told(answer)
                wrong += [(name, method, path, word) for word in SECRETS if word in told]
                if answer.status_code >= 500:
                    wrong.append((name, method, path, str(answer.status_code)))
                if _is_open(rule, answer.status_code) and not _is_own(rule, name):
                    wrong.append((name, method, path, str(answer.status_code)))
    assert wrong == []
    assert _kept() == before


_CLOSED = {"account", "document", "part", "editor", "administrator"}


def _is_open(rule: str, status: int) -> bool:
    return rule in _CLOSED and status not in _REFUSED


def _is_own(rule: str, name: str) -> bool:
    """Say whether an answer may be a page: it is of one's own account."""
    return rule == "account" and name != "visitor"
