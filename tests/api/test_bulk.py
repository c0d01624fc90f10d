"""All that a search finds in one file: for whom, how much, and nothing that is not theirs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from portal.access import Audience, Role
from portal.actions import add
from portal.store.models import Account
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN
from tests.register import account

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def library(standard: Path) -> None:
    for text in (DECREE, CIRCULAR):
        add.add(EDITOR, text.encode(), "a.txt")
    add.add(EDITOR, PLAN.encode(), "b.txt", audience=Audience.EDITORS)


def _signed(client: Client, *roles: Role) -> Client:
    account("chuyen@vi.du", *roles)
    client.force_login(Account.objects.get(email="chuyen@vi.du"), backend=_BACKEND)
    return client


def _lines(answer: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in b"".join(answer).splitlines()]


@pytest.mark.usefixtures("library")
def test_a_professional_takes_all_that_is_found_and_nothing_hidden(client: Client) -> None:
    _signed(client, Role.PROFESSIONAL)
    found = _lines(client.get("/api/v1/export"))
    assert {one["number"] for one in found} == {"901/2024/NĐ-CP", "77/2024/TT-BGTVT"}
    assert all(one["text"] for one in found)
    assert [one["number"] for one in _lines(client.get("/api/v1/export?q=so den"))]


@pytest.mark.usefixtures("library")
def test_visitors_and_members_are_refused(client: Client) -> None:
    assert client.get("/api/v1/export").status_code == 403
    assert _signed(client, Role.MEMBER).get("/api/v1/export").status_code == 403


@pytest.mark.usefixtures("library")
def test_no_more_than_the_tier_may_take(client: Client, settings: Any, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("[limits.professional]\nexport_documents = 1\n", encoding="utf-8")
    settings.TIERS = str(own)
    assert len(_lines(_signed(client, Role.PROFESSIONAL).get("/api/v1/export"))) == 1
