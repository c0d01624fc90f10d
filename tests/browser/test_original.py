"""The pages of a PDF beside the text, in step with it."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from portal.actions.add import add
from portal.actions.written import Format, write
from tests.browser.test_pages import AXE
from tests.library import DECREE, EDITOR, VISITOR

pytestmark = pytest.mark.browser

_MORE = "".join(
    f"Điều {n}. Đèn số {n}\nĐèn số {n} được thắp mỗi đêm và được lau mỗi sáng.\n"
    for n in range(3, 60)
)
LONG = DECREE.replace("TM. CHÍNH PHỦ", f"{_MORE}TM. CHÍNH PHỦ")


@pytest.mark.slow
def test_page_and_text_follow_each_other(
    context: BrowserContext, site: tuple[str, dict[str, str]]
) -> None:
    source = add(EDITOR, LONG.replace("901/2024", "902/2024").encode(), "dai.txt").address
    made = write(VISITOR, str(source), Format.PDF).data
    address = add(EDITOR, made, "dai.pdf").address
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{site[0]}{address}?muc=ban-goc")
    viewer, field = page.locator(".pdf"), page.locator("input[name=trang]")
    expect(viewer.locator("[role=status]")).to_have_text("Trang 1")
    drawn = "c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v < 128)"
    assert page.locator(".sheet canvas").evaluate(drawn)
    viewer.get_by_role("button", name="Trang sau").press("Enter")
    expect(viewer.locator("[role=status]")).to_have_text("Trang 2")
    expect(page.locator("[data-mark='trang-2']").first).to_be_in_viewport()
    page.locator("[data-mark='trang-3']").first.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    page.locator("[data-mark='trang-3']").first.evaluate("e => e.scrollIntoView()")
    expect(field).to_have_value("3")
    page.evaluate(AXE)
    assert page.evaluate("axe.run().then(r => r.violations.map(v => v.id))") == []
    assert said == []
