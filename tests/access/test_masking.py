"""What is not for a visitor leaves no trace: two libraries that differ in it alone look the same.

Every answer that a visitor can get is taken, then everything withheld is changed in the database,
then every answer is taken again: pages, files, JSON, headers, counts, orders and the number of
queries must not tell the two apart. A member, to prove the test, can.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.access import OPERATOR, Role
from portal.actions import add, upkeep, validity
from portal.store import documents, marks
from portal.store.models import ActRow, DocumentRow, ReferenceRow
from portal.store.reading import form_of_acts, pack, unpack
from tests.library import CIRCULAR, DECREE, EDITOR, TASKED, TASKS
from tests.register import PASSWORD, account
from vanban.model import Finding, Span
from vanban.pipeline import Case

_CITED = "Nghị định số 901/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ"
# What no two answers have in common though they say the same.
_CHANCE = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
_TABS = (
    "noi-dung", "thuoc-tinh", "hieu-luc", "lien-quan", "luoc-do", "thay-the", "ban-goc",
    "tieng-anh", "nhiem-vu", "canh-bao", "tai-ve", "theo-ngay", "so-sanh", "ghi-chu", "khong-co",
)  # fmt: skip
_FILES = (
    "ban-goc", "van-ban.txt", "van-ban.json", "van-ban.docx", "van-ban.pdf", "van-ban.xml",
    "van-ban.md", "ban-goc/trang", "ban-goc/anh",
    "so-sanh.docx?tu=2024-01-01", "so-sanh.html?voi=77/2024/TT-BGTVT",
)  # fmt: skip
_QUESTIONS = (
    "", "q=den", "q=den&sort=date", "q=den&sort=status", "q=cites:901/2024/NĐ-CP",
    "state=het-hieu-luc", "q=den&state=het-hieu-luc", "q=nghị định còn hiệu lực",
    "q=status:het-hieu-luc", "q=status:con-hieu-luc den", "q=amends:901/2024/NĐ-CP",
    "q=den&status=het-hieu-luc", "q=den&state=con-hieu-luc", "q=den on:2025-01-01",
    "q=hiệu+lực:hết", "q=Hết hiệu lực", "q=den&kind=nghi-dinh&year=2024",
)  # fmt: skip

_ASKED_OF_A_DOCUMENT = (
    "muc=theo-ngay&on=2024-07-01", "muc=so-sanh&tu=2024-05-01&den=2024-07-01",
    "muc=so-sanh&voi=77/2024/TT-BGTVT", "muc=hieu-luc&on=2024-07-01",
)  # fmt: skip
_SHELVES = (
    "/duyet/", "/duyet/moi/", "/duyet/moi/atom.xml", "/duyet/loai/nghi-dinh/", "/duyet/nam/2024/",
    "/duyet/co-quan/chinh-phu/", "/duyet/nguoi-ky/tran-van-thu/", "/sitemap.xml", "/sitemap-1.xml",
    "/tim-kiem/tai-ve.zip?q=den", "/api/v1/export?q=den", "/quan-he-cong-bo/", "/cua-toi/",
    "/api/v1/own/alerts", "/api/v1/own/follows",
)  # fmt: skip


@pytest.fixture
def decree(standard: Path) -> str:
    """Return the address of a decree in a library where others speak of it."""
    address = str(add.add(EDITOR, DECREE.encode(), "decree.txt").address)
    for text in (CIRCULAR, TASKS, TASKED):
        add.add(EDITOR, text.encode(), "a.txt")
    validity_is_worked_out()
    return address


def validity_is_worked_out() -> None:
    """Give every document a state, as the clock's round would."""
    marks.remember("acts", form_of_acts())  # else the next start makes them and the states anew
    DocumentRow.objects.update(states=[[None, "con-hieu-luc"]])
    ActRow.objects.update(is_stale=False)


def _shuffle_what_is_withheld() -> None:
    for row in DocumentRow.objects.all():
        case = unpack(bytes(row.reading))
        assert case is not None
        row.reading = pack(_other(case))
        row.states = [[None, "con-hieu-luc"], ["2024-06-01", "het-hieu-luc"]]
        row.save()
        _speak_of(row, 7)


