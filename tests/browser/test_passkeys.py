"""A passkey as people use one: made, signed out, signed in with, taken off again."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.browser.test_pages import AXE
from tests.register import PASSWORD, account

pytestmark = pytest.mark.browser

Site = tuple[str, dict[str, str]]
_DEVICE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


def _device(page: Page) -> tuple[CDPSession, str]:
    """Give the browser a device that keeps passkeys and says yes; return its name there."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    made: dict[str, Any] = session.send("WebAuthn.addVirtualAuthenticator", {"options": _DEVICE})
    return session, made["authenticatorId"]


def _sign_in(page: Page, address: str) -> None:
    page.goto(f"{address}/tai-khoan/login/")
    page.fill("input[name=login]", "an@vi.du")
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector('a[href="/cua-toi/"]')


def _add(page: Page, address: str) -> None:
    page.goto(f"{address}/tai-khoan/2fa/webauthn/add/")
    page.fill("input[name=password]", PASSWORD)  # a way in is added only by who shows it is them
    page.keyboard.press("Enter")
    page.get_by_label("Không cần mật khẩu").press("Space")
    page.locator("#mfa_webauthn_add").press("Enter")


def test_a_passkey_is_made_signs_in_without_a_password_and_is_taken_off(
    browser: Browser, site: Site
) -> None:
    address, _ = site
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
    session, device = _device(page)
    account("an@vi.du")
    _sign_in(page, address)
    _add(page, address)
    page.wait_for_url("**/2fa/recovery-codes/**")  # the first key comes with codes for its loss
    kept = session.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
    assert len(kept) == 1

    context.clear_cookies()
    page.goto(f"{address}/tai-khoan/login/")
    page.locator("#passkey_login").press("Enter")
    page.wait_for_selector('a[href="/cua-toi/"]')

    page.goto(f"{address}/tai-khoan/2fa/webauthn/reauthenticate/")
    page.evaluate(AXE)
    assert page.evaluate("axe.run()")["violations"] == []
    page.goto(f"{address}/tai-khoan/2fa/webauthn/")
    page.get_by_role("link", name="Xóa").press("Enter")
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/keys/*/remove/")
    page.locator("main form button").first.press("Enter")
    page.wait_for_url("**/2fa/webauthn/")
    assert not Authenticator.objects.filter(type="webauthn").exists()

    context.clear_cookies()
    page.goto(f"{address}/tai-khoan/login/")
    page.locator("#passkey_login").press("Enter")  # the device still has it, the portal does not
    expect(page.get_by_role("alert")).to_have_text("Mã không đúng.")
    assert page.locator('a[href="/cua-toi/"]').count() == 0
    assert said == []
    context.close()


def test_a_device_that_says_no_is_told_of_in_words(browser: Browser, site: Site) -> None:
    address, _ = site
    page = browser.new_page(locale="vi-VN")
    session, device = _device(page)
    session.send("WebAuthn.setUserVerified", {"authenticatorId": device, "isUserVerified": False})
    account("an@vi.du")
    _sign_in(page, address)
    _add(page, address)
    expect(page.get_by_role("alert")).to_contain_text("không")
    assert not Authenticator.objects.exists()
    page.close()
