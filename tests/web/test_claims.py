"""What a source page claims of a document's effect, beside our answer with the clause."""

from __future__ import annotations

import pytest
from django.test import Client

from portal.actions.add import add
from tests.library import EDITOR
from tests.rich_history import BASIC, ENDING, OLDER
from vanban.text import fold

pytestmark = pytest.mark.usefixtures("home")


def _page(text: str, **claims: str) -> bytes:
    """Return *text* on a page of an invented portal that claims *claims*."""
    cells = "".join(f"<tr><td>{name}:</td><td>{shown}</td></tr>" for name, shown in claims.items())
    lines = "".join(f"<p>{line}</p>" for line in text.splitlines())
    head = '<html><body><div class="header">CỔNG VĂN BẢN</div><table>'
    return f"{head}{cells}</table>{lines}</body></html>".encode()


def _rows(client: Client, address: str, on: str = "") -> list[str]:
    page = client.get(address, {"muc": "hieu-luc", "on": on}).content.decode()
    table = page.partition("Trang nguồn ghi khác</h3>")[2].partition("</table>")[0]
    return table.split('<tr role="row">')[2:]


def _library(**claims: str) -> str:
    """Return the address of a decree that another ended, on a page with *claims*."""
    shown = {"Số hiệu": "700/2010/NĐ-CP", "Loại văn bản": "Nghị định", "Nơi ban hành": "Chính phủ"}
    address = add(EDITOR, _page(OLDER, **shown, **claims), "a.html").address
    add(EDITOR, BASIC.encode(), "b.txt")
    return str(address)


def test_a_claimed_day_of_effect_stands_beside_the_clause(client: Client) -> None:
    address = _library(**{"Ngày có hiệu lực": "01/08/2010"})
    [row] = _rows(client, address)
    assert "01/08/2010" in row
    assert "01/07/2010" in row
    assert f'href="{address}#dieu-2"' in row
    assert "có hiệu lực thi hành từ ngày 01 tháng 7 năm 2010" in row


def test_a_claimed_state_stands_beside_the_clause_that_ended_it(client: Client) -> None:
    [row] = _rows(client, _library(**{"Tình trạng": "Còn hiệu lực"}))
    assert "Còn hiệu lực" in row
    assert "Hết hiệu lực" in row
    assert "khoản 2 Điều 8 Nghị định 801/2020/NĐ-CP" in row
    assert "Nghị định số 700/2010/NĐ-CP ngày 10 tháng 5 năm 2010" in row


def test_a_claimed_state_is_one_of_today(client: Client) -> None:
    assert _rows(client, _library(**{"Tình trạng": "Hết hiệu lực"}), on="2015-01-01") == []


def test_a_claimed_end_stands_beside_the_clause_that_ended_it(client: Client) -> None:
    [row] = _rows(client, _library(**{"Ngày hết hiệu lực": "01/01/2021"}))
    assert "01/01/2021" in row
    assert "01/03/2020" in row
    assert "khoản 2 Điều 8 Nghị định 801/2020/NĐ-CP" in row


@pytest.mark.parametrize("shown", ["01/03/2020", "29/02/2020", "Đã biết", "Đang cập nhật"])
def test_the_last_day_in_force_and_the_first_out_of_it_are_both_right(
    client: Client, shown: str
) -> None:
    assert _rows(client, _library(**{"Ngày hết hiệu lực": shown})) == []


def test_an_end_of_all_is_no_end_where_articles_are_spared(client: Client) -> None:
    shown = {"Số hiệu": "801/2020/NĐ-CP", "Loại văn bản": "Nghị định", "Nơi ban hành": "Chính phủ"}
    page = _page(BASIC, **shown, **{"Ngày hết hiệu lực": "01/02/2025"})
    address = str(add(EDITOR, page, "a.html").address)
    add(EDITOR, ENDING.encode(), "b.txt")
    [row] = _rows(client, address)
    assert "khong co dieu khoan nao lam het hieu luc toan bo" in fold(row)
