"""Pages of members, of browsing and of comparisons: accessible, narrow enough, by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from portal.access import Role
from portal.actions import browse
from portal.store.models import Account, SubjectRow
from tests.library import EDITOR
from tests.register import PASSWORD, account

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor/axe-4.14.1.min.js").read_text(encoding="utf-8")
DAYS = "muc=so-sanh&tu=2025-03-31&den=2025-04-01"
Site = tuple[str, dict[str, str]]


def _sign_in(page: Page, address: str, *roles: Role) -> None:
    account("an@vi.du", *roles)
    Account.objects.filter(email="an@vi.du").update(is_staff=True)
    page.goto(f"{address}/tai-khoan/login/")
    page.fill("input[name=login]", "an@vi.du")
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector('a[href="/cua-toi/"]')


def _grow(where: dict[str, str]) -> None:
    """Let the tree of subjects have two levels, and the decree hang on the lower."""
    above = SubjectRow.objects.create(name="Hàng hải", slug="hang-hai")
    SubjectRow.objects.create(name="Đèn biển", slug="den-bien", parent=above)
    browse.hang(EDITOR, where["decree"], ["den-bien"])


def _browsing() -> list[str]:
    ways = ("loai", "co-quan", "nam", "nguoi-ky", "chu-de")
    shelves = (
        "loai/nghi-dinh", "co-quan/chinh-phu", "nam/2024",
        "nguoi-ky/tran-van-thu", "chu-de/hang-hai",
    )  # fmt: skip
    lists = [f"/duyet/{name}/" for name in (*ways, *shelves)]
    return ["/duyet/", "/duyet/moi/", *lists, "/hang-thanh-vien/"]


def _wrong(page: Page, address: str, paths: list[str]) -> list[Any]:
    found: list[Any] = []
    for path in paths:
        answer = page.goto(address + path)
        assert answer is not None
        if answer.status != 200:
            found.append((path, answer.status))
        page.evaluate(AXE)
        result = page.evaluate("axe.run()")
        found += [(path, v["id"], v["nodes"][0]["html"][:160]) for v in result["violations"]]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append((path, "overflow", ""))
    return found


def _entrance() -> list[str]:
    return [
        f"/tai-khoan/{name}/" for name in ("login", "signup", "password/reset", "login/code")
    ]  # fmt: skip


@pytest.mark.slow
def test_browsing_and_entering_are_accessible_and_fit_a_phone(
    context: BrowserContext, site: Site, settings: Any
) -> None:
    settings.SIGNUP_IS_OPEN = True
    address, where = site
    _grow(where)
    page = context.new_page()
    paths = [*_browsing(), *(p for p in _entrance() if "code" not in p)]
    assert _wrong(page, address, paths) == []


@pytest.mark.slow
def test_tabs_that_are_closed_are_accessible_and_fit_a_phone(
    context: BrowserContext, site: Site, settings: Any
) -> None:
    settings.TIERS = "standard"
    address, where = site
    tabs = ("hieu-luc", "theo-ngay", "so-sanh", "lien-quan", "luoc-do", "thay-the", "ban-goc",
            "tieng-anh", "tai-ve")  # fmt: skip
    page = context.new_page()
    assert _wrong(page, address, [f"{where['decree']}?muc={tab}" for tab in tabs]) == []


@pytest.mark.slow
def test_a_member_s_account_and_comparisons_are_accessible_and_fit_a_phone(
    context: BrowserContext, site: Site
) -> None:
    address, where = site
    page = context.new_page()
    _sign_in(page, address, Role.PROFESSIONAL, Role.EDITOR)
    decree = where["decree"]
    account_pages = ("email", "password/change", "2fa", "2fa/totp/activate", "2fa/webauthn",
                     "2fa/webauthn/add", "sessions", "logout")  # fmt: skip
    paths = [f"/tai-khoan/{name}/" for name in account_pages]
    paths += ["/tai-khoan-cua-toi/", "/khoa-api/", "/tim-kiem/?q=den", "/them-van-ban/"]
    paths += [f"{decree}?muc=theo-ngay&on=2025-05-01", f"{decree}?{DAYS}", f"{decree}?muc=so-sanh"]
    paths += [f"{decree}?muc=so-sanh&voi=77/2024/TT-BGTVT", f"{decree}?muc=tieng-anh"]
    paths += [f"{decree}?muc=ban-goc", f"/duyet/gan-chu-de/?dia-chi={decree}"]
    assert _wrong(page, address, paths) == []


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