def _other(case: Case) -> Case:
    """Return *case* with more of everything that visitors do not see, and other days."""
    effects = tuple(
        replace(one, effective_from=date(1999, 9, 9), quote="chữ kín", span=Span(5, 9))
        for one in case.effects
    )
    findings = (*case.findings, *(Finding("x", "lời kín", Span(1, 3)) for _ in case.findings))
    tasks = tuple(replace(one, task="việc kín", lead=("Sở Kín",)) for one in case.assignments)
    return replace(case, effects=effects, findings=findings, assignments=tasks * 3)


def _speak_of(row: DocumentRow, times: int) -> None:
    """Let others speak of *row* as often again, if any do: whether any does is no secret."""
    for source in DocumentRow.objects.filter(references__target=row).exclude(pk=row.pk).distinct():
        ReferenceRow.objects.bulk_create(
            ReferenceRow(source=source, index=900 + i, words="", target=row, bears=True)
            for i in range(times)
        )


def _answers(client: Client, decree: str) -> dict[str, Any]:
    """Return every answer that *client* gets, with the queries that it cost."""
    asked: dict[str, Callable[[], Any]] = {
        f"{decree}?muc={tab}": lambda tab=tab: client.get(decree, {"muc": tab}) for tab in _TABS
    }
    paths = [f"{decree}/{name}" for name in _FILES]
    paths += [f"/tim-kiem/?{question}" for question in _QUESTIONS]
    paths += [f"/api/v1/search?{question}" for question in _QUESTIONS]
    paths += [f"{decree}?{words}" for words in _ASKED_OF_A_DOCUMENT]
    paths += [*_SHELVES, f"/api/v1/search/similar?document={decree}"]
    paths += ["/", "/tim-dieu-khoan/?q=den", "/hang-thanh-vien/", "/api/v1/documents"]
    paths += [f"/api/v1/documents{decree}?text=true", "/api/v1/search/suggest?q=den"]
    paths += [f"/api/v1/status?document={decree}", "/api/v1/search/provisions?q=den"]
    paths += [f"/api/v1/relations?document={at}" for at in (decree, "/khong/co")]
    paths += ["/api/v1/status?document=/khong/co", "/khong/co", f"{decree}/khong-co"]
    asked |= {path: lambda path=path: client.get(path) for path in paths}
    asked["checking"] = lambda: client.post("/kiem-tra-can-cu/", {"text": _CITED})
    asked["verify"] = lambda: client.post(
        "/api/v1/verify", {"text": _CITED}, content_type="application/json"
    )
    found = {}
    for name, ask in asked.items():
        with CaptureQueriesContext(connection) as queries:
            answer = ask()
        by_chance = ("Content-Length", "Expires")  # the second names the second it was made in
        headers = {k: v for k, v in answer.headers.items() if k not in by_chance}
        body = _CHANCE.sub("", answer.content.decode("utf-8", "replace"))
        found[name] = (answer.status_code, headers, body, len(queries))
    return found


def _index_all() -> None:
    """Put every document into the index anew, in one order: equals come as they were put in."""
    marks.mark_for_index(list(documents.all_ids()))
    upkeep.agree(OPERATOR)


def _differing(client: Client, decree: str) -> list[str]:
    _index_all()
    _answers(client, decree)  # the first time fills caches
    before = _answers(client, decree)
    _shuffle_what_is_withheld()
    _index_all()
    after = _answers(client, decree)
    return [name for name in before if before[name] != after[name]]


def test_no_answer_to_a_visitor_changes_with_what_is_withheld(decree: str) -> None:
    assert _differing(Client(), decree) == []


@pytest.mark.slow
def test_the_same_change_is_seen_by_a_member(decree: str) -> None:
    account("mai@vi.du", Role.MEMBER)
    client = Client()
    assert client.login(email="mai@vi.du", password=PASSWORD)
    told = _differing(client, decree)
    assert f"{decree}?muc=hieu-luc" in told
    assert f"{decree}?muc=thuoc-tinh" in told
    assert f"/api/v1/documents{decree}?text=true" in told


