"""Following, folders and notes for programs, with a key; nobody's are anybody else's."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from portal.access import Person, Role
from portal.actions import keys
from tests.following import AMENDING, catch_up, put
from tests.library import DECREE
from tests.register import account

pytestmark = pytest.mark.usefixtures("standard")


class Program:
    """A program with a key."""

    def __init__(self, person: Person) -> None:
        self._head = {"Authorization": f"Bearer {keys.make(person, 'máy')}"}
        self._client = Client()

    def ask(self, method: str, path: str, body: Any = None, *, status: int = 200) -> Any:
        """Return what the API answers, which must be *status*."""
        answer = getattr(self._client, method)(
            f"/api/v1/own/{path}",
            **({} if body is None else {"data": body, "content_type": "application/json"}),
            headers=self._head,
        )
        assert answer.status_code == status, answer.content.decode()
        return answer.json() if answer.content else None


@pytest.fixture
def mine(home: object) -> Program:
    return Program(account("an@vi.du", Role.PROFESSIONAL))


@pytest.fixture
def other(home: object) -> Program:
    return Program(account("binh@vi.du", Role.PROFESSIONAL))


@pytest.fixture
def decree(home: object) -> str:
    return str(put(DECREE))


def test_a_document_is_followed_and_its_notice_says_which_clause_did_it(
    mine: Program, other: Program, decree: str
) -> None:
    wanted = {"sort": "van-ban", "document": decree, "pace": "tuc-thi"}
    follow = mine.ask("post", "follows", wanted, status=201)
    assert [one["id"] for one in mine.ask("get", "follows")] == [follow["id"]]
    put(AMENDING)
    catch_up()
    [alert] = mine.ask("get", "alerts")["alerts"]
    assert alert["because"][0]["follow"] == follow["id"]
    [clause] = alert["clauses"]
    assert (clause["at"], clause["place"]) == ("dieu-1.khoan-1", "dieu-1.khoan-2")
    assert "đèn trên phao" in clause["quote"] or "Sửa đổi" in clause["quote"]
    assert other.ask("get", "alerts")["alerts"] == []
    mine.ask("post", "alerts/read", {"id": alert["id"]}, status=204)
    assert mine.ask("get", "alerts")["unread"] == 0


def test_follows_are_changed_and_ended_by_their_owner_alone(
    mine: Program, other: Program, decree: str
) -> None:
    follow = mine.ask("post", "follows", {"sort": "chu-de", "kind": "nghi-dinh"}, status=201)
    path = f"follows/{follow['id']}"
    other.ask("put", path, {"pace": "khong-bao"}, status=404)
    other.ask("delete", path, status=404)
    mine.ask("put", path, {"pace": "hang-tuan"}, status=204)
    assert mine.ask("get", "follows")[0]["pace"] == "hang-tuan"
    mine.ask("delete", path, status=204)
    assert mine.ask("get", "follows") == []
    mine.ask("post", "follows", {"sort": "tim-kiem", "words": ""}, status=422)


def test_folders_and_notes_live_and_die_by_their_owner_alone(
    mine: Program, other: Program, decree: str
) -> None:
    folder = mine.ask("post", "folders", {"name": "Đèn"}, status=201)["id"]
    mine.ask("post", f"folders/{folder}/items", {"document": decree}, status=204)
    said = {"document": decree, "quote": "đèn trên tàu", "text": "cả tàu cá?", "folder": folder}
    note = mine.ask("post", "notes", said, status=201)["id"]
    opened = mine.ask("get", f"folders/{folder}")
    assert [one["address"] for one in opened["documents"]] == [decree]
    assert [one["locator"] for one in opened["notes"]] == ["dieu-1.khoan-2"]
    item = opened["documents"][0]["id"]
    for method, path in (
        ("get", f"folders/{folder}"),
        ("delete", f"folders/{folder}"),
        ("delete", f"folders/items/{item}"),
        ("delete", f"notes/{note}"),
    ):
        other.ask(method, path, status=404)
    other.ask("put", f"notes/{note}", {"text": "của tôi"}, status=404)
    assert other.ask("get", "notes") == []
    mine.ask("put", f"notes/{note}", {"text": "xong"}, status=204)
    assert mine.ask("get", "notes")[0]["text"] == "xong"
    for path in (f"folders/items/{item}", f"notes/{note}", f"folders/{folder}"):
        mine.ask("delete", path, status=204)
    assert mine.ask("get", "folders") == []


@pytest.mark.parametrize("tiers", ["standard", "open"])
def test_a_visitor_has_nothing_of_their_own(tiers: str, settings: Any, client: Client) -> None:
    settings.TIERS = tiers
    for path in ("alerts", "follows", "folders", "notes"):
        assert client.get(f"/api/v1/own/{path}").status_code == 403
