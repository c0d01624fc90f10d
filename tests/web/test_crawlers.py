"""What programs that read the web are shown; short addresses of agencies; a changed password."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from django.test import Client

from portal.access import Audience
from portal.actions.add import add
from portal.store.models import Account
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN
from tests.register import PASSWORD, account

pytestmark = pytest.mark.usefixtures("standard")
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def _places(client: Client, path: str) -> list[str]:
    body = client.get(path).content.decode()
    return [str(one.text) for one in ElementTree.fromstring(body).iter() if one.tag.endswith("loc")]


def test_the_map_holds_what_anybody_may_see_and_nothing_else(client: Client) -> None:
    address = str(add(EDITOR, DECREE.encode(), "a.txt").address)
    hidden = str(add(EDITOR, CIRCULAR.encode(), "b.txt", audience=Audience.MEMBERS).address)
    account("ai@vi.du")
    signed_in = Client()
    signed_in.force_login(Account.objects.get(email="ai@vi.du"), backend=_BACKEND)
    for who in (client, signed_in):
        [part] = _places(who, "/sitemap.xml")
        found = _places(who, "/" + part.split("/", 3)[3])
        assert any(place.endswith(address) for place in found)
        assert not any(hidden in place for place in found)
    assert client.get("/sitemap-2.xml").status_code == 404


def test_programs_are_told_to_leave_alone_what_is_no_page_of_the_library(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /cua-toi/\n" in text
    assert text.rstrip().endswith("/sitemap.xml")


def test_the_beginning_of_an_address_leads_to_the_shelf_of_its_agency(client: Client) -> None:
    add(EDITOR, DECREE.encode(), "a.txt")
    add(EDITOR, PLAN.encode(), "b.txt", audience=Audience.EDITORS)
    assert client.get("/chinh-phu")["Location"] == "/duyet/co-quan/chinh-phu/"
    led = client.get("/chinh-phu/nghi-dinh/2024")
    assert led["Location"] == "/duyet/co-quan/chinh-phu/?kind=nghi-dinh&year=2024"
    assert client.get(led["Location"]).status_code == 200
    hidden = client.get("/ubnd-tinh-an-giang")
    assert hidden.status_code == client.get("/khong-co-co-quan").status_code == 404


def test_after_a_change_of_password_one_goes_on_with_a_message() -> None:
    account("ai@vi.du")
    client = Client()
    client.post("/tai-khoan/login/", {"login": "ai@vi.du", "password": PASSWORD})
    new = "mot cau that dai 2027"
    said = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    answer = client.post("/tai-khoan/password/change/", said, follow=True)
    assert answer.redirect_chain[-1][0] == "/tai-khoan-cua-toi/"
    assert 'role="status"' in answer.content.decode()
