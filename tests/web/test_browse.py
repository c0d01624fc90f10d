"""Walking through the library: every place has a permanent address and shows what may be seen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from portal import search
from portal.access import VISITOR, Audience
from portal.actions import add, browse, similar
from portal.errors import NotAllowedError
from portal.store import subjects
from portal.store.models import AgencyRow, SubjectRow, SuccessionRow
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN, province_decision

DECREE_AT = "/chinh-phu/nghi-dinh/2024/901-nd-cp"


@pytest.fixture
def library(home: Any) -> None:
    for text in (DECREE, CIRCULAR, PLAN, province_decision("Kiên Giang", 9, "Đặt tên đường")):
        add.add(EDITOR, text.encode(), "a.txt")


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/duyet/", "Nghị định"),
        ("/duyet/loai/", "Thông tư"),
        ("/duyet/loai/nghi-dinh/", "901/2024/NĐ-CP"),
        ("/duyet/co-quan/", "Chính phủ"),
        ("/duyet/co-quan/chinh-phu/", "901/2024/NĐ-CP"),
        ("/duyet/nam/2021/", "583/KH-UBND"),
        ("/duyet/nguoi-ky/", "Lê Thị Mẫu"),
        ("/duyet/nguoi-ky/le-thi-mau/", "77/2024/TT-BGTVT"),
        ("/duyet/moi/", "01/2025/QĐ-UBND"),
        ("/duyet/moi/atom.xml", "901/2024/NĐ-CP"),
        ("/duyet/nam/2024/?kind=nghi-dinh", "901/2024/NĐ-CP"),
    ],
)
def test_each_place_shows_its_documents(client: Client, path: str, shown: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert shown in answer.content.decode()


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "path", ["/duyet/mua/", "/duyet/nam/1066/", "/duyet/loai/khong-co/", "/duyet/nam/x/"]
)
def test_a_place_with_nothing_in_it_is_not_there(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_place_of_hidden_documents_is_not_there(home: Any, client: Client) -> None:
    add.add(EDITOR, PLAN.encode(), "a.txt", audience=Audience.EDITORS)
    assert client.get("/duyet/nam/2021/").status_code == 404
    assert "583" not in client.get("/duyet/moi/").content.decode()
    assert "583" not in client.get("/duyet/moi/atom.xml").content.decode()


@pytest.mark.usefixtures("library")
def test_documents_hang_on_subjects_and_on_all_above_them(client: Client) -> None:
    sea = SubjectRow.objects.create(name="Biển", slug="bien")
    SubjectRow.objects.create(name="Đèn biển", slug="den-bien", parent=sea)
    browse.hang(EDITOR, DECREE_AT, ["den-bien"])
    for slug in ("bien", "den-bien"):
        assert "901/2024" in client.get(f"/duyet/chu-de/{slug}/").content.decode()
    with pytest.raises(NotAllowedError):
        browse.hang(VISITOR, DECREE_AT, [])
    browse.hang(EDITOR, DECREE_AT, [])
    assert "901/2024" not in client.get("/duyet/chu-de/bien/").content.decode()


@pytest.mark.usefixtures("library")
def test_a_subject_that_moves_takes_its_documents_along(client: Client) -> None:
    SubjectRow.objects.create(name="Biển", slug="bien")
    light = SubjectRow.objects.create(name="Đèn biển", slug="den-bien")
    browse.hang(EDITOR, DECREE_AT, ["den-bien"])
    light.parent = SubjectRow.objects.get(slug="bien")
    light.save()
    subjects.moved(light.pk)
    search.catch_up()
    assert "901/2024" in client.get("/duyet/chu-de/bien/").content.decode()


@pytest.mark.usefixtures("library")
def test_an_agency_shows_who_came_before_it_and_by_which_act(client: Client) -> None:
    old = AgencyRow.objects.create(
        name="Bộ Thủy lợi", name_key="bo thuy loi", feed_key="a", ended_on=date(1996, 1, 1),
        ended_by="Nghị quyết 909/1995/QH9",
    )  # fmt: skip
    new = AgencyRow.objects.create(name="Chính phủ", name_key="chinh phu", feed_key="b")
    SuccessionRow.objects.create(before=old, after=new)
    page = client.get("/duyet/co-quan/chinh-phu/").content.decode()
    assert "Bộ Thủy lợi" in page
    assert "Nghị quyết 909/1995/QH9" in page


def test_similar_documents_share_the_matter_of_their_names(home: Any) -> None:
    add.add(EDITOR, DECREE.encode(), "a.txt")
    other = DECREE.replace("901/2024", "911/2024").replace("Quy định về", "Sửa đổi quy định về")
    add.add(EDITOR, other.encode(), "b.txt")
    add.add(EDITOR, PLAN.encode(), "c.txt")
    assert [hit.number for hit in similar.documents_like(EDITOR, DECREE_AT)] == ["911/2024/NĐ-CP"]
    (found, *_) = similar.provisions_like(EDITOR, DECREE_AT, "dieu-1")
    assert (found.document.number, found.locator) == ("911/2024/NĐ-CP", "dieu-1")


def test_a_provision_whose_own_document_says_it_often_still_finds_its_like(home: Any) -> None:
    again = "".join(f"Điều {i}. Đèn biển\nThắp đèn biển trên tháp đèn.\n" for i in range(3, 30))
    add.add(EDITOR, DECREE.replace("TM. CHÍNH PHỦ", again + "TM. CHÍNH PHỦ").encode(), "a.txt")
    add.add(EDITOR, DECREE.replace("901/2024", "911/2024").encode(), "b.txt")
    found = similar.provisions_like(EDITOR, DECREE_AT, "dieu-3")
    assert {hit.document.number for hit in found} == {"911/2024/NĐ-CP"}


def test_the_page_of_what_is_related_shows_provisions_like_one(home: Any, client: Client) -> None:
    add.add(EDITOR, DECREE.encode(), "a.txt")
    add.add(EDITOR, DECREE.replace("901/2024", "911/2024").encode(), "b.txt")
    page = client.get(DECREE_AT, {"muc": "lien-quan"}).content.decode()
    assert '<option value="dieu-1"' in page
    page = client.get(DECREE_AT, {"muc": "lien-quan", "dieu": "dieu-1"}).content.decode()
    assert "/chinh-phu/nghi-dinh/2024/911-nd-cp#dieu-1" in page
    assert client.get(DECREE_AT, {"muc": "lien-quan", "dieu": "dieu-99"}).status_code == 404
