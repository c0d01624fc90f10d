"""Every page in a browser: accessible, narrow enough for a phone, usable by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.library import PLAN

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor/axe-4.14.1.min.js").read_text(encoding="utf-8")
Site = tuple[str, dict[str, str]]


def _pages(where: dict[str, str]) -> list[str]:
    names = ("thuoc-tinh", "hieu-luc", "lien-quan", "luoc-do", "thay-the", "tai-ve")
    tabs = [f"?muc={name}" for name in names]
    decree = [where["decree"] + tab for tab in ["", *tabs, "?muc=lien-quan&dieu=dieu-1"]]
    own = [
        "/",
        "/tim-kiem/?q=den",
        "/tim-dieu-khoan/?q=den",
        "/doc-thu/",
        "/gioi-thieu/",
        "/tai-khoan/login/",
        "/khong/co",
    ]
    return own + decree


def test_no_page_violates_accessibility_or_overflows(context: BrowserContext, site: Site) -> None:
    address, where = site
    page = context.new_page()
    found = []
    for path in _pages(where):
        page.goto(address + path)
        page.evaluate(AXE)
        result = page.evaluate("axe.run()")
        found += [
            (path, v["id"], v["nodes"][0]["html"][:120], v["help"]) for v in result["violations"]
        ]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append((path, "overflow", "", ""))
    assert found == []


def test_a_page_asks_nothing_that_the_policy_forbids(context: BrowserContext, site: Site) -> None:
    address, where = site
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in ("/", where["decree"] + "#dieu-1.khoan-2", "/doc-thu/"):
        page.goto(address + path)
    assert said == []


def test_searching_and_reading_need_the_keyboard_only(browser: Browser, site: Site) -> None:
    address, where = site
    page = browser.new_page(locale="vi-VN")
    page.goto(address)
    page.keyboard.type("den bien")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/**")
    page.locator(f'h3 a[href="{where["decree"]}"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{where['decree']}")
    assert page.locator('[id="dieu-1.khoan-2"]').is_visible()
    page.close()


def test_the_first_tab_stop_leads_past_the_head(browser: Browser, site: Site) -> None:
    page = browser.new_page(locale="vi-VN")
    page.goto(site[0] + "/gioi-thieu/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.close()


def test_reading_a_text_at_once_works_without_javascript(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    page.goto(site[0] + "/doc-thu/")
    page.fill("#text", PLAN)
    page.get_by_role("button", name="Đọc", exact=True).click()
    assert page.get_by_text("583/KH-UBND").first.is_visible()
    context.close()


def test_the_contents_lead_to_the_place(browser: Browser, site: Site) -> None:
    page = browser.new_page(locale="vi-VN")
    page.goto(site[0] + site[1]["decree"])
    page.locator('.contents a[href="#dieu-2"]').click()
    assert page.url.endswith("#dieu-2")
    page.close()


def test_the_contents_follow_the_reader(browser: Browser, site: Site) -> None:
    page = browser.new_page(locale="vi-VN", viewport={"width": 1280, "height": 300})
    page.goto(f"{site[0]}{site[1]['decree']}#dieu-1.khoan-2")
    here = page.locator(".contents [aria-current]")
    assert here.get_attribute("href") == "#dieu-1"
    page.locator("#dieu-2").evaluate("unit => window.scrollBy(0, unit.getBoundingClientRect().top)")
    expect(here).to_have_attribute("href", "#dieu-2")
    page.close()
