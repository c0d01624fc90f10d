"""A document with a rich history in a browser: each tab accessible, also without JavaScript."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from portal.actions.add import add
from tests.browser.test_pages import AXE
from tests.library import EDITOR
from tests.rich_history import RICH

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TABS = ("noi-dung", "hieu-luc", "theo-ngay", "so-sanh&tu=2020-06-01&den=2023-07-01", "lien-quan",
        "luoc-do", "thay-the", "thuoc-tinh")  # fmt: skip


@pytest.fixture
def rich(home: Path, live_server: Any) -> tuple[str, str]:
    """Return the address of a running portal, and of the decree that much befell."""
    where = {n: str(add(EDITOR, t.encode(), f"{n}.txt").address) for n, t in RICH.items()}
    return live_server.url, where["basic"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_tab_is_accessible_and_fits(
    context: BrowserContext, rich: tuple[str, str], language: str
) -> None:
    address, decree = rich
    page = context.new_page()
    page.goto(address)
    page.locator(f"button[value={language}]").click()
    found = []
    for tab in TABS:
        page.goto(f"{address}{decree}?muc={tab}")
        page.evaluate(AXE)
        result = page.evaluate("axe.run()")
        found += [(tab, v["id"], v["nodes"][0]["html"][:160]) for v in result["violations"]]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append((tab, "overflow", ""))
    assert found == []


def test_without_script_every_relation_of_the_drawing_stands_in_the_list(
    browser: Browser, rich: tuple[str, str]
) -> None:
    context = browser.new_context(java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    page.goto(f"{rich[0]}{rich[1]}?muc=luoc-do")
    drawn = {a.get_attribute("href") for a in page.locator("svg.graph a").all()}
    listed = {a.get_attribute("href") for a in page.locator("ul.relations a").all()}
    assert len(drawn) > 6
    assert drawn <= listed
    context.close()


def test_words_of_the_drawing_do_not_lie_on_each_other(
    browser: Browser, rich: tuple[str, str]
) -> None:
    context = browser.new_context(viewport={"width": 1400, "height": 900}, locale="vi-VN")
    page = context.new_page()
    page.goto(f"{rich[0]}{rich[1]}?muc=luoc-do")
    places = [text.bounding_box() for text in page.locator("svg.graph text").all()]
    boxes = [(p["x"], p["y"], p["x"] + p["width"], p["y"] + p["height"]) for p in places if p]
    assert len(boxes) > 20
    for index, (left, top, right, bottom) in enumerate(boxes):
        for x, y, x_end, y_end in boxes[index + 1 :]:
            apart = right <= x or x_end <= left or bottom <= y + 4 or y_end <= top + 4
            assert apart, (boxes[index], (x, y, x_end, y_end))
    rows = page.locator("svg.graph g.box").all()
    for row in rows:
        frame = row.locator("rect").bounding_box()
        for text in row.locator("text").all():
            inside = text.bounding_box()
            assert frame is not None
            assert inside is not None
            assert inside["x"] + inside["width"] <= frame["x"] + frame["width"]
    context.close()


def test_the_drawing_is_reached_by_keyboard(browser: Browser, rich: tuple[str, str]) -> None:
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    page.goto(f"{rich[0]}{rich[1]}?muc=luoc-do")
    link = page.locator("svg.graph a").first
    link.focus()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "luoc-do" not in url)
    assert page.url.startswith(rich[0] + "/chinh-phu/")
    context.close()
