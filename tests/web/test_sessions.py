"""What is kept of a session costs no writing at every page."""

from __future__ import annotations

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.register import PASSWORD, account

pytestmark = pytest.mark.usefixtures("home")


def _in(email: str) -> Client:
    caches["names"].clear()
    account(email)
    client = Client()
    assert client.login(email=email, password=PASSWORD)
    return client


def _writes(client: Client, **headers: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get("/gioi-thieu/", headers=headers).status_code == 200
    return sum(query["sql"].startswith(("UPDATE", "INSERT", "DELETE")) for query in asked)


def test_a_session_is_noted_once_and_its_next_page_writes_nothing() -> None:
    client = _in("mai@vi.du")
    assert _writes(client)
    assert not _writes(client)
    assert UserSession.objects.count() == 1


def test_a_session_from_another_browser_is_noted_at_once() -> None:
    client = _in("mai@vi.du")
    _writes(client)
    assert _writes(client, **{"user-agent": "khác"})
    assert UserSession.objects.get().user_agent == "khác"


def test_a_page_asks_once_who_is_there() -> None:
    client = _in("mai@vi.du")
    _writes(client)
    with CaptureQueriesContext(connection) as asked:
        client.get("/tim-kiem/?q=den")
    assert sum('FROM "store_rolegrant"' in query["sql"] for query in asked) == 1
