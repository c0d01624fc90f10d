"""Attacks through what is kept: a document, its file name, a note, a name; SVG and PDF."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from portal.access import Role
from portal.actions import keys
from portal.actions.add import add
from portal.actions.register import reports
from portal.actions.register.reports import Handed, Said
from portal.errors import PortalError
from portal.store.models import Account, AgencyRow
from tests.library import DECREE, EDITOR
from tests.register import DAY, Scene, account, confirmed
from vanban.errors import UnreadableError

pytestmark = pytest.mark.usefixtures("home")
PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "{{ 7|add:7 }}{% debug %}",
    "<!--><script>alert(1)</script>-->",
)  # fmt: skip
_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>'
_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>"
    b"endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)


def dangers(html: str) -> list[str]:
    """Return what in a page could run: scripts not ours, handlers, addresses that are scripts."""
    found = []
    for node in LexborHTMLParser(html).css("*"):
        attributes = {name: value or "" for name, value in node.attributes.items()}
        if node.tag == "script" and not attributes.get("src", "").startswith("/static/"):
            found.append(f"script {attributes}")
        if node.tag in ("object", "embed", "base") or (
            node.tag == "iframe" and "sandbox" not in attributes
        ):
            found.append(node.tag)
        found += [f"{node.tag} {name}" for name in attributes if name.startswith("on")]
        found += [
            f"{node.tag} {name}={value}"
            for name, value in attributes.items()
            if name in ("href", "src", "action", "formaction")
            and value.strip().lower().startswith(("javascript:", "data:text", "vbscript:"))
        ]
    return found


def test_what_looks_for_dangers_finds_them() -> None:
    for payload in PAYLOADS:
        if "onmouseover" not in payload and "{{" not in payload:
            assert dangers(f"<p>{payload}</p>"), payload
    assert dangers(f"<a title='{PAYLOADS[3]}'>x</a>")


def _documents_pages(address: str, words: str) -> Iterator[str]:
    tabs = ("noi-dung", "thuoc-tinh", "hieu-luc", "lien-quan", "ban-goc", "tai-ve", "canh-bao")
    yield from (f"{address}?muc={tab}" for tab in tabs)
    yield from ("/", f"/tim-kiem/?q={words}", f"/tim-dieu-khoan/?q={words}")


def _check(client: Client, pages: Iterator[str] | list[str]) -> None:
    for path in pages:
        page = client.get(path).content.decode()
        assert dangers(page) == [], path
        assert "14{%" not in page, path


# -- stored XSS


def test_a_script_in_every_part_of_a_document_never_runs(client: Client) -> None:
    text = DECREE.replace("đèn", f"{PAYLOADS[0]} đèn").replace("Trần Văn", f"Trần {PAYLOADS[1]}")
    address = str(add(EDITOR, text.encode(), f"{PAYLOADS[2]}.txt").address)
    _check(client, _documents_pages(address, "den"))


@pytest.mark.slow
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_document_s_words_never_run(payload: str, client: Client) -> None:
    text = DECREE.replace("Quy định về quản lý đèn biển", f"Quy định về {payload} đèn")
    text = text.replace("thắp đèn biển", f"thắp {payload} đèn biển")
    text = text.replace("Phạm vi điều chỉnh", f"Phạm vi {payload}")
    address = str(add(EDITOR, text.encode(), "a.txt").address)
    _check(client, _documents_pages(address, "den"))
    trial = client.post("/doc-thu/", {"text": text}).content.decode()
    assert dangers(trial) == []
    checked = client.post("/kiem-tra-can-cu/", {"text": text + payload}).content.decode()
    assert dangers(checked) == []


@pytest.mark.slow
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_signer_s_and_an_issuer_s_name_never_run(payload: str, client: Client) -> None:
    text = DECREE.replace("Trần Văn Thử", f"Trần {payload} Thử")
    text = text.replace("CHÍNH PHỦ\n-------", f"CHÍNH PHỦ {payload}\n-------")
    address = str(add(EDITOR, text.encode(), "a.txt").address)
    _check(client, _documents_pages(address, "den"))


@pytest.mark.slow
@pytest.mark.parametrize("payload", [*PAYLOADS, "a\r\nSet-Cookie: x=1", 'a"; filename="x.exe'])
def test_a_file_s_name_never_runs_and_adds_no_header(payload: str, client: Client) -> None:
    account("bien@vi.du", Role.EDITOR)
    address = str(add(EDITOR, DECREE.encode(), f"{payload}.txt").address)
    _check(client, _documents_pages(address, "den"))
    kept = client.get(f"{address}/ban-goc")
    assert kept.headers["Content-Disposition"].startswith("attachment")
    assert "Set-Cookie" not in kept.headers
    assert "\n" not in kept.headers["Content-Disposition"]


@pytest.fixture
def scene() -> Scene:
    return confirmed()


@pytest.mark.slow
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_note_a_report_and_names_never_run(payload: str, scene: Scene) -> None:
    agency = scene.survey.leads[0].id
    AgencyRow.objects.filter(pk=agency).update(name=f"Sở {payload}")
    Account.objects.filter(email="xay@vi.du").update(name=payload)
    reports.ask(scene.builder, scene.survey.id, payload)
    said = Said(payload, 40)
    reports.report(
        scene.builder, scene.survey.id, agency, said, [Handed(f"{payload}.svg", [_SVG])], on=DAY
    )
    keys.make(scene.builder, payload)
    client = Client()
    client.force_login(Account.objects.get(email="xay@vi.du"), backend=_BACKEND)
    _check(client, [
        f"/nhiem-vu/{scene.survey.id}/", "/nhiem-vu/", "/nhiem-vu/co-quan/", "/khoa-api/",
        f"/nhiem-vu/co-quan/{agency}/", "/nhiem-vu/nhac-viec/", "/tai-khoan-cua-toi/", "/",
    ])  # fmt: skip


_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def test_marked_words_of_a_search_hold_no_markup_but_marks(client: Client) -> None:
    text = DECREE.replace("thắp đèn biển", "thắp <b>đèn</b> <script>alert(1)</script> biển")
    add(EDITOR, text.encode(), "a.txt")
    for path in ("/api/v1/search?q=den bien", "/api/v1/search/provisions?q=den bien"):
        answer = client.get(path)
        assert "<b>" not in answer.content.decode()
        assert "<script" not in answer.content.decode()
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_where_all_fails_the_policy_of_pages_runs_no_script_of_a_page(client: Client) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy


# -- SVG and PDF with scripts


@pytest.mark.parametrize(("name", "data"), [("a.svg", _SVG), ("a.pdf", _PDF)])
def test_a_file_with_scripts_is_kept_and_never_opened_as_a_page_of_ours(
    name: str, data: bytes, scene: Scene
) -> None:
    agency = scene.survey.leads[0].id
    reports.report(
        scene.builder, scene.survey.id, agency, Said("xong", 40), [Handed(name, [data])], on=DAY
    )
    [report] = reports.task(scene.builder, scene.survey.id).reports
    client = Client()
    client.force_login(Account.objects.get(email="xay@vi.du"), backend=_BACKEND)
    answer = client.get(f"/nhiem-vu/minh-chung/{report.evidence[0].id}")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer) == data


@pytest.mark.parametrize("name", ["a.svg", "a.html", "a.png", "a.txt"])
def test_a_drawing_is_no_picture_whatever_its_name_says(name: str, client: Client) -> None:
    try:
        address = add(EDITOR, _SVG, name).address
    except (UnreadableError, PortalError):
        return
    if address is None:
        return
    assert client.get(f"{address}/ban-goc/anh").status_code == 404
    page = client.get(f"{address}/ban-goc/trang")
    if page.status_code == 200:
        assert page.headers["Content-Security-Policy"].startswith("sandbox;")


def test_the_viewer_of_pdf_runs_no_script_of_a_file() -> None:
    folder = Path(__file__).parents[2] / "src/portal/web/static/portal"
    viewer = (folder / "original.js").read_text(encoding="utf-8")
    assert "enableScripting" not in viewer
    assert "sandbox.mjs" not in viewer
    assert "eval(" not in viewer


def test_a_pdf_with_a_script_is_shown_by_our_viewer_and_kept_as_a_file(client: Client) -> None:
    from portal.actions.originals import Sort, _sort

    assert _sort(_PDF, "pdf")[0] is Sort.PDF
    assert _sort(_SVG, "text")[0] is not Sort.PICTURE
