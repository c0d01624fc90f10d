"""A hidden document leaves no trace: with it and without it a stranger gets the same answers.

Every answer is taken from a library, then a document for editors alone is added that would fit
each of the questions, then every answer is taken again.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client

from portal.access import OPERATOR, Audience, Role
from portal.actions import browse, upkeep
from portal.actions.add import add
from portal.store import documents, marks
from portal.store.models import Account, SubjectRow
from tests.following import catch_up
from tests.library import AMENDING, CIRCULAR, DECREE, EDITOR
from tests.register import account

# Best first: how rare a word is, is counted over all documents, so the order of near equals may
# change; what is found and how it is shown may not.
_RANKED = re.compile(r"/tim-kiem/|/api/v1/(?:search|export)\?")
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
_CHANCE = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
# It fits what is asked for, amends what is open, and has an issuer, a signer and a year of its own.
HIDDEN = AMENDING.replace("955/2025", "956/2026").replace("năm 2025", "năm 2026").replace(
    "Trần Văn Thử", "Hồ Thị Kín"
).replace("sơn tháp đèn", "sơn tháp đèn mỏ neo vàng")  # fmt: skip
_PAGES = (
    "/", "/sitemap.xml", "/sitemap-1.xml", "/robots.txt", "/duyet/", "/duyet/moi/",
    "/duyet/moi/atom.xml", "/duyet/loai/", "/duyet/loai/nghi-dinh/", "/duyet/co-quan/",
    "/duyet/co-quan/chinh-phu/", "/duyet/nam/", "/duyet/nam/2026/", "/duyet/nguoi-ky/",
    "/duyet/nguoi-ky/ho-thi-kin/", "/duyet/chu-de/", "/duyet/chu-de/den-bien/",
    "/duyet/linh-vuc/", "/tim-kiem/?q=den", "/tim-kiem/?q=den&sort=date", "/tim-kiem/?q=neoo",
    "/tim-kiem/?q=956%2F2026%2FN%C4%90-CP", "/tim-kiem/?q=amends:901/2024/N%C4%90-CP",
    "/tim-kiem/?q=den&year=2026", "/tim-kiem/?q=signed:%22H%E1%BB%93+Th%E1%BB%8B+K%C3%ADn%22",
    "/tim-kiem/?q=mo+neo+vang", "/tim-dieu-khoan/?q=son+thap+den", "/tim-dieu-khoan/?q=mo+neo",
    "/api/v1/search?q=den", "/api/v1/search?q=mo+neo", "/api/v1/documents",
    "/api/v1/search/suggest?q=956", "/api/v1/search/suggest?q=mo+neo",
    "/api/v1/search/provisions?q=mo+neo", "/tim-kiem/tai-ve.zip?q=den", "/api/v1/export?q=den",
    "/cua-toi/", "/cua-toi/theo-doi/", "/quan-he-cong-bo/",
)  # fmt: skip
_TABS = (
    "", "?muc=thuoc-tinh", "?muc=hieu-luc", "?muc=hieu-luc&on=2026-09-09", "?muc=lien-quan",
    "?muc=luoc-do", "?muc=thay-the", "?muc=theo-ngay&on=2026-09-09", "?muc=so-sanh",
    "?muc=so-sanh&tu=2025-12-31&den=2026-09-09", "?muc=so-sanh&voi=956/2026/NĐ-CP",
    "?muc=ghi-chu", "/van-ban.json", "/van-ban.txt", "/so-sanh.html?voi=956/2026/NĐ-CP",
    "/so-sanh.html?tu=2025-12-31&den=2026-09-09",
)  # fmt: skip


def _paths(decree: str) -> list[str]:
    called = f"document={decree}"
    calls = [f"/api/v1/documents{decree}?text=true", f"/api/v1/status?{called}&on=2026-09-09",
             f"/api/v1/search/similar?{called}"]  # fmt: skip
    return [*_PAGES, *(decree + tab for tab in _TABS), *calls]


def _answers(client: Client, decree: str) -> dict[str, tuple[int, str]]:
    cache.clear()
    marks.mark_for_index(list(documents.all_ids()))
    upkeep.agree(OPERATOR)
    found = {}
    for path in _paths(decree):
        answer = client.get(path)
        body = b"".join(answer) if answer.streaming else answer.content
        text = _CHANCE.sub("", body.decode("utf-8", "replace"))
        found[path] = (answer.status_code, _unordered(text) if _RANKED.match(path) else text)
    cited = {"text": "Căn cứ Nghị định số 956/2026/NĐ-CP và Nghị định số 901/2024/NĐ-CP"}
    checked = client.post("/kiem-tra-can-cu/", cited).content.decode()
    found["checked"] = (200, _CHANCE.sub("", checked))
    return found


def _unordered(text: str) -> str:
    return " ".join(sorted(re.split(r"\W+", text)))


def _client(email: str) -> Client:
    client = Client()
    if email:
        client.force_login(Account.objects.get(email=email), backend=_BACKEND)
    return client


@pytest.mark.parametrize(
    "email", ["", pytest.param("chuyen@vi.du", marks=pytest.mark.slow)], ids=["visitor", "member"]
)
def test_a_document_for_editors_changes_no_answer_to_others(email: str, home: Path) -> None:
    decree = str(add(EDITOR, DECREE.encode(), "a.txt").address)
    for text in (AMENDING, CIRCULAR):
        add(EDITOR, text.encode(), "b.txt")
    SubjectRow.objects.create(name="Đèn biển", slug="den-bien")
    browse.hang(EDITOR, decree, ["den-bien"])
    account("chuyen@vi.du", Role.PROFESSIONAL)
    client = _client(email)
    if email:
        for sent in ({"loai": "van-ban", "dia-chi": decree}, {"loai": "tim-kiem", "q": "den"},
                     {"loai": "chu-de", "subject": "den-bien"}):  # fmt: skip
            client.post("/cua-toi/theo-doi/", sent)
    catch_up()
    _answers(client, decree)  # the first time fills caches
    before = _answers(client, decree)
    hidden = str(add(EDITOR, HIDDEN.encode(), "c.txt", audience=Audience.EDITORS).address)
    browse.hang(EDITOR, hidden, ["den-bien"])
    catch_up()
    after = _answers(client, decree)
    assert [path for path in before if before[path] != after[path]] == []


@pytest.mark.slow
def test_the_same_document_changes_the_answers_to_an_editor(home: Path) -> None:
    """Proves the test above: what it compares does differ for who may see."""
    decree = str(add(EDITOR, DECREE.encode(), "a.txt").address)
    account("bien@vi.du", Role.EDITOR)
    client = _client("bien@vi.du")
    before = _answers(client, decree)
    add(EDITOR, HIDDEN.encode(), "c.txt", audience=Audience.EDITORS)
    after = _answers(client, decree)
    told = [path for path in before if before[path] != after[path]]
    assert {"/duyet/nam/2026/", "/tim-kiem/?q=mo+neo+vang", "checked"} <= set(told)
