"""Signing in, the password that must be changed, and what Django's admin lets one do."""

from __future__ import annotations

import pytest
from django.test import Client

from portal.access import OPERATOR, Role
from portal.actions import people
from portal.errors import NotAllowedError
from portal.store import accounts
from tests.library import MALLORY

pytestmark = pytest.mark.usefixtures("home")
CHANGE = "/tai-khoan/password/change/"


def _sign_in(client: Client, email: str, password: str) -> None:
    answer = client.post("/tai-khoan/login/", {"login": email, "password": password})
    assert answer.status_code == 302


def test_the_first_administrator_is_made_once_and_only_by_whoever_runs_the_machine() -> None:
    with pytest.raises(NotAllowedError):
        people.make_administrator(MALLORY)
    made = people.make_administrator(OPERATOR)
    assert made is not None
    assert len(made.password) >= 16
    assert people.make_administrator(OPERATOR) is None


def test_a_password_that_somebody_else_chose_must_be_changed_first(client: Client) -> None:
    made = people.make_administrator(OPERATOR)
    assert made is not None
    _sign_in(client, made.email, made.password)
    assert client.get("/quan-tri/").headers["Location"] == CHANGE
    words = "cây đèn biển thứ chín"
    changed = client.post(
        CHANGE, {"oldpassword": made.password, "password1": words, "password2": words}
    )
    assert changed.status_code == 302
    assert client.get("/quan-tri/").status_code == 200


def test_nobody_can_sign_up(client: Client) -> None:
    client.post("/tai-khoan/signup/", {"email": "a@b.vn", "password1": "cây đèn biển thứ chín"})
    assert not accounts.has_administrator()
    assert client.post("/tai-khoan/login/", {"login": "a@b.vn", "password": "x"}).status_code == 200


def test_roles_of_an_account_are_those_that_were_granted_and_a_member_is_not_in_the_admin(
    client: Client,
) -> None:
    accounts.make_account("e@thu.vn", "Biên", "cây đèn biển thứ chín", {Role.EDITOR})
    _sign_in(client, "e@thu.vn", "cây đèn biển thứ chín")
    person = people.person_of(client.get(CHANGE).wsgi_request.user)
    assert person.roles >= {Role.EDITOR, Role.MEMBER}
    assert not person.has_role(Role.ADMINISTRATOR)


def test_the_admin_shows_documents_but_changes_none(client: Client) -> None:
    made = people.make_administrator(OPERATOR)
    assert made is not None
    card = accounts.account_with(made.email)
    assert card is not None
    accounts.password_was_changed(card.id)
    _sign_in(client, made.email, made.password)
    assert client.get("/quan-tri/store/documentrow/").status_code == 200
    assert client.get("/quan-tri/store/documentrow/add/").status_code == 403
    assert client.get("/quan-tri/store/account/add/").status_code == 200


def test_pages_forbid_foreign_scripts_and_frames(client: Client) -> None:
    headers = client.get("/tai-khoan/login/").headers
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
