"""Reading a document: links to places, sentences of tasks, paper, no script, hostile files."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page

from tests.browser.test_pages import AXE
from tests.library import TASKS

pytestmark = pytest.mark.browser

Site = tuple[str, dict[str, str]]
_HOSTILE = """<html><body onload="window.ran = 1"><script>window.ran = 2</script>
<p>BỘ THỬ</p><p>Số: 3/2020/TT-BT</p><p>Hà Nội, ngày 4 tháng 5 năm 2020</p><p>THÔNG TƯ</p>
<p>Về <img src=x onerror="window.ran = 3"> thử &lt;script&gt;window.ran = 4&lt;/script&gt;</p>
<p>Điều 1. Thử</p><p><a href="javascript:window.ran = 5">Bấm vào đây</a></p></body></html>"""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a wide window whose pages may use the clipboard."""
    opened = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 800})
    opened.grant_permissions(["clipboard-read", "clipboard-write"])
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return a page of that window."""
    return context.new_page()


def _try(page: Page, site: Site, text: str) -> None:
    page.goto(site[0] + "/doc-thu/")
    page.get_by_label("Hoặc dán văn bản").fill(text)
    page.get_by_role("button", name="Đọc", exact=True).click()


def test_a_label_copies_the_link_to_its_provision(page: Page, site: Site) -> None:
    address = site[0] + site[1]["decree"]
    page.goto(address)
    page.locator('a.label[href="#dieu-1.khoan-2"]').click()
    page.get_by_text("Đã chép liên kết").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == address + "#dieu-1.khoan-2"


def test_a_task_lights_up_its_sentence_beside_it(page: Page, site: Site) -> None:
    _try(page, site, TASKS)
    row = page.get_by_role("row").filter(has_text="Sở Xây dựng")
    assert "Sở Tài chính" in row.inner_text()
    assert "29/09/2021" in row.inner_text()
    row.get_by_role("link").click()
    lit = page.locator(".text .mark.on")
    assert "cắm mốc bờ kênh" in lit.first.inner_text()
    assert row.is_visible()
    assert lit.first.bounding_box()["x"] > row.bounding_box()["x"]  # type: ignore[index]


def test_on_paper_there_is_the_text_and_nothing_of_the_portal(page: Page, site: Site) -> None:
    page.goto(site[0] + site[1]["decree"])
    page.emulate_media(media="print")
    for chrome in (".top", ".bottom", ".tabs", ".contents"):
        assert not page.locator(chrome).is_visible()
    assert page.locator(".text").is_visible()


@pytest.mark.slow
def test_dark_pages_keep_their_contrast(browser: Browser, site: Site) -> None:
    context = browser.new_context(locale="vi-VN", color_scheme="dark")
    page = context.new_page()
    for path in ("/", "/tim-kiem/?q=den", site[1]["decree"], "/doc-thu/", "/tai-khoan/login/"):
        page.goto(site[0] + path)
        page.evaluate(AXE)
        found = page.evaluate("axe.run({ runOnly: ['color-contrast'] })")["violations"]
        assert found == [], path
    context.close()


def test_what_was_read_is_accessible_wide_and_on_a_phone(page: Page, site: Site) -> None:
    _try(page, site, TASKS)
    page.evaluate(AXE)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        found = page.evaluate("axe.run()")["violations"]
        assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_page_says_its_words_without_javascript(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    decree = site[1]["decree"]
    for path, words in (
        ("/", "Văn bản mới nhất"),
        ("/tim-kiem/?q=den", "Loại văn bản"),
        (decree, "Phạm vi điều chỉnh"),
        (decree + "?muc=hieu-luc", "01/05/2024"),
        (decree + "?muc=lien-quan", "77/2024/TT-BGTVT"),
        ("/doc-thu/", "Chọn một tệp"),
        ("/khong/co", "Không tìm thấy"),
    ):
        page.goto(site[0] + path)
        assert page.get_by_text(words).first.is_visible(), path
    context.close()


def test_scripts_of_a_file_never_run(page: Page, site: Site) -> None:
    said: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.goto(site[0] + "/doc-thu/")
    file = FilePayload(name="<b>x.html", mimeType="text/html", buffer=_HOSTILE.encode())
    page.set_input_files("#files", [file])
    page.get_by_role("button", name="Đọc", exact=True).click()
    page.get_by_text("3/2020/TT-BT").first.wait_for()
    assert page.evaluate("window.ran") is None
    assert page.locator("main script, main img, main [onload], main [onerror]").count() == 0
    assert page.locator('main a[href^="javascript:"]').count() == 0
    assert said == []


def test_a_text_beyond_the_limit_is_answered_with_a_page(page: Page, site: Site) -> None:
    page.goto(site[0] + "/doc-thu/")
    file = FilePayload(name="lon.txt", mimeType="text/plain", buffer=b"a" * 5_000_001)
    page.set_input_files("#files", [file])
    page.get_by_role("button", name="Đọc", exact=True).click()
    assert page.get_by_role("alert").inner_text().startswith("Tệp lớn quá")
