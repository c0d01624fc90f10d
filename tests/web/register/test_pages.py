"""The register's pages: from a document to a done task, with plain forms."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from portal.store.register import tasks
from tests.library import TASKED
from tests.register import PASSWORD, confirmed, opened

pytestmark = pytest.mark.usefixtures("home")


def _in(email: str) -> Client:
    client = Client()
    assert client.login(email=email, password=PASSWORD)
    return client


def test_an_editor_opens_a_document_and_confirms_its_rows() -> None:
    plan, keeper = opened()
    client = _in(keeper.email)
    assert "Theo dõi trong sổ" in client.get(f"{plan.address}?muc=nhiem-vu").content.decode()
    page = client.get(f"/nhiem-vu/van-ban/{plan.id}/xac-nhan/").content.decode()
    rows = tasks.tasks_of(plan.id)
    assert all(f'href="#viec-{task.id}"' in page and f'"viec-{task.id}"' in page for task in rows)
    sent = {"lam": "xac-nhan", "dong": [f"{task.id}:{task.version}" for task in rows]}
    assert client.post(f"/nhiem-vu/van-ban/{plan.id}/xac-nhan/", sent).status_code == 302
    assert "khảo sát bờ kênh" in client.get("/nhiem-vu/").content.decode()


def test_a_form_that_is_out_of_date_says_so_and_writes_nothing() -> None:
    plan, keeper = opened()
    task = tasks.tasks_of(plan.id)[0]
    client = _in(keeper.email)
    sent = {"lam": "sua", "dong": f"{task.id}:99", "viec": "khác", "chu-tri": "Sở Y tế"}
    answer = client.post(f"/nhiem-vu/van-ban/{plan.id}/xac-nhan/", sent)
    assert answer.status_code == 409
    assert "người khác vừa sửa" in answer.content.decode().lower()
    assert tasks.task(task.id).deed == task.deed


def test_an_agency_reports_with_a_file_and_the_office_sends_it_back() -> None:
    scene = confirmed()
    address = f"/nhiem-vu/{scene.survey.id}/"
    agency = scene.survey.leads[0].id
    proof = SimpleUploadedFile("biên bản.txt", b"da do xong")
    sent = {"lam": "bao-cao", "co-quan": agency, "noi-dung": "Đã đo", "hoan-thanh": "1"}
    assert _in(scene.builder.email).post(address, sent | {"tep": proof}).status_code == 302
    office = _in(scene.keeper.email)
    page = office.get(address).content.decode()
    assert "biên bản.txt" in page
    number = page.partition('href="/nhiem-vu/minh-chung/')[2].partition('"')[0]
    file = office.get(f"/nhiem-vu/minh-chung/{number}")
    assert b"".join(file.streaming_content) == b"da do xong"  # type: ignore[attr-defined]
    assert file["Content-Type"] == "application/octet-stream"
    back = {"lam": "tra-lai", "bao-cao": page.partition('id="bao-cao-')[2].partition('"')[0]}
    assert office.post(address, back).status_code == 422
    assert office.post(address, back | {"ly-do": "thiếu bản đồ"}).status_code == 302
    assert "thiếu bản đồ" in _in(scene.builder.email).get(address).content.decode()


@pytest.mark.parametrize(
    "path",
    ["", "co-quan/", "lich/", "lich/?thang=2024-06", "tong-hop/?tu=2024-01-01", "van-ban/", "?cu=1",
     "?trang-thai=chua-hoan-thanh-qua-han&q=kênh", "?trang=999&co-quan=x&tu=khi-nao"],
)  # fmt: skip
def test_every_board_opens_for_whoever_asks(path: str) -> None:
    scene = confirmed()
    for client in (Client(), _in(scene.keeper.email), _in(scene.builder.email)):
        assert client.get(f"/nhiem-vu/{path}").status_code == 200


def test_the_plan_shows_its_counts_as_table_and_plot() -> None:
    scene = confirmed()
    page = _in(scene.keeper.email).get(f"/nhiem-vu/van-ban/{scene.plan.id}/").content.decode()
    assert '<svg class="ring"' in page
    assert '<svg class="bars"' in page


def test_an_empty_register_tells_a_visitor_who_sees_what_and_where_to_sign_in() -> None:
    confirmed()
    page = Client().get("/nhiem-vu/?co-quan=1").content.decode()
    assert "Khách chỉ thấy nhiệm vụ mà cơ quan ban hành đã công khai" in page
    assert "?next=%2Fnhiem-vu%2F" in page


def test_who_is_signed_in_is_not_told_what_visitors_see() -> None:
    scene = confirmed()
    page = _in(scene.builder.email).get("/nhiem-vu/?q=khong-co-viec-nao").content.decode()
    assert "Không có nhiệm vụ nào bạn được xem" in page
    assert "Khách chỉ thấy" not in page


def test_correcting_a_row_keeps_a_cycle_that_the_form_does_not_offer() -> None:
    plan, keeper = opened(TASKED.replace("Định kỳ hằng tháng", "Cứ 02 tuần"))
    row = tasks.tasks_of(plan.id)[-1]
    assert row.due.every == "P2W"
    client, path = _in(keeper.email), f"/nhiem-vu/van-ban/{plan.id}/xac-nhan/"
    assert '<option value="P2W" selected>' in client.get(path).content.decode()
    sent = {"lam": "sua", "dong": f"{row.id}:{row.version}", "viec": "gửi sổ", "ky": "P2W",
            "chu-tri": row.leads[0].name, "han-chu": row.due.text}  # fmt: skip
    assert client.post(path, sent).status_code == 302
    assert (tasks.task(row.id).deed, tasks.task(row.id).due) == ("gửi sổ", row.due)
