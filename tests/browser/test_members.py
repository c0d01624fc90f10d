"""Pages of members, of browsing and of comparisons: accessible, narrow enough, by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from portal.actions import browse
from portal.store.models import SubjectRow
from tests.library import EDITOR

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor/axe-4.14.1.min.js").read_text(encoding="utf-8")
DAYS = "muc=so-sanh&tu=2025-03-31&den=2025-04-01"
Site = tuple[str, dict[str, str]]


def _grow(where: dict[str, str]) -> None:
    """Let the tree of subjects have two levels, and the decree hang on the lower."""
    above = SubjectRow.objects.create(name="Hàng hải", slug="hang-hai")
    SubjectRow.objects.create(name="Đèn biển", slug="den-bien", parent=above)
    browse.hang(EDITOR, where["decree"], ["den-bien"])


def test_two_days_are_compared_by_keyboard_and_kept(browser: Browser, site: Site) -> None:
    address, where = site
    page = browser.new_page(locale="vi-VN")
    page.goto(f"{address}{where['decree']}?muc=so-sanh")
    page.locator("input[name=tu]").fill("2025-03-31")
    page.locator("input[name=den]").fill("2025-04-01")
    page.locator("input[name=den]").press("Enter")
    page.wait_for_url("**tu=2025-03-31**")
    assert "và sơn" in page.inner_text(".compared")
    with page.expect_download() as kept:
        page.get_by_role("link", name="Word (DOCX)").press("Enter")
    assert kept.value.suggested_filename == "so-sanh-901-nd-cp-2025-04-01.docx"
    page.close()


def test_without_scripts_a_text_is_read_on_a_day(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    page.goto(f"{site[0]}{site[1]['decree']}?muc=theo-ngay&on=2025-04-01")
    assert "và sơn" in page.inner_text(".edition .amended")
    page.fill("input[name=on]", "2025-03-31")
    page.get_by_role("button", name="Xem", exact=True).press("Enter")
    assert "và sơn" not in page.inner_text(".edition")
    context.close()


def test_the_library_is_walked_through_by_keyboard(browser: Browser, site: Site) -> None:
    address, where = site
    _grow(where)
    page = browser.new_page(locale="vi-VN")
    page.goto(f"{address}/duyet/")
    page.get_by_role("link", name="Hàng hải").first.press("Enter")
    page.wait_for_url("**/duyet/chu-de/hang-hai/")
    page.get_by_role("link", name="Đèn biển").first.press("Enter")
    page.wait_for_url("**/duyet/chu-de/den-bien/")
    page.locator(f'h3 a[href="{where["decree"]}"]').press("Enter")
    page.wait_for_url(f"**{where['decree']}")
    page.close()
