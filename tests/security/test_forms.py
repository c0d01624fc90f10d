"""Attacks from another site: forms sent in a person's name, and links that lead away."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from portal.access import Role
from portal.store.models import Account, ApiKeyRow
from tests.addresses import filled, routes
from tests.register import PASSWORD, account

pytestmark = pytest.mark.usefixtures("home")
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ELSEWHERE = [
    "https://ke-gian.vn/",
    "//ke-gian.vn/",
    "/\\ke-gian.vn/",
    "\\\\ke-gian.vn",
    "https:ke-gian.vn",
    "http:///ke-gian.vn",
    " //ke-gian.vn",
    "\t//ke-gian.vn",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://testserver@ke-gian.vn/",
    "https://testserver.ke-gian.vn/",
]


@pytest.fixture
def administrator(home: Any) -> Account:
    account("quan@vi.du", Role.ADMINISTRATOR, Role.EDITOR)
    found = Account.objects.get(email="quan@vi.du")
    found.is_staff = found.is_superuser = True
    found.save()
    return found


# -- CSRF


@pytest.mark.slow
def test_no_form_of_another_site_is_taken_in_a_person_s_name(administrator: Account) -> None:
    """An administrator's browser sends each form without the token of our pages."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(administrator, backend=_BACKEND)
    taken = []
    for route in routes():
        path = filled(route, {"object_id": str(administrator.pk), "form": "xlsx"})
        for options in ({}, {"HTTP_ORIGIN": "https://ke-gian.vn"}):
            status = client.post(path, {"lam": "them", "ten": "x"}, **options).status_code
            if status not in (302, 403, 404, 405):
                taken.append((status, path))
    assert taken == []
    assert Account.objects.count() == 1
    assert not ApiKeyRow.objects.exists()


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_a_session_changes_nothing_by_the_api_without_the_token(
    method: str, administrator: Account
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(administrator, backend=_BACKEND)
    answer = getattr(client, method)("/api/v1/tasks/1", "{}", content_type="application/json")
    assert answer.status_code in (403, 405)
    plain = client.post("/api/v1/verify", '{"text": "x"}', content_type="text/plain")
    assert plain.status_code == 403


def test_the_cookies_are_not_read_by_scripts_and_not_sent_by_other_sites(
    administrator: Account,
) -> None:
    client = Client()
    client.post("/tai-khoan/login/", {"login": "quan@vi.du", "password": PASSWORD})
    cookie = client.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] in ("Lax", "Strict")


# -- open redirects


@pytest.mark.parametrize("where", ELSEWHERE)
def test_no_address_of_ours_leads_elsewhere(where: str, administrator: Account) -> None:
    sign_in = {"login": "quan@vi.du", "password": PASSWORD, "next": where}
    answers = [
        Client().post("/tai-khoan/login/", sign_in),
        Client().post("/tai-khoan/login/?next=" + where.strip(), sign_in),
        Client().post("/ngon-ngu/setlang/", {"language": "en", "next": where}),
        Client().post("/ngon-ngu/setlang/", {"language": "en"}, HTTP_REFERER=where.strip()),
    ]
    inside = Client()
    inside.force_login(administrator, backend=_BACKEND)
    answers.append(inside.get("/tai-khoan/login/", {"next": where}))
    answers.append(inside.post("/tai-khoan/logout/", {"next": where}))
    for answer in answers:
        led = answer.headers.get("Location", "/")
        assert led.startswith("/"), led
        assert not led.startswith(("//", "/\\")), led


def test_a_path_with_two_slashes_is_not_taken_for_another_host(client: Client) -> None:
    for path in ("//ke-gian.vn/them-van-ban", "//ke-gian.vn", "/them-van-ban"):
        led = client.get(path).headers.get("Location", "/")
        assert not led.startswith(("//", "http")), led
