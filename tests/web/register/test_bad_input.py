"""What goes wrong in an office: plans without tasks, bare tables, huge files, wrong clocks."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from django.test import Client

from portal.actions.register import reports, rows
from portal.actions.register.reports import Said
from portal.store.register import occurrences, tasks
from portal.store.register.values import Standing
from portal.wsgi import application
from tests.library import PLAN
from tests.register import DAY, PASSWORD, confirmed, opened, seen

pytestmark = pytest.mark.usefixtures("home")

# A sheet as offices send it: rows of deed, agency, day, and no heading that says which is which.
_BARE_TABLE = """ỦY BAN NHÂN DÂN
TỈNH LAM GIANG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 79/KH-UBND
Lam Giang, ngày 06 tháng 5 năm 2024

KẾ HOẠCH
Trồng cây ven kênh năm 2024

PHỤ LỤC

| 1 | Khảo sát bờ kênh | Sở Xây dựng | 30/6/2024 |
| 2 | Mở sổ theo dõi cây | Sở Y tế | 30/9/2024 |
"""


class _Unreadable(io.RawIOBase):
    """A request's body that must not be touched."""

    def readable(self) -> bool:
        """Say that it could be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fail the test."""
        raise AssertionError("the body was read")


def _in(email: str) -> Client:
    client = Client()
    assert client.login(email=email, password=PASSWORD)
    return client


def test_a_plan_without_tasks_says_so_and_takes_them_by_hand() -> None:
    plan, keeper = opened(PLAN)
    client, path = _in(keeper.email), f"/nhiem-vu/van-ban/{plan.id}/xac-nhan/"
    assert "Không đọc được nhiệm vụ nào" in client.get(path).content.decode()
    sent = {"lam": "them", "viec": "phủ xanh bờ kênh", "chu-tri": "Sở Xây dựng"}
    assert client.post(path, sent).status_code == 302
    [added] = tasks.tasks_of(plan.id)
    assert (added.deed, added.standing) == ("phủ xanh bờ kênh", Standing.CONFIRMED)


def test_a_table_without_headings_opens_and_invents_no_agency_and_no_day() -> None:
    plan, keeper = opened(_BARE_TABLE)
    page = _in(keeper.email).get(f"/nhiem-vu/van-ban/{plan.id}/xac-nhan/")
    assert page.status_code == 200
    assert "Khảo sát bờ kênh" in page.content.decode()
    for row in tasks.tasks_of(plan.id):
        assert {agency.name for agency in row.leads} <= {"Sở Xây dựng", "Sở Y tế"}
        assert row.facts.due_on in (None, date(2024, 6, 30), date(2024, 9, 30))


@pytest.mark.parametrize("path", ["/nhiem-vu/{}/", "/api/v1/tasks/{}/reports"])
def test_a_report_of_two_hundred_megabytes_is_refused_and_its_body_never_read(path: str) -> None:
    task = confirmed().survey.id
    said: list[str] = []
    environment = {
        "REQUEST_METHOD": "POST", "PATH_INFO": path.format(task), "SERVER_NAME": "testserver",
        "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.url_scheme": "http",
        "CONTENT_TYPE": "multipart/form-data; boundary=x", "CONTENT_LENGTH": "200000000",
        "REMOTE_ADDR": "203.0.113.9", "wsgi.input": _Unreadable(), "wsgi.errors": io.StringIO(),
    }  # fmt: skip
    body = b"".join(application(environment, lambda status, _headers: said.append(status)))
    assert said[0].startswith("413")
    assert body


def test_two_editors_who_confirm_at_once_lose_nothing_and_make_nothing_twice() -> None:
    plan, keeper = opened()
    as_seen = [seen(task) for task in tasks.tasks_of(plan.id)]
    first = rows.confirm(keeper, as_seen, on=DAY)
    second = rows.confirm(keeper, as_seen, on=DAY)
    assert (first.count, second.count) == (3, 0)
    assert len(second.changed_meanwhile) == 3
    monthly = as_seen[2].task_id
    assert len(tasks.children_of(monthly)) == 1


def test_a_clock_that_was_put_back_makes_no_period_again_and_takes_nothing_away() -> None:
    scene = confirmed()
    occurrences.make(scene.monthly.id, until=date(2024, 8, 1))
    before = tasks.children_of(scene.monthly.id)
    assert occurrences.make(scene.monthly.id, until=date(2024, 6, 1)) == 0
    assert tasks.children_of(scene.monthly.id) == before


def test_a_report_written_on_a_clock_that_was_put_back_stands_after_the_earlier_one() -> None:
    scene = confirmed()
    agency = scene.survey.leads[0].id
    reports.report(scene.builder, scene.survey.id, agency, Said("nửa", 50), on=date(2024, 7, 5))
    reports.report(scene.builder, scene.survey.id, agency, Said("hơn", 70), on=date(2024, 6, 1))
    folder = reports.task(scene.keeper, scene.survey.id)
    assert [report.percent for report in folder.reports] == [70, 50]
    assert (folder.task.percent, folder.task.reported_on) == (70, date(2024, 7, 5))
