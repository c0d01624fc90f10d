"""The original beside the text: shown by what it is, and nothing in it runs in the portal."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.test import Client
from PIL import Image

from portal.actions.add import add
from portal.actions.originals import _sort
from portal.actions.written import Format, write
from tests.library import DECREE, EDITOR, VISITOR

HOSTILE = "<html><head><script>alert(1)</script></head><body>{}<img src=x onerror=alert(2)></body>"


def _added(data: bytes, name: str) -> str:
    return str(add(EDITOR, data, name).address)


@pytest.fixture
def page(home: object) -> str:
    return _added(HOSTILE.format(DECREE.replace("\n", "<br>")).encode(), "trang.html")


def test_a_web_page_stands_in_a_frame_without_scripts_or_origin(page: str, client: Client) -> None:
    tab = client.get(page, {"muc": "ban-goc"}).content.decode()
    assert f'<iframe class="as-published" sandbox src="{page}/ban-goc/trang"' in tab
    response = client.get(f"{page}/ban-goc/trang")
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("sandbox; default-src 'none'")
    assert "script-src" not in policy
    assert "allow-" not in policy
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_the_scripts_of_a_page_are_in_no_page_of_the_portal(page: str, client: Client) -> None:
    for tab in ("noi-dung", "ban-goc", "tai-ve"):
        assert "alert(" not in client.get(page, {"muc": tab}).content.decode()


def test_a_text_is_shown_as_text(home: object, client: Client) -> None:
    hostile = DECREE.replace("đèn biển", "<script>alert(1)</script> đèn biển")
    tab = client.get(_added(hostile.encode(), "a.txt"), {"muc": "ban-goc"}).content.decode()
    assert "&lt;script&gt;alert(1)" in tab
    assert "<script>alert" not in tab


def test_a_pdf_is_drawn_by_the_portals_own_viewer(home: object, client: Client) -> None:
    made = write(VISITOR, _added(DECREE.encode(), "a.txt"), Format.PDF).data
    address = _added(made, "nghi-dinh.pdf")
    tab = client.get(address, {"muc": "ban-goc"}).content.decode()
    assert f'class="pdf" data-file="{address}/ban-goc"' in tab
    assert 'data-mark="trang-1"' in tab
    assert client.get(f"{address}/ban-goc/trang").status_code == 404
    kept = client.get(f"{address}/ban-goc")
    assert kept.headers["Content-Disposition"].startswith("attachment")
    assert kept.content == made


def test_a_picture_is_told_by_its_content_and_svg_is_none() -> None:
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, "PNG")
    assert _sort(out.getvalue(), "ocr")[1] == "image/png"
    assert _sort(b"<svg onload='alert(1)'></svg>", "ocr")[1] == "application/octet-stream"


def test_a_file_inside_a_container_is_for_keeping_only(home: object, client: Client) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("trang.txt", DECREE)
    address = _added(out.getvalue(), "hai.zip")
    tab = client.get(address, {"muc": "ban-goc"}).content.decode()
    assert "hãy tải về" in tab
    assert client.get(f"{address}/ban-goc/anh").status_code == 404


def test_the_folder_that_a_file_came_from_is_not_told(home: object, client: Client) -> None:
    address = _added(DECREE.encode(), "/srv/nhap/2024/a.txt")
    assert "/srv/nhap" not in client.get(address, {"muc": "ban-goc"}).content.decode()
    assert "srv" not in client.get(f"{address}/ban-goc").headers["Content-Disposition"]


def test_visitors_of_a_portal_with_tiers_get_no_original(standard: object, client: Client) -> None:
    address = _added(DECREE.encode(), "a.txt")
    assert client.get(f"{address}/ban-goc").status_code == 403
    assert "thành viên" in client.get(address, {"muc": "ban-goc"}).content.decode()
