"""An agency's people: added when their address is theirs, invited when they have no account."""

from __future__ import annotations

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from portal.access import Role
from portal.store.models import Account
from tests.register import PASSWORD, Scene, account, confirmed

pytestmark = pytest.mark.usefixtures("home")


def _administrator() -> Client:
    account("quan@vi.du", Role.ADMINISTRATOR)
    client = Client()
    assert client.login(email="quan@vi.du", password=PASSWORD)
    return client


def _people(scene: Scene) -> str:
    return f"/nhiem-vu/co-quan/{scene.survey.partners[0].id}/"


def test_an_invited_person_gets_a_mail_chooses_a_password_and_speaks_for_the_agency() -> None:
    scene = confirmed()
    sent = {"lam": "moi-nguoi", "thu": "Moi@vi.du", "ten": "Người Mới"}
    page = _administrator().post(_people(scene), sent, follow=True).content.decode()
    assert "Người Mới" in page
    [message] = [m for m in mail.outbox if m.to == ["moi@vi.du"]]
    assert scene.survey.partners[0].name in message.subject
    found = re.search(r"http://testserver(/\S+/password/reset/key/\S+)", message.body)
    assert found is not None, message.body
    invited = Client()
    form = invited.get(found[1], follow=True).redirect_chain[-1][0]
    chosen = {"password1": "mot-cau-rat-dai-9", "password2": "mot-cau-rat-dai-9"}
    assert invited.post(form, chosen).status_code == 302
    assert invited.login(email="moi@vi.du", password="mot-cau-rat-dai-9")
    assert scene.survey.deed[:30] in invited.get(f"/nhiem-vu/{scene.survey.id}/").content.decode()


def test_who_signed_up_and_has_not_confirmed_is_not_added() -> None:
    scene = confirmed()
    account("la@vi.du")
    stranger = Account.objects.get(email="la@vi.du")
    address = EmailAddress.objects.create(user=stranger, email="la@vi.du", primary=True)
    client, sent = _administrator(), {"lam": "them-nguoi", "thu": "la@vi.du"}
    answer = client.post(_people(scene), sent)
    assert answer.status_code == 422
    assert "chưa xác nhận thư điện tử" in answer.content.decode()
    assert not stranger.memberships.exists()
    EmailAddress.objects.filter(pk=address.pk).update(verified=True)
    assert client.post(_people(scene), sent).status_code == 302
    assert stranger.memberships.exists()


def test_an_address_that_has_an_account_is_invited_no_second_time() -> None:
    scene = confirmed()
    sent = {"lam": "moi-nguoi", "thu": scene.builder.email, "ten": "Ai đó"}
    assert _administrator().post(_people(scene), sent).status_code == 422
    assert [m for m in mail.outbox if m.to == [scene.builder.email]] == []
