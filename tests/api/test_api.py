"""The JSON API: search, documents, errors as problem details, limits."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from portal.access import Audience
from portal.actions import add
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN

pytestmark = pytest.mark.usefixtures("home")


def _add(text: str, name: str = "a.txt", **options: Any) -> str:
    added = add.add(EDITOR, text.encode(), name, **options)
    assert added.address is not None
    return added.address


def test_search_gives_hits_facets_and_marked_words(client: Client) -> None:
    address = _add(DECREE)
    found = client.get("/api/v1/search", {"q": "đèn biển"}).json()
    assert (found["total"], found["pages"]) == (1, 1)
    assert found["hits"][0]["address"] == address
    assert "<mark>" in found["hits"][0]["snippets"][0]["html"]
    assert {"kind", "issuer", "year"} <= set(found["facets"])


def test_a_document_has_the_shape_of_the_contract_and_its_address(client: Client) -> None:
    address = _add(DECREE)
    document = client.get(f"/api/v1/documents{address}").json()
    assert document["schema"] == "vanban.document/1"
    assert document["address"] == address
    assert "text" not in document
    assert "đèn biển" in client.get(f"/api/v1/documents{address}?text=true").json()["text"]
    assert len(client.get("/api/v1/documents").json()["documents"]) == 1


def test_errors_are_problem_details(client: Client) -> None:
    missing = client.get("/api/v1/documents/chinh-phu/nghi-dinh/2024/1-nd-cp")
    assert missing.status_code == 404
    assert missing["Content-Type"] == "application/problem+json"
    assert missing.json()["type"] == "urn:vanban:problem:not-found"
    wrong = client.get("/api/v1/search", {"year": "năm ngoái"})
    assert (wrong.status_code, wrong.json()["status"]) == (422, 422)


def test_what_a_visitor_may_not_see_is_not_there(client: Client) -> None:
    hidden = _add(PLAN, audience=Audience.EDITORS)
    _add(CIRCULAR)
    assert client.get(f"/api/v1/documents{hidden}").status_code == 404
    assert client.get("/api/v1/search", {"q": '"trồng cây"'}).json()["total"] == 0
    assert client.get("/api/v1/search").json()["total"] == 1
    assert len(client.get("/api/v1/documents").json()["documents"]) == 1


def test_one_address_that_asks_too_often_is_told_when_to_come_back(client: Client) -> None:
    answers = [client.get("/api/v1/documents") for _ in range(500)]
    last = answers[-1]
    assert last.status_code == 429
    assert int(last["Retry-After"]) > 0
    assert last.json()["type"] == "urn:vanban:problem:too-many-requests"


def test_the_openapi_description_names_every_operation(client: Client) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert {"/api/v1/search", "/api/v1/documents", "/api/v1/documents/{address}"} <= set(paths)
