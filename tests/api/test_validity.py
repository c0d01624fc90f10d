"""State and checked citations as JSON."""

from __future__ import annotations

import pytest
from django.test import Client

from portal.actions import add
from tests.actions.test_validity import BUOYS, REPEAL
from tests.library import EDITOR

pytestmark = pytest.mark.usefixtures("home")


def _add(text: str) -> str:
    address = add.add(EDITOR, text.encode(), "a.txt").address
    assert address is not None
    return address


def test_the_status_has_the_shape_of_the_contract_and_addresses(client: Client) -> None:
    address, repeal = _add(BUOYS), _add(REPEAL)
    found = client.get("/api/v1/status", {"document": address, "on": "2022-03-01"}).json()
    assert (found["state"], found["address"]) == ("het-hieu-luc", address)
    assert found["documents"][found["reasons"][-1]["id"]] == repeal


def test_relations_are_those_of_the_page_in_both_directions(client: Client) -> None:
    address, repeal = _add(BUOYS), _add(REPEAL)
    (borne,) = client.get("/api/v1/relations", {"document": address}).json()["relations"]
    (own,) = client.get("/api/v1/relations", {"document": repeal}).json()["relations"]
    assert (borne["kind"], borne["direction"], borne["address"]) == ("bai-bo", "passive", repeal)
    assert (own["kind"], own["direction"], own["address"]) == ("bai-bo", "active", address)
    assert borne["quote"] == own["quote"] != ""
    assert (borne["at"], borne["touched"]) == (own["at"], [])
    assert own["state"] == "het-hieu-luc"


def test_a_document_that_is_not_there_is_a_problem(client: Client) -> None:
    response = client.get("/api/v1/status", {"document": "/a/b/2020/1"})
    assert (response.status_code, response.json()["status"]) == (404, 404)


def test_citations_of_a_text_are_checked(client: Client) -> None:
    _add(BUOYS)
    body = {"text": "Thông tư số 5/2020/TT-BĐB và Nghị định số 1/2020/NĐ-CP", "on": "2021-01-01"}
    found = client.post("/api/v1/verify", body, content_type="application/json").json()
    assert [c["found"] for c in found["citations"]] == ["yes", "unknown"]
    assert found["citations"][0]["state"] == "con-hieu-luc"
