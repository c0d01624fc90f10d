"""Attacks on accounts: who has one, guessed passwords and codes, sessions that outlive a reset."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.test import Client

from portal.store.models import Account
from tests.register import PASSWORD, account

pytestmark = pytest.mark.usefixtures("home")
LOGIN, RESET, SIGNUP = (f"/tai-khoan/{p}/" for p in ("login", "password/reset", "signup"))
HERE, NOBODY = "mai@vi.du", "ai-do@vi.du"


@pytest.fixture(autouse=True)
def member(home: Any) -> None:
    account(HERE)


def _sign_in(client: Client, password: str = PASSWORD, **options: Any) -> Any:
    return client.post(LOGIN, {"login": HERE, "password": password}, **options)


def _is_in(client: Client) -> bool:
    return client.get("/tai-khoan-cua-toi/").status_code == 200


def _plain(answer: Any, address: str) -> tuple[int, str, str]:
    """Return what an answer shows, without what differs at every request and the address typed."""
    body = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", answer.content.decode())
    return answer.status_code, answer.headers.get("Location", ""), body.replace(address, "")


# -- enumeration of accounts


@pytest.mark.parametrize("path", [LOGIN, RESET, SIGNUP])
def test_no_form_tells_whether_an_address_has_an_account(path: str) -> None:
    told = []
    for address in (HERE, NOBODY):
        sent = {
            "login": address,
            "email": address,
            "password": "sai",
            "password1": "con-bo-vang-19",
        }
        told.append(_plain(Client().post(path, sent), address))
    assert told[0] == told[1]


def test_a_password_is_hashed_for_nobody_too_so_that_time_tells_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    worked = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher,
        "encode",
        lambda self, password, salt: worked.append(1) or encode(self, password, salt),
    )
    counts = []
    for address in (HERE, NOBODY):
        worked.clear()
        Client().post(LOGIN, {"login": address, "password": "sai"})
        counts.append(len(worked))
    assert counts[0] == counts[1] > 0


def test_whoever_signs_up_with_a_taken_address_changes_nothing_and_its_owner_is_told() -> None:
    before = Account.objects.values_list("pk", "password")
    kept = list(before)
    Client().post(SIGNUP, {"email": HERE, "password1": "con-bo-vang-19"})
    assert list(before.all()) == kept
    assert [message.to for message in mail.outbox] == [[HERE]]


# -- brute force


def test_a_password_cannot_be_guessed_and_the_right_one_comes_too_late(client: Client) -> None:
    for n in range(12):
        _sign_in(Client(), f"sai-{n}", HTTP_X_FORWARDED_FOR=f"10.0.0.{n}")
    _sign_in(client, HTTP_X_FORWARDED_FOR="10.9.9.9")
    assert not _is_in(client)


def _code(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()))))


@pytest.fixture
def secret(member: None) -> str:
    made = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    TOTP.activate(Account.objects.get(email=HERE), made)
    return made


def test_a_password_alone_does_not_pass_by_the_second_factor(secret: str, client: Client) -> None:
    answer = _sign_in(client)
    assert answer.headers["Location"].startswith("/tai-khoan/2fa/authenticate/")
    assert not _is_in(client)
    client.post("/tai-khoan/2fa/authenticate/", {"code": _code(secret)})
    assert _is_in(client)


def test_codes_of_the_second_factor_cannot_be_guessed(secret: str, client: Client) -> None:
    right = _code(secret)
    _sign_in(client)
    for n in range(12):
        wrong = f"{(int(right) + 1 + n) % 1_000_000:06d}"
        client.post("/tai-khoan/2fa/authenticate/", {"code": wrong})
    client.post("/tai-khoan/2fa/authenticate/", {"code": _code(secret)})
    assert not _is_in(client)


def test_starting_anew_gives_no_new_guesses_of_codes(secret: str) -> None:
    for n in range(12):
        client = Client()
        _sign_in(client)
        client.post("/tai-khoan/2fa/authenticate/", {"code": f"{n:06d}"})
    client = Client()
    _sign_in(client)
    client.post("/tai-khoan/2fa/authenticate/", {"code": _code(secret)})
    assert not _is_in(client)


def test_a_code_and_a_recovery_code_work_once(secret: str) -> None:
    user = Account.objects.get(email=HERE)
    spare = RecoveryCodes.activate(user).get_unused_codes()[0]
    for code in (_code(secret), spare):
        first, second = Client(), Client()
        for client in (first, second):
            _sign_in(client)
            client.post("/tai-khoan/2fa/authenticate/", {"code": code})
        assert (_is_in(first), _is_in(second)) == (True, False)


def test_the_second_factor_cannot_be_taken_off_without_the_password_anew(secret: str) -> None:
    client = Client()
    client.force_login(Account.objects.get(email=HERE), backend=_BACKEND)
    client.post("/tai-khoan/2fa/totp/deactivate/")
    assert Authenticator.objects.filter(user__email=HERE).exists()


_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def test_keys_of_the_api_cannot_be_guessed(client: Client) -> None:
    answers = [
        client.get("/api/v1/documents", HTTP_AUTHORIZATION=f"Bearer vb_{n}").status_code
        for n in range(40)
    ]
    assert answers[0] == 401
    assert answers[-1] == 429


# -- sessions after a reset


def _reset(password: str) -> int:
    mail.outbox.clear()
    client = Client()
    client.post(RESET, {"email": HERE})
    link = re.search(r"http://testserver(/\S+)", str(mail.outbox[0].body))
    assert link is not None
    page = client.get(link[1], follow=True)
    form = page.redirect_chain[-1][0] if page.redirect_chain else link[1]
    return int(client.post(form, {"password1": password, "password2": password}).status_code)


def test_a_reset_ends_every_session_and_every_other_link() -> None:
    thief, owner = Client(), Client()
    _sign_in(thief)
    _sign_in(owner)
    assert _is_in(thief)
    assert _reset("con-bo-vang-19") == 302
    assert not _is_in(thief)
    assert not _is_in(owner)
    assert not _is_in(_signed(PASSWORD))
    assert _is_in(_signed("con-bo-vang-19"))


def test_a_link_of_a_reset_works_once() -> None:
    client = Client()
    client.post(RESET, {"email": HERE})
    found = re.search(r"http://testserver(/\S+)", str(mail.outbox[0].body))
    assert found is not None
    form = client.get(found[1], follow=True).redirect_chain[-1][0]
    client.post(form, {"password1": "con-bo-vang-19", "password2": "con-bo-vang-19"})
    other = Client()
    assert not other.get(found[1], follow=True).redirect_chain
    assert not _is_in(_signed("con-bo-xanh-20"))


def _signed(password: str) -> Client:
    client = Client()
    _sign_in(client, password)
    return client


def test_a_new_password_ends_the_other_sessions() -> None:
    thief, owner = _signed(PASSWORD), _signed(PASSWORD)
    new = "con-bo-vang-19"
    owner.post(
        "/tai-khoan/password/change/",
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )
    assert _is_in(owner)
    assert not _is_in(thief)


def test_signing_in_gives_a_session_of_a_new_name() -> None:
    client = Client()
    client.get(LOGIN)
    client.session["a"] = 1
    client.cookies["sessionid"] = "a" * 32
    _sign_in(client)
    assert client.cookies["sessionid"].value != "a" * 32


def test_mail_never_leads_to_a_host_that_a_stranger_named() -> None:
    answer = Client().post(RESET, {"email": HERE}, HTTP_HOST="ke-gian.vn")
    assert answer.status_code == 400
    assert mail.outbox == []


def test_no_more_sessions_than_the_setting_allows(settings: Any) -> None:
    clients = [_signed(PASSWORD) for _ in range(settings.MOST_SESSIONS + 2)]
    assert sum(_is_in(client) for client in clients) == settings.MOST_SESSIONS
