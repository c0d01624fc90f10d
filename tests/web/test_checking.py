"""«Kiểm tra căn cứ»: each citation of a draft with what the library knows of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from portal.access import Audience
from portal.actions import add
from tests.library import CIRCULAR, DECREE, EDITOR

PAGE = "/kiem-tra-can-cu/"
CITED = "Nghị định số 901/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ"


@pytest.fixture
def library(home: Any) -> None:
    for text in (DECREE, CIRCULAR):
        add.add(EDITOR, text.encode(), "a.txt")


def _check(client: Client, text: str, on: str = "2025-01-01") -> str:
    answer = client.post(PAGE, {"text": text, "on": on})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.usefixtures("library")
def test_a_right_citation_in_force_is_said_to_be_so_with_its_clause(client: Client) -> None:
    page = _check(client, f"Căn cứ {CITED};")
    assert "Còn hiệu lực" in page
    assert "ngày 01 tháng 5 năm 2024" in page


@pytest.mark.usefixtures("library")
def test_before_its_day_of_effect_it_is_not_yet_in_force(client: Client) -> None:
    assert "Chưa có hiệu lực" in _check(client, CITED, on="31/3/2024")


@pytest.mark.usefixtures("library")
def test_a_wrong_day_is_told_beside_the_right_one(client: Client) -> None:
    page = _check(client, CITED.replace("05 tháng 3", "06 tháng 3"))
    assert "Ngày ban hành ghi sai" in page or "Chưa rõ là văn bản nào" in page


@pytest.mark.usefixtures("library")
def test_unknown_to_the_library_is_never_said_not_to_exist(client: Client) -> None:
    page = _check(client, "Nghị định số 77/2031/NĐ-CP ngày 01 tháng 02 năm 2031 của Chính phủ")
    assert "vẫn có thể có thật" in page


def test_a_hidden_document_is_as_unknown_as_any(client: Client, home: Any) -> None:
    add.add(EDITOR, DECREE.encode(), "a.txt", audience=Audience.EDITORS)
    page = _check(client, CITED)
    assert "vẫn có thể có thật" in page
    assert "ngày 01 tháng 5 năm 2024" not in page


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(("text", "on"), [("", ""), ("Luật Giá", "mai"), ("Luật Giá", "1/2/3/4")])
def test_nothing_pasted_or_no_day_is_told_in_one_line(client: Client, text: str, on: str) -> None:
    answer = client.post(PAGE, {"text": text, "on": on})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()


@pytest.mark.usefixtures("home")
def test_what_is_pasted_never_becomes_markup(client: Client) -> None:
    page = _check(client, "<script>alert(1)</script> Luật Giá</textarea>")
    assert "<script>alert(1)" not in page