def test_the_two_kinds_of_absent_are_told_apart(decree: str, client: Client) -> None:
    page = client.get(decree, {"muc": "thuoc-tinh"}).content.decode()
    lines = dict(re.findall(r'<th scope="row">(.+?)</th><td>(.+?)</td>', page))
    words = {name: re.sub("<[^>]+>", "", value).strip() for name, value in lines.items()}
    assert words["Ngày hiệu lực"] == "Đã biết"
    assert words["Tình trạng"] == "Đã biết"
    assert words["Ngày công báo"] == "Đang cập nhật"
    assert words["Số công báo"] == "Đang cập nhật"
    assert words["Người ký"] == "Trần Văn Thử"


def test_a_closed_tab_says_what_is_behind_it_and_how_to_sign_up(
    decree: str, client: Client
) -> None:
    page = client.get(decree, {"muc": "hieu-luc"}).content.decode()
    assert "Đã biết" in page
    assert "Đăng ký thành viên" in page
    assert "/tai-khoan/signup/" in page
    assert "01/05/2024" not in page


def test_the_text_stays_open_and_bears_no_mark_of_what_is_withheld(
    decree: str, client: Client
) -> None:
    page = client.get(decree).content.decode()
    assert "thắp đèn biển" in page
    assert 'data-mark="' not in page
    assert 'id="hieu-luc-' not in page


def test_the_source_page_s_claim_is_withheld_with_the_value(standard: Path, client: Client) -> None:
    address = str(add.add(EDITOR, DECREE.encode(), "decree.txt").address)
    row = DocumentRow.objects.get()
    case = unpack(bytes(row.reading))
    assert case is not None
    from vanban.model import Claim

    claims = {"effective_from": Claim("07/07/1977"), "status": Claim("Còn hiệu lực kín")}
    source = replace(case.source, claims=claims)
    row.reading = pack(replace(case, source=source, document=replace(case.parsed, source=source)))
    row.save()
    for path in (f"{address}?muc=thuoc-tinh", f"/api/v1/documents{address}"):
        told = client.get(path).content.decode()
        assert "07/07/1977" not in told
        assert "hiệu lực kín" not in told


def test_json_names_what_is_withheld_and_holds_none_of_it(decree: str, client: Client) -> None:
    document = client.get(f"/api/v1/documents{decree}").json()
    assert document["effect"] == document["changes"] == document["references"] == []
    assert "tab.validity" in document["withheld"]
    assert document["signers"]


def test_a_member_sees_what_a_visitor_does_not(decree: str, client: Client) -> None:
    account("mai@vi.du", Role.MEMBER)
    client.login(email="mai@vi.du", password=PASSWORD)
    assert "01/05/2024" in client.get(decree, {"muc": "hieu-luc"}).content.decode()
    assert client.get(f"/api/v1/documents{decree}").json()["withheld"] == []
    assert client.get(f"{decree}/ban-goc").status_code == 200
    assert client.get(f"/api/v1/status?document={decree}").status_code == 200


def test_files_that_are_not_theirs_are_refused_alike_whether_they_exist_or_not(
    decree: str, client: Client
) -> None:
    for name in ("ban-goc", "van-ban.json"):
        answers = [client.get(f"{at}/{name}") for at in (decree, "/khong/co/2020/gi")]
        assert [answer.status_code for answer in answers] == [403, 403]


def test_what_is_pasted_shows_everything_to_everybody(standard: Path, client: Client) -> None:
    page = client.post("/doc-thu/", {"text": DECREE}).content.decode()
    assert "01/05/2024" in page
    assert "Đã biết" not in page


def test_the_open_table_withholds_nothing(decree: str, client: Client, settings: Any) -> None:
    settings.TIERS = "open"
    assert "01/05/2024" in client.get(decree, {"muc": "hieu-luc"}).content.decode()
    assert client.get(f"/api/v1/documents{decree}").json()["withheld"] == []


def test_validity_is_an_action_that_refuses_a_visitor_before_it_looks(standard: Path) -> None:
    from portal.access import VISITOR
    from portal.errors import NotAllowedError

    with pytest.raises(NotAllowedError):
        validity.status(VISITOR, "/khong/co")
