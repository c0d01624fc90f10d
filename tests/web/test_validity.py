"""The tabs that say whether a document is in force, why, and what others are to it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from portal.access import Audience
from portal.actions import course
from portal.actions.add import add
from portal.web.reading import page
from tests.library import AMENDING, CIRCULAR, DECREE, EDITOR


@pytest.fixture
def library(home: Path) -> dict[str, str]:
    """Return the addresses of a decree, the circular under it and the decree that amends it."""
    texts = {"decree": DECREE, "circular": CIRCULAR, "amending": AMENDING}
    return {n: str(add(EDITOR, t.encode(), f"{n}.txt").address) for n, t in texts.items()}


def _tab(client: Client, address: str, tab: str, on: str = "") -> str:
    asked = {"muc": tab, **({"on": on} if on else {})}
    return client.get(address, asked).content.decode()


def test_the_state_is_that_of_the_day_asked_for(library: dict[str, str], client: Client) -> None:
    for on, state in (
        ("2024-04-30", "chua-co-hieu-luc"),
        ("2024-05-01", "con-hieu-luc"),
        ("2025-04-01", "het-hieu-luc-mot-phan"),
    ):
        page = _tab(client, library["decree"], "hieu-luc", on)
        assert f'<strong class="standing {state}">' in page, on


def test_each_thing_that_happened_stands_beside_its_clause(
    library: dict[str, str], client: Client
) -> None:
    page = _tab(client, library["decree"], "hieu-luc", "2025-04-01")
    assert f'href="{library["amending"]}#dieu-1.khoan-2"' in page
    assert "2. Bãi bỏ khoản 2 Điều 1." in page
    assert "Khoản 2 Điều 1" in page
    assert "khoản 2 Điều 1 Nghị định 955/2025/NĐ-CP" in page
    assert "Các phần khác" in page


@pytest.mark.parametrize("on", ["", "hôm qua", "2024-02-31", "0001-01-01", "9999-12-31"])
def test_any_day_gets_a_page(on: str, library: dict[str, str], client: Client) -> None:
    assert client.get(library["decree"], {"muc": "hieu-luc", "on": on}).status_code == 200


def test_changed_provisions_are_marked_in_the_text(library: dict[str, str], client: Client) -> None:
    page = _tab(client, library["decree"], "noi-dung")
    assert "Được sửa đổi, bổ sung bởi khoản 1 Điều 1 Nghị định 955/2025/NĐ-CP" in page
    assert 'class="unit khoan changed-repeal" id="dieu-1.khoan-2"' in page


def test_relations_are_typed_and_go_both_ways(library: dict[str, str], client: Client) -> None:
    page = _tab(client, library["decree"], "lien-quan")
    assert "Được sửa đổi, bổ sung bởi" in page
    assert "Là căn cứ của" in page
    assert "Căn cứ" in _tab(client, library["circular"], "lien-quan")
    assert "Sửa đổi, bổ sung" in _tab(client, library["amending"], "lien-quan")


def test_the_drawing_links_the_documents_and_a_list_stands_below(
    library: dict[str, str], client: Client
) -> None:
    drawing, _, below = _tab(client, library["decree"], "luoc-do").partition("</svg>")
    assert f'<a href="{library["amending"]}"><g class="box">' in drawing
    assert library["amending"] in below


def test_a_hidden_document_changes_nothing_for_whoever_may_not_see_it(
    home: Path, client: Client
) -> None:
    decree = str(add(EDITOR, DECREE.encode(), "a.txt").address)
    add(EDITOR, AMENDING.encode(), "b.txt", audience=Audience.EDITORS)
    for tab in ("noi-dung", "hieu-luc", "lien-quan", "luoc-do"):
        page = _tab(client, decree, tab, "2025-04-01")
        assert "955/2025" not in page, tab
    assert "con-hieu-luc" in _tab(client, decree, "hieu-luc", "2025-04-01")


def test_lists_show_the_state_of_today(library: dict[str, str], client: Client) -> None:
    assert date(2025, 4, 1) < date.today() + timedelta(days=1)
    page = client.get("/tim-kiem/?q=den+bien").content.decode()
    assert "Hết hiệu lực một phần" in page


PAGE = """<html><body><div class="header">CỔNG VĂN BẢN</div><table>
<tr><td>Số hiệu:</td><td>901/2024/NĐ-CP</td><td>Ngày hiệu lực:</td><td>01/06/2024</td></tr>
<tr><td>Tình trạng:</td><td>Đã biết</td><td>Ngày ban hành:</td><td>05/03/2024</td></tr>
</table>{}</body></html>"""


def test_the_claim_of_a_page_stands_beside_the_clause_and_a_hidden_one_claims_nothing(
    home: Path, client: Client
) -> None:
    page = PAGE.format("".join(f"<p>{line}</p>" for line in DECREE.splitlines()))
    address = str(add(EDITOR, page.encode(), "a.html").address)
    shown = _tab(client, address, "hieu-luc").partition("Trang nguồn ghi khác")[2]
    assert "01/06/2024" in shown
    assert "có hiệu lực thi hành từ ngày 01 tháng 5 năm 2024" in shown
    assert "Đã biết" not in shown


def test_only_what_ends_all_of_a_document_takes_its_place(
    library: dict[str, str], client: Client
) -> None:
    assert library["amending"] not in _tab(client, library["decree"], "thay-the")
    repealing = AMENDING.replace("955/2025", "956/2025").replace(
        "2. Bãi bỏ khoản 2 Điều 1.", "2. Bãi bỏ Nghị định số 901/2024/NĐ-CP."
    )
    address = str(add(EDITOR, repealing.encode(), "c.txt").address)
    assert address in _tab(client, library["decree"], "thay-the")
    assert library["decree"] in _tab(client, address, "thay-the")


def test_a_tab_makes_only_what_it_shows(
    library: dict[str, str], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    text, told = page.document_html, course.history

    def write(*args: object, **options: object) -> str:
        made.append("text")
        return text(*args, **options)  # type: ignore[arg-type]

    def tell(*args: object) -> object:
        made.append("history")
        return told(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(page, "document_html", write)
    monkeypatch.setattr(course, "history", tell)
    for tab, shown in {
        "noi-dung": ["text"], "hieu-luc": ["history"], "lien-quan": [], "luoc-do": [],
        "thay-the": [], "thuoc-tinh": [], "tai-ve": [],
    }.items():  # fmt: skip
        made.clear()
        _tab(client, library["decree"], tab)
        assert made == shown, tab


def test_the_same_day_gives_the_same_answer_next_year(
    library: dict[str, str], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"document": library["decree"], "on": "2025-04-01"}
    now = client.get("/api/v1/status", asked).json()
    shown = _tab(client, library["decree"], "hieu-luc", "2025-04-01")
    shown = shown.partition("<h3>")[2].partition("</article>")[0]
    later = timezone.now() + timedelta(days=366)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert client.get("/api/v1/status", asked).json() == now
    again = _tab(client, library["decree"], "hieu-luc", "2025-04-01")
    assert again.partition("<h3>")[2].partition("</article>")[0] == shown
    assert "Bãi bỏ khoản 2 Điều 1" in shown
