"""The life of a plan in a browser: received, confirmed, reported on, sent back, done late."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page

from portal.access import Role
from portal.store.register import plans, tasks
from tests.library import TASKED
from tests.register import PASSWORD, account, confirmed, join

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor/axe-4.14.1.min.js").read_text(encoding="utf-8")
Site = tuple[str, dict[str, str]]


def _enter(browser: Browser, site: Site, email: str, path: str, **options: object) -> Page:
    """Sign in with the keyboard alone and come to a page."""
    page = browser.new_context(locale="vi-VN", **options).new_page()  # type: ignore[arg-type]
    page.goto(f"{site[0]}/tai-khoan/login/?next={path}")
    page.get_by_label("Thư điện tử").focus()
    page.keyboard.type(email)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{path}")
    return page


def _press(page: Page, name: str) -> None:
    """Press a button with the keyboard."""
    page.get_by_role("button", name=name, exact=True).first.focus()
    page.keyboard.press("Enter")


def _receive(page: Page) -> int:
    """Paste the plan, open it in the register; return the plan's number."""
    page.get_by_label("Hoặc dán văn bản").fill(TASKED)
    _press(page, "Thêm vào thư viện")
    page.get_by_role("link", name="77/KH-UBND").click()
    page.goto(page.url.partition("?")[0] + "?muc=nhiem-vu")
    page.get_by_role("button", name="Đưa vào sổ nhiệm vụ").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/xac-nhan/")
    return int(page.url.split("/")[-3])


def _look_at_words(page: Page, task_id: int) -> None:
    """Follow a row to its words: they stand in sight, marked as no others are."""
    page.locator(f'a[href="#viec-{task_id}"]').focus()
    page.keyboard.press("Enter")
    words = page.locator(f'[id="viec-{task_id}"]')
    assert words.inner_text() == tasks.task(task_id).quote
    colour = "e => getComputedStyle(e).backgroundColor"
    others = page.locator('[id^="viec-"]').nth(1)
    assert words.evaluate(colour) != others.evaluate(colour)
    top = words.bounding_box()
    assert top is not None
    assert 0 <= top["y"] < 900


def _report(page: Page, words: str, proof: Path) -> None:
    page.get_by_label("Nội dung").fill(words)
    page.set_input_files('input[name="tep"]', [proof])
    page.get_by_label("Đã hoàn thành").focus()
    page.keyboard.press("Space")
    _press(page, "Gửi báo cáo")
    page.get_by_text("Đã gửi báo cáo.").wait_for()


def _send_back(page: Page) -> None:
    page.get_by_text("Trả lại báo cáo này").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Lý do trả lại").fill("thiếu bản đồ")
    _press(page, "Trả lại")
    page.get_by_text("Đã trả lại báo cáo.").wait_for()


def _exported(page: Page, name: str) -> bytes:
    with page.expect_download() as waited:
        page.get_by_role("link", name=name).first.click()
    return Path(waited.value.path()).read_bytes()


def _check_docx(data: bytes) -> None:
    paper = Document(io.BytesIO(data))
    assert "(đúng hạn 0, quá hạn 1)" in "\n".join(p.text for p in paper.paragraphs)
    cells = [cell.text for row in paper.tables[-1].rows for cell in row.cells]
    assert any(cell.startswith("Hoàn thành quá hạn; chậm") for cell in cells)


def _check_xlsx(data: bytes) -> None:
    rows = load_workbook(io.BytesIO(data))["Nhiệm vụ"].iter_rows(values_only=True)
    assert any("Hoàn thành quá hạn" in map(str, row) for row in rows)


@pytest.mark.slow
def test_a_plan_is_received_reported_on_sent_back_and_done_late(
    browser: Browser, site: Site, tmp_path: Path
) -> None:
    account("bien@vi.du", Role.EDITOR)
    office = _enter(browser, site, "bien@vi.du", "/them-van-ban/")
    plan = _receive(office)
    survey, *_ = tasks.tasks_of(plan)
    _look_at_words(office, survey.id)
    _press(office, "Xác nhận cả 3 dòng")
    office.get_by_text("Số nhiệm vụ vừa xác nhận: 3.").wait_for()
    join("xay@vi.du", survey.leads[0].id)
    proof = tmp_path / "biên bản đo.txt"
    proof.write_text("đã đo", encoding="utf-8")
    agency = _enter(browser, site, "xay@vi.du", f"/nhiem-vu/{survey.id}/")
    _report(agency, "Đã đo xong", proof)
    office.goto(f"{site[0]}/nhiem-vu/{survey.id}/")
    assert _exported(office, "biên bản đo.txt").decode() == "đã đo"
    _send_back(office)
    agency.reload()
    assert agency.get_by_text("thiếu bản đồ").first.is_visible()
    assert agency.locator("main .state").first.inner_text() == "Chưa hoàn thành, quá hạn"
    _report(agency, "Đã bổ sung bản đồ", proof)
    office.goto(f"{site[0]}/nhiem-vu/van-ban/{plan}/")
    assert office.get_by_text("Hoàn thành quá hạn").first.is_visible()
    _check_docx(_exported(office, "DOCX"))
    _check_xlsx(_exported(office, "XLSX"))
    assert plans.plan(plan).number == "77/KH-UBND"


def test_the_register_needs_no_script(browser: Browser, site: Site) -> None:
    scene = confirmed()
    path = f"/nhiem-vu/{scene.survey.id}/"
    page = _enter(browser, site, scene.builder.email, path, java_script_enabled=False)
    page.get_by_label("Nội dung").fill("Đã đo một nửa")
    page.get_by_label("Đã làm được (phần trăm)").fill("50")
    page.get_by_role("button", name="Gửi báo cáo").click()
    assert page.get_by_text("Đang thực hiện 50%").is_visible()
