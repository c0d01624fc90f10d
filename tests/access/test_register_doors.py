"""Every address of the register, page and API call, is attacked; a new one without a rule fails.

The addresses are read from the URL conf and from the OpenAPI description: whoever adds one must say
here how it is attacked, and what a stranger gets.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from django.test import Client

from portal.actions import keys
from portal.api.root import api
from portal.store.models import HistoryRow
from portal.store.register import tasks
from portal.web.register.urls import urlpatterns
from tests.access.test_register import Attacked, attacked
from tests.register import PASSWORD

__all__ = ["attacked"]
pytestmark = pytest.mark.usefixtures("home")

SECRETS = ("khảo sát", "Sở Xây dựng", "77/KH-UBND", "Bí mật", "kín.txt")
# Pages that must not be there for a stranger: what stands for the numbers in the address.
SHUT = {
    "register-agency": "{agency}",
    "register-plan": "{plan}",
    "register-confirm": "{plan}",
    "register-history": "{plan}",
    "register-plan-export": "{plan} pdf",
    "register-evidence": "{evidence}",
    "register-task": "{survey}",
    "register-feed": "{agency}",
    "register-change": "{plan}",
}
# Pages that everybody may ask for: a stranger finds nothing of the plan in them.
EMPTY = {
    "register": "",
    "register-agencies": "",
    "register-calendar": "",
    "register-documents": "",
    "register-export": "xlsx",
    "register-notices": "",
    "register-succession": "",
    "register-summary": "",
    "register-open": "",
}
# The API: what is sent with each call that must be refused.
DRAFT: dict[str, Any] = {"deed": "đã bị sửa", "leads": ["Sở Y tế"], "version": 1}
REFUSED: dict[str, Any] = {
    "task": None,
    "report": None,
    "return": {"reason": "x"},
    "remark": {"text": "x"},
    "divide": {"agency": 1, "deed": "x"},
    "correct": DRAFT,
    "split": {"version": 1, "deeds": ["a", "b"]},
    "join": [{"id": "{survey}", "version": 1}, {"id": "{book}", "version": 1}],
    "dismiss": {"version": 1},
    "drop": {"version": 1, "reason": "x"},
    "take-up-again": {"version": 1},
    "open-plan": {"address": "{address}"},
    "plan": None,
    "change-plan": {"is_public": True},
    "rows": None,
    "confirm": [{"id": "{survey}", "version": 1}],
    "add-task": DRAFT,
    "agency": None,
    "add-person": {"email": "mallory@vi.du"},
    "hooks": None,
    "add-hook": {"url": "https://vi.du/"},
    "remove-hook": None,
    "end-agency": {"ended_on": "2024-01-01", "act": "x", "successors": ["Sở Y tế"]},
    "accept-offers": {"offers": ["{offer}"]},
    "decline-offers": {"offers": ["{offer}"], "reason": "x"},
}
# Calls that answer everybody, with nothing of the plan.
UNREVEALING = {
    "tasks",
    "plans",
    "summary",
    "export",
    "reminders",
    "read-reminder",
    "offers",
    "received-offers",
}
# Of the plan's address an editor learns that it is open already, and nothing of its tasks.
_HARMLESS_FOR_EDITORS = {"open-plan"}


def _calls() -> dict[str, tuple[str, str]]:
    """Return method and path of each call of the register, by its operation."""
    found = {}
    for path, methods in api.get_openapi_schema()["paths"].items():
        if re.match(r"/api/v1/(tasks|plans|agencies)\b", path):
            for method, operation in methods.items():
                found[operation["operationId"]] = (method, path)
    return found


def _numbers(a: Attacked) -> dict[str, Any]:
    return {
        "survey": a.scene.survey.id, "book": a.scene.book.id, "plan": a.scene.plan.id,
        "evidence": a.evidence, "agency": a.agency, "offer": a.offer,
        "address": a.scene.plan.address, "task_id": a.scene.survey.id, "plan_id": a.scene.plan.id,
        "agency_id": a.agency, "hook_id": a.hook, "report_id": a.report, "notice_id": 1,
        "form": "xlsx",
    }  # fmt: skip


def _filled(value: Any, numbers: Mapping[str, Any]) -> Any:
    """Return *value* with the scene's numbers in the place of their names."""
    if isinstance(value, dict):
        return {key: _filled(one, numbers) for key, one in value.items()}
    if isinstance(value, list):
        return [_filled(one, numbers) for one in value]
    if isinstance(value, str) and re.fullmatch(r"\{\w+\}", value):
        return numbers[value[1:-1]]
    return value


def test_every_address_of_the_register_has_a_rule() -> None:
    assert {pattern.name for pattern in urlpatterns} == SHUT.keys() | EMPTY.keys()


def test_every_call_of_the_register_has_a_rule() -> None:
    assert _calls().keys() == REFUSED.keys() | UNREVEALING


@pytest.mark.parametrize("email", ["alice@vi.du", "mallory@vi.du", ""])
def test_no_address_gives_a_stranger_anything(email: str, attacked: Attacked) -> None:
    client = Client()
    if email:
        assert client.login(email=email, password=PASSWORD)
    numbers = _numbers(attacked)
    for pattern in urlpatterns:
        path = "/nhiem-vu/" + str(pattern.pattern)
        for value in {**SHUT, **EMPTY}[str(pattern.name)].format(**numbers).split():
            path = re.sub(r"<[^>]+>", value, path, count=1)
        for answer in (client.get(path), client.post(path, {"lam": "bao-cao"})):
            shown = b"".join(answer) if answer.streaming else answer.content
            assert not any(secret in shown.decode(errors="replace") for secret in SECRETS), path
            if pattern.name in SHUT:
                assert answer.status_code in (302, 403, 404, 405), path
                assert answer.status_code != 302 or "/login/" in answer["Location"], path


@pytest.mark.parametrize("who", ["alice", "mallory", ""])
def test_no_call_gives_a_stranger_anything_or_changes_anything(
    who: str, attacked: Attacked
) -> None:
    person = getattr(attacked, who) if who else None
    headers = {"Authorization": f"Bearer {keys.make(person, 'thử')}"} if person else {}
    client, numbers = Client(enforce_csrf_checks=True, headers=headers), _numbers(attacked)
    before = HistoryRow.objects.count()
    for name, (method, path) in _calls().items():
        body = json.dumps(_filled(REFUSED.get(name), numbers))
        sent: dict[str, Any] = {"data": body, "content_type": "application/json"}
        if name == "report":
            sent = {"data": {"agency": attacked.agency, "text": "x"}}
        ask = getattr(client, method)
        answer = ask(path.format(**numbers), **({} if method == "get" else sent))
        shown = answer.content.decode(errors="replace")
        if who == "mallory" and name in _HARMLESS_FOR_EDITORS:
            continue
        assert not any(secret in shown for secret in SECRETS), (name, shown)
        if name in REFUSED:
            assert answer.status_code in (403, 404), (name, answer.status_code, shown)
    assert HistoryRow.objects.count() == before
    assert tasks.task(attacked.scene.survey.id).deed == attacked.scene.survey.deed
