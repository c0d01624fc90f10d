"""Attacks through what is asked for: fields of searches, caches in between, what is hidden.

That what is withheld by tier leaves no trace is held by ``tests/access/test_masking.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from bench.questions import PAGES, SLOW
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.access import Audience, Role
from portal.actions.add import add
from portal.store.models import Account, DocumentRow
from tests.library import DECREE, EDITOR
from tests.register import PASSWORD, account

pytestmark = pytest.mark.usefixtures("home")
HIDDEN = DECREE.replace("901/2024", "902/2024").replace("đèn biển", "mỏ neo vàng")
SQL = [
    "' OR '1'='1",
    "' OR 1=1 --",
    '" OR ""="',
    "'; DROP TABLE store_documentrow; --",
    "1) UNION SELECT password FROM store_account --",
    "%' OR audience='editors",
    "\\'; SELECT 1",
    "audience:editors",
    "+audience:editors",
    "audience:IN [editors]",
    "*",
    "* OR key:*",
    "/.*/",
    "_%",
    "den\0bien",
]
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def hidden(home: Any) -> str:
    """Return the address of a document for editors in a library with one for everybody."""
    cache.clear()
    add(EDITOR, DECREE.encode(), "a.txt")
    return str(add(EDITOR, HIDDEN.encode(), "b.txt", audience=Audience.EDITORS).address)


def _asked(words: str) -> Iterator[str]:
    return (page.format(quote(words)) for page in PAGES)


# -- SQL and the language of the index


@pytest.mark.slow
@pytest.mark.parametrize("words", SQL)
def test_no_field_of_a_search_reaches_the_database_or_what_is_hidden(
    words: str, hidden: str, client: Client
) -> None:
    for path in _asked(words):
        cache.clear()
        answer = client.get(path)
        assert answer.status_code < 500, path
        told = answer.content.decode()
        assert "mỏ neo vàng" not in told
        assert "902/2024" not in told
        assert "pbkdf2" not in told
    assert DocumentRow.objects.count() == 2


# -- ReDoS: every hostile question is answered, at the cost of a plain one; how soon is measured by
# ``python -m bench.questions``


@pytest.mark.slow
@pytest.mark.parametrize("words", SLOW, ids=lambda words: repr(words[:12]))
def test_a_hostile_question_costs_no_more_queries_than_a_plain_one(
    words: str, hidden: str, client: Client
) -> None:
    dear = [p for p in PAGES if _queries(client, p, words) > _queries(client, p, "đèn biển") + 4]
    assert dear == []


@pytest.mark.slow
@pytest.mark.parametrize("words", SLOW, ids=lambda words: repr(words[:12]))
def test_a_hostile_text_that_is_handed_over_is_read(words: str, client: Client) -> None:
    for path in ("/doc-thu/", "/kiem-tra-can-cu/"):
        assert client.post(path, {"text": words}).status_code < 500


@pytest.mark.parametrize("words", [SQL[1], SLOW[0][:5000], SLOW[3][:5000]], ids=["sql", "a", "n"])
def test_a_hostile_question_is_answered_without_what_is_hidden(
    words: str, hidden: str, client: Client
) -> None:
    answer = client.get("/api/v1/search", {"q": words})
    assert answer.status_code < 500
    assert "902/2024" not in answer.content.decode()


def _queries(client: Client, page: str, words: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(page.format(quote(words))).status_code < 500, page
    return len(queries)


# -- hidden documents: counts, orders, facets, suggestions, errors


def test_a_hidden_document_counts_and_shows_nowhere(hidden: str, client: Client) -> None:
    for q in ("", "902/2024/NĐ-CP", "mỏ neo vàng", "mo neo", "kind:nghi-dinh from:2024"):
        found = client.get("/api/v1/search", {"q": q, "sort": "date"}).json()
        assert found["total"] == len(found["hits"]) <= 1
        for values in found["facets"].values():
            assert sum(value["count"] for value in values) <= 1
        assert "902" not in str(found)
    told = client.get("/api/v1/search/suggest", {"q": "mo neo v"}).json()
    assert told == {"documents": [], "issuers": []}
    assert client.get("/api/v1/search/provisions", {"q": "mỏ neo vàng"}).json() == []


def test_a_slip_is_not_mended_to_a_word_that_only_the_hidden_has(
    hidden: str, client: Client
) -> None:
    found = client.get("/api/v1/search", {"q": "neoo"}).json()
    assert "neo" not in found["mended"].split()


def test_what_is_hidden_and_what_is_not_there_are_answered_alike(
    hidden: str, client: Client
) -> None:
    other = hidden.replace("902", "903")
    for path in ("{}", "{}?muc=hieu-luc", "{}/van-ban.txt", "{}/ban-goc", "{}/van-ban.json"):
        told = [client.get(path.format(at)) for at in (hidden, other)]
        bodies = [a.content.decode().replace("902", "903") for a in told]
        assert told[0].status_code == told[1].status_code == 404
        assert _plain(bodies[0]) == _plain(bodies[1])
    asked = ("documents{}", "status?document={}", "relations?document={}")
    for path in (f"/api/v1/{words}" for words in asked):
        told = [client.get(path.format(at)) for at in (hidden, other)]
        bodies = [a.content.decode().replace("902", "903") for a in told]
        assert bodies[0] == bodies[1]


def _plain(page: str) -> str:
    lines = page.splitlines()
    return "\n".join(line for line in lines if "csrfmiddlewaretoken" not in line)


# -- cached pages that hold another's data

_OWN = [
    "/tai-khoan-cua-toi/",
    "/tai-khoan-cua-toi/du-lieu.json",
    "/khoa-api/",
    "/",
    "/nhiem-vu/",
    "/tim-kiem/?q=den",
    "/hang-thanh-vien/",
    "/api/v1/search?q=den",
    "/api/v1/documents",
    "/cua-toi/",
    "/cua-toi/ghi-chu/",
    "/api/v1/own/alerts",
    "/api/v1/own/notes",
]


@pytest.mark.parametrize("path", _OWN)
def test_a_page_made_for_one_person_is_kept_by_no_cache(
    path: str, hidden: str, client: Client
) -> None:
    account("mai@vi.du", Role.MEMBER)
    client.force_login(Account.objects.get(email="mai@vi.du"), backend=_BACKEND)
    headers = client.get(path).headers
    assert "no-store" in headers["Cache-Control"]
    assert "public" not in headers["Cache-Control"]
    assert "ETag" not in headers
    assert "Last-Modified" not in headers


@pytest.mark.parametrize("path", _OWN)
def test_a_visitor_s_page_is_not_handed_to_a_member_nor_the_other_way_round(
    path: str, hidden: str, client: Client
) -> None:
    headers = client.get(path).headers
    assert {"cookie", "authorization"} <= {v.strip() for v in headers["Vary"].lower().split(",")}
    assert "public" not in headers.get("Cache-Control", "")


def test_after_signing_out_nothing_of_one_s_own_is_shown(client: Client) -> None:
    account("mai@vi.du", Role.MEMBER)
    client.post("/tai-khoan/login/", {"login": "mai@vi.du", "password": PASSWORD})
    assert "mai@vi.du" in client.get("/tai-khoan-cua-toi/").content.decode()
    client.post("/tai-khoan/logout/")
    assert client.get("/tai-khoan-cua-toi/").status_code == 302


def test_an_unknown_host_and_a_forwarded_one_get_no_page(client: Client) -> None:
    assert client.get("/", HTTP_HOST="ke-gian.vn").status_code == 400
    page = client.get("/", HTTP_X_FORWARDED_HOST="ke-gian.vn").content.decode()
    assert "ke-gian.vn" not in page
