"""An editor signs in and puts documents into the library: chosen, dropped and pasted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from portal.store import accounts
from tests.library import CIRCULAR, PLAN, TASKS

pytestmark = pytest.mark.browser

Site = tuple[str, dict[str, str]]
_EMAIL, _PASSWORD = "bien@thu-vien.vn", "den-bien-do-trang"
_NEW = CIRCULAR.replace("77/2024", "78/2024").replace("20 tháng 6", "21 tháng 6")
_DROP = """([name, text]) => {
    const files = new DataTransfer();
    files.items.add(new File([text], name, { type: "text/plain" }));
    const drop = new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true });
    document.querySelector("h1").dispatchEvent(drop);
}"""


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """Return the page for adding documents as an editor sees it after signing in."""
    card = accounts.make_account(_EMAIL, "Biên", _PASSWORD, {"editor"})
    accounts.password_was_changed(card.id)
    context = browser.new_context(locale="vi-VN")
    opened = context.new_page()
    opened.goto(site[0] + "/them-van-ban/")
    opened.get_by_label("Thư điện tử").fill(_EMAIL)
    opened.get_by_label("Mật khẩu").fill(_PASSWORD)
    opened.get_by_role("button", name="Đăng nhập").click()
    opened.wait_for_url("**/them-van-ban/")
    yield opened
    context.close()


def _send(page: Page) -> str:
    page.get_by_role("button", name="Thêm vào thư viện").click()
    return page.locator(".notice").inner_text()


@pytest.mark.slow
def test_files_are_chosen_and_dropped_and_the_page_lists_them(page: Page, tmp_path: Path) -> None:
    chosen = tmp_path / "sơn tháp đèn.txt"
    chosen.write_text(_NEW, encoding="utf-8")
    page.set_input_files("#files", [chosen])
    page.evaluate(_DROP, ["ke-hoach.txt", TASKS.replace("583", "584")])
    assert page.locator(".picked li").all_inner_texts() == [
        "sơn tháp đèn.txt (1 KB)",
        "ke-hoach.txt (1 KB)",
    ]
    assert "Đã thêm 2" in _send(page)
    page.get_by_role("link", name="78/2024/TT-BGTVT").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Hướng dẫn sơn tháp đèn"


def test_a_pasted_text_is_added_and_the_same_again_changes_nothing(page: Page) -> None:
    for said in ("Đã thêm 1, đã có sẵn 0", "Đã thêm 0, đã có sẵn 1"):
        page.get_by_label("Hoặc dán văn bản").fill(PLAN.replace("583", "585"))
        assert said in _send(page)


def test_a_file_that_is_no_document_is_told_of_by_name(page: Page, tmp_path: Path) -> None:
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04 not a package")
    page.set_input_files("#files", [broken])
    assert "không đọc được 1" in _send(page)
    assert page.get_by_text("hong.docx").is_visible()


def test_a_person_without_the_right_sees_no_link_and_is_told_why(
    browser: Browser, site: Site
) -> None:
    card = accounts.make_account("doc@thu-vien.vn", "Đọc", _PASSWORD, set())
    accounts.password_was_changed(card.id)
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    page.goto(site[0] + "/them-van-ban/")
    page.get_by_label("Thư điện tử").fill("doc@thu-vien.vn")
    page.get_by_label("Mật khẩu").fill(_PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    assert page.get_by_text("403").is_visible()
    assert page.get_by_text("Chỉ biên tập viên mới thêm được văn bản").is_visible()
    assert page.get_by_role("link", name="Thêm văn bản").count() == 0
    context.close()
