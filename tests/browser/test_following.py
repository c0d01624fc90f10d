"""Following as people do it: a button, an amending document, a notice with the clause, a mail."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page

from portal.access import Role
from portal.jobs.clock import tell_news
from tests.following import AMENDING, put
from tests.register import PASSWORD, account

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor/axe-4.14.1.min.js").read_text(encoding="utf-8")
Site = tuple[str, dict[str, str]]


def _sign_in(page: Page, address: str) -> None:
    account("an@vi.du", Role.PROFESSIONAL)
    page.goto(f"{address}/tai-khoan/login/")
    page.fill("input[name=login]", "an@vi.du")
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector('a[href="/cua-toi/"]')


@pytest.mark.slow
def test_a_followed_document_is_amended_and_its_reader_is_told_everywhere(
    context: BrowserContext, site: Site
) -> None:
    address, where = site
    page = context.new_page()
    _sign_in(page, address)
    page.goto(address + where["decree"])
    page.get_by_role("button", name="Theo dõi văn bản này").press("Enter")
    page.get_by_text("Thôi theo dõi").first.wait_for()
    page.goto(f"{address}/cua-toi/theo-doi/")
    page.get_by_label("Báo").first.select_option("tuc-thi")
    page.get_by_role("button", name="Lưu").first.press("Enter")
    page.get_by_text("Đã đổi cách báo").wait_for()
    put(AMENDING)
    tell_news(timezone.now())
    page.goto(f"{address}/cua-toi/")
    assert "được sửa đổi, bổ sung bởi Nghị định 905/2025/NĐ-CP" in page.inner_text("main h2")
    page.get_by_role("link", name="Khoản 1 Điều 1").press("Enter")
    page.wait_for_url("**/905-nd-cp#dieu-1.khoan-1")
    [message] = [m for m in mail.outbox if m.to == ["an@vi.du"]]
    assert "khoản 1 Điều 1: “" in str(message.body)
    page.goto(f"{address}/cua-toi/cach-bao/")
    feed = page.get_by_role("link", name="/tin/").inner_text()
    path = "/tin/" + feed.rpartition("/")[2]
    entry = page.request.get(address + path).text()
    assert entry.count("<entry>") == 1
    assert "Nghị định 905/2025/NĐ-CP" in entry


def test_chosen_words_become_a_note_that_stands_in_the_text(browser: Browser, site: Site) -> None:
    address, where = site
    page = browser.new_page(locale="vi-VN", viewport={"width": 1280, "height": 900})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    _sign_in(page, address)
    page.goto(address + where["decree"])
    page.evaluate("""() => {
        const unit = document.getElementById("dieu-1.khoan-2");
        const walk = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
        let node = null;
        const wanted = "đèn trên tàu";
        while (walk.nextNode()) {
            if (walk.currentNode.data.includes(wanted)) node = walk.currentNode;
        }
        const range = document.createRange();
        const at = node.data.indexOf(wanted);
        range.setStart(node, at);
        range.setEnd(node, at + 12);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
    }""")
    page.get_by_role("button", name="Ghi chú, tô sáng").click()
    page.locator("dialog textarea[name=chu]").fill("tàu cá cũng vậy?")
    page.get_by_role("button", name="Lưu").first.click()
    page.wait_for_selector(".mark.note")
    assert page.inner_text(".mark.note") == "đèn trên tàu"
    assert "tàu cá cũng vậy?" in page.inner_text(".notes-below")
    assert said == []
    page.close()


def test_without_scripts_and_mouse_a_note_is_made_beside_its_provision(
    browser: Browser, site: Site
) -> None:
    address, where = site
    context = browser.new_context(java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    _sign_in(page, address)
    page.goto(f"{address}{where['decree']}?muc=ghi-chu")
    page.locator('[id="cho-dieu-1.khoan-2"] a').press("Enter")
    page.locator("textarea[name=trich]").fill("đèn trên tàu")
    page.locator('[id="cho-dieu-1.khoan-2"] textarea[name=chu]').fill("không cần chuột")
    page.locator('[id="cho-dieu-1.khoan-2"] button').press("Enter")
    page.get_by_text("Đã lưu ghi chú").wait_for()
    page.locator("input[name=ten]").fill("Đèn biển")
    page.get_by_role("button", name="Cất").press("Enter")
    page.wait_for_url("**/cua-toi/thu-muc/*/")
    assert "901/2024/NĐ-CP" in page.inner_text("main")
    page.goto(f"{address}/cua-toi/ghi-chu/")
    assert "không cần chuột" in page.inner_text("main")
    context.close()
