"""The page of published relations, and what documents' tabs say of them."""

from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from portal.access import Role
from portal.actions.add import add
from portal.store.models import Account
from tests.actions.test_validity import BUOYS, REPEAL
from tests.library import EDITOR
from tests.register import account

pytestmark = pytest.mark.usefixtures("home")
_PAGE = "/quan-he-cong-bo/"
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
_NOTE = {
    "src": "5/2020/TT-BĐB", "src_article": "Điều 1", "action": "bị bãi bỏ",
    "by": "9/2022/TT-BĐB", "by_article": "Điều 4", "effective_from": "2022-06-01",
}  # fmt: skip


def _as(client: Client, *roles: Role) -> Client:
    account("quan@vi.du", *roles)
    client.force_login(Account.objects.get(email="quan@vi.du"), backend=_BACKEND)
    return client


def _load(client: Client, *notes: dict[str, str], source: str = "Sổ <b>phao</b>") -> str:
    lines = "\n".join(json.dumps(note) for note in notes)
    file = SimpleUploadedFile("quan-he.jsonl", lines.encode())
    response = client.post(_PAGE, {"tep": file, "nguon": source}, follow=True)
    return response.content.decode()


def test_an_administrator_loads_a_file_and_sees_where_it_and_the_texts_disagree(
    client: Client,
) -> None:
    for text in (BUOYS, REPEAL):
        add(EDITOR, text.encode(), "a.txt")
    _as(client, Role.ADMINISTRATOR)
    other_day = _NOTE | {"by": "7/2022/TT-BĐB", "src_article": "", "effective_from": "2022-04-01"}
    page = _load(client, _NOTE, other_day, {"src": "hỏng"})
    assert "Đã nạp 2 quan hệ." in page
    assert "Không đọc được 1 dòng: 3" in page
    assert "Khác ngày" in page
    assert "Sổ &lt;b&gt;phao&lt;/b&gt;" in page
    assert "<b>phao" not in page
    page = client.post(_PAGE, {"bo": "Sổ <b>phao</b>"}, follow=True).content.decode()
    assert "Đã bỏ 2 quan hệ." in page
    assert "Chưa nạp quan hệ nào." in page


@pytest.mark.parametrize("source", ["", "Sổ"])
def test_what_cannot_be_loaded_is_told_and_changes_nothing(client: Client, source: str) -> None:
    page = _load(_as(client, Role.ADMINISTRATOR), {"src": "hỏng"}, source=source)
    assert ("hãy ghi ai công bố" if not source else "không đọc được quan hệ nào") in page
    assert "Chưa nạp quan hệ nào." in page


def test_an_editor_is_refused_and_a_visitor_is_asked_to_sign_in(client: Client) -> None:
    assert client.get(_PAGE).status_code == 302
    assert client.post(_PAGE, {"bo": "Sổ"}).status_code == 302
    _as(client, Role.EDITOR)
    assert client.get(_PAGE).status_code == 403
    assert client.post(_PAGE, {"bo": "Sổ"}).status_code == 403


def test_the_tabs_and_the_api_say_plainly_who_publishes_it(client: Client) -> None:
    address = add(EDITOR, BUOYS.encode(), "a.txt").address
    assert address is not None
    _load(_as(client, Role.ADMINISTRATOR), _NOTE, source="Sổ phao")
    client.logout()
    page = client.get(address, {"muc": "hieu-luc", "on": "2023-01-01"}).content.decode()
    assert "theo quan hệ do nơi khác công bố" in page
    assert "bị bãi bỏ (theo quan hệ do Sổ phao công bố, dòng 1)" in page
    assert "Điều 4 9/2022/TT-BĐB" in page
    page = client.get(address, {"muc": "lien-quan"}).content.decode()
    assert "theo quan hệ do Sổ phao công bố" in page
    answer = client.get("/api/v1/status", {"document": address, "on": "2023-01-01"}).json()
    assert answer["published_by"] == ["Sổ phao"]
    assert "theo-nguon-khac" in answer["flags"]


def test_a_relation_of_another_document_leads_to_the_clause_that_tells_it(client: Client) -> None:
    address = add(EDITOR, BUOYS.encode(), "a.txt").address
    other = add(EDITOR, REPEAL.encode(), "b.txt").address
    assert address is not None
    page = client.get(address, {"muc": "lien-quan"}).content.decode()
    assert "Điều 1. Bãi bỏ Thông tư số 5/2020/TT-BĐB." in page
    assert f'<a href="{other}#dieu-1">Điều 1</a>' in page


def test_a_repeal_of_one_article_is_told_from_that_of_the_whole(client: Client) -> None:
    address = add(EDITOR, BUOYS.encode(), "a.txt").address
    part = REPEAL.replace("Bãi bỏ Thông tư số", "Bãi bỏ Điều 1 Thông tư số")
    assert address is not None
    add(EDITOR, part.encode(), "b.txt")
    page = client.get(address, {"muc": "lien-quan"}).content.decode()
    assert "Bị bãi bỏ một phần bởi" in page
    assert "Điều 1</span>" in page


def test_a_mark_of_a_suspension_says_until_when(client: Client) -> None:
    address = add(EDITOR, BUOYS.encode(), "a.txt").address
    halt = REPEAL.replace(
        "Bãi bỏ Thông tư số 5/2020/TT-BĐB",
        "Ngưng hiệu lực thi hành Điều 1 Thông tư số 5/2020/TT-BĐB từ ngày 01/4/2022 đến hết ngày "
        "31/12/2022",
    )
    assert address is not None
    add(EDITOR, halt.encode(), "b.txt")
    assert "từ 01/04/2022 đến hết 31/12/2022" in client.get(address).content.decode()
