"""The pages of the portal as a browser without JavaScript gets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from portal.actions.add import add
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN

HOSTILE = DECREE.replace("Quy định về quản lý đèn biển", "Về <script>alert(1)</script> đèn")
HOSTILE = HOSTILE.replace("Trần Văn Thử", "Trần <img src=x onerror=alert(1)> Thử")


@pytest.fixture
def library(home: Path) -> dict[str, str]:
    """Return the addresses of three documents of a library."""
    texts = {"decree": DECREE, "circular": CIRCULAR, "plan": PLAN}
    return {n: str(add(EDITOR, t.encode(), f"{n}.txt").address) for n, t in texts.items()}


def test_home_shows_the_search_box_and_the_newest(library: dict[str, str], client: Client) -> None:
    page = client.get("/").content.decode()
    assert 'name="q"' in page
    assert library["circular"] in page


def test_results_show_facets_and_what_was_found(library: dict[str, str], client: Client) -> None:
    page = client.get("/tim-kiem/", {"q": "den bien"}).content.decode()
    assert library["decree"] in page
    assert "<mark>" in page
    assert "year=2024" in page


@pytest.mark.parametrize(
    "query", ["", "q=%00", "q=<script>alert(1)</script>", "year=x&trang=-1&kind=zz&sort=q"]
)
def test_any_question_gets_a_page(query: str, library: dict[str, str], client: Client) -> None:
    response = client.get(f"/tim-kiem/?{query}")
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    "tab", ["noi-dung", "thuoc-tinh", "hieu-luc", "lien-quan", "tai-ve", "khong-co"]
)
def test_every_tab_of_a_document_opens(tab: str, library: dict[str, str], client: Client) -> None:
    assert client.get(library["decree"], {"muc": tab}).status_code == 200


def test_a_citation_leads_to_the_document_it_names(library: dict[str, str], client: Client) -> None:
    page = client.get(library["circular"]).content.decode()
    assert f'<a class="ref" href="{library["decree"]}"' in page


def test_downloads_are_files_and_never_pages(library: dict[str, str], client: Client) -> None:
    for ending in ("ban-goc", "van-ban.txt", "van-ban.json"):
        response = client.get(f"{library['decree']}/{ending}")
        assert response["Content-Disposition"].startswith("attachment")


def test_hostile_text_never_becomes_markup(home: Path, client: Client) -> None:
    address = add(EDITOR, HOSTILE.encode(), "<svg onload=alert(1)>.txt").address
    tabs = ("noi-dung", "thuoc-tinh", "lien-quan")
    pages = [client.get(str(address), {"muc": t}).content.decode() for t in tabs]
    pages.append(client.get("/").content.decode())
    pages.append(client.post("/doc-thu/", {"text": HOSTILE}).content.decode())
    for page in pages:
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "<svg" not in page


def test_a_text_is_read_at_once_and_stored_nowhere(home: Path, client: Client) -> None:
    page = client.post("/doc-thu/", {"text": PLAN})
    assert "583/KH-UBND" in page.content.decode()
    assert page["Cache-Control"] == "no-store"
    assert "583/KH-UBND" not in client.get("/").content.decode()


def test_nothing_handed_over_is_said_in_words(home: Path, client: Client) -> None:
    response = client.post("/doc-thu/", {"text": "  "})
    assert response.status_code == 400
    assert "Hãy dán văn bản" in response.content.decode()


def test_trials_are_counted(home: Path, client: Client) -> None:
    codes = [client.post("/doc-thu/", {"text": PLAN}).status_code for _ in range(21)]
    assert codes[-1] == 429


def test_an_address_without_document_has_a_page_of_its_own(home: Path, client: Client) -> None:
    response = client.get("/khong/co/2020/gi")
    assert response.status_code == 404
    assert "Không tìm thấy" in response.content.decode()


def test_a_visitor_who_wants_to_add_is_led_to_the_sign_in(home: Path, client: Client) -> None:
    response = client.get("/them-van-ban/")
    assert response.status_code == 302
    assert "/tai-khoan/login/" in response["Location"]


def test_sign_in_and_about_open(home: Path, client: Client) -> None:
    assert client.get("/tai-khoan/login/").status_code == 200
    assert client.get("/gioi-thieu/").status_code == 200


def test_home_offers_ways_into_the_library(library: dict[str, str], client: Client) -> None:
    assert 'href="/tim-kiem/?kind=nghi-dinh"' in client.get("/").content.decode()


def test_a_chosen_facet_can_be_dropped(library: dict[str, str], client: Client) -> None:
    page = client.get("/tim-kiem/?q=den&kind=nghi-dinh").content.decode()
    assert "Bỏ lọc" in page
    assert 'href="?q=den"' in page


def test_a_place_of_a_snippet_is_read_as_people_say_it(
    library: dict[str, str], client: Client
) -> None:
    page = client.get("/tim-kiem/?q=thap+den").content.decode()
    assert "Khoản 1 Điều 1" in page
    assert "Độc lập" not in page
