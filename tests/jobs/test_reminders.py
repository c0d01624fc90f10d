"""Reminders: seven, three, one day before and when overdue; each once, whatever the clock does."""

from __future__ import annotations

import smtplib
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend

from portal.access import OPERATOR
from portal.actions.register import reminders, reports, rows
from portal.actions.register.reports import Said
from portal.errors import NotAllowedError
from portal.jobs.clock import run_round
from portal.jobs.mail import send_reminders
from portal.store.register import agencies, notices, tasks
from tests.register import DAY, Scene, confirmed, join, opened, person, seen

pytestmark = pytest.mark.usefixtures("home")
DUE = date(2024, 6, 29)  # of the scene's survey


class Refusing(BaseEmailBackend):
    """A mail server that knows none of the addresses."""

    def send_messages(self, messages: Iterable[Any]) -> int:
        """Refuse."""
        for message in messages:
            raise smtplib.SMTPRecipientsRefused(dict.fromkeys(message.to, (550, b"no such user")))
        return 0


class Away(BaseEmailBackend):
    """A mail server that does not answer."""

    def send_messages(self, messages: Iterable[Any]) -> int:
        """Time out."""
        raise TimeoutError("timed out")


def _make(before: int) -> None:
    reminders.make(OPERATOR, on=DUE - timedelta(days=before))


def _steps(scene: Scene) -> list[int]:
    found = reminders.of(scene.builder).notices
    return sorted(n.step for n in found if n.task_id == scene.survey.id and n.step is not None)


def test_each_step_is_told_once_and_a_restart_tells_nothing_again() -> None:
    scene = confirmed()
    for before in (9, 8, 7, 7, 6, 4, 3, 2, 1, 0, -1, -1, -5):
        _make(before)
    assert _steps(scene) == [0, 1, 3, 7]


def test_steps_that_were_passed_over_are_not_made_up_for() -> None:
    scene = confirmed()
    _make(2)
    assert _steps(scene) == [3]


def test_a_clock_that_was_put_back_brings_no_farther_step() -> None:
    scene = confirmed()
    _make(1)
    _make(6)
    _make(2)
    assert _steps(scene) == [1]


def test_who_is_done_is_told_nothing() -> None:
    scene = confirmed()
    agency = scene.survey.leads[0].id
    reports.report(scene.builder, scene.survey.id, agency, Said("Xong", 0, is_done=True), on=DUE)
    _make(-1)
    assert _steps(scene) == []


def test_the_office_is_told_for_an_agency_without_people() -> None:
    scene = confirmed()
    reminders.make(OPERATOR, on=date(2024, 9, 29))
    told = {notice.task_id for notice in reminders.of(scene.keeper).notices}
    assert scene.book.id in told
    assert scene.book.id not in {n.task_id for n in reminders.of(scene.builder).notices}


def test_the_editor_who_opened_the_plan_is_told_where_the_office_has_no_people() -> None:
    plan, keeper = opened()
    rows.confirm(keeper, [seen(task) for task in tasks.tasks_of(plan.id)], on=DAY)
    agencies.remove_person(plan.office.id, keeper.id or 0)
    reminders.make(OPERATOR, on=date(2024, 9, 29))
    assert reminders.of(person("bien@vi.du")).notices
    assert reminders.of(keeper).notices == ()


def _sent_back(scene: Scene) -> None:
    agency = scene.survey.leads[0].id
    said = Said("Đã xong", 100, is_done=True)
    made = reports.report(scene.builder, scene.survey.id, agency, said, on=DAY)
    reports.send_back(scene.keeper, made, "thiếu bản đồ")


def test_an_agency_is_told_once_that_its_report_was_sent_back() -> None:
    scene = confirmed()
    other = join("khac@vi.du", scene.survey.partners[0].id)
    _sent_back(scene)
    [notice] = reminders.of(scene.builder).notices
    assert (notice.is_return, notice.reason, notice.due_on) == (True, "thiếu bản đồ", None)
    assert reminders.of(other).notices == reminders.of(scene.keeper).notices == ()
    send_reminders()
    assert send_reminders() == 0
    [message] = [m for m in mail.outbox if m.to == [scene.builder.email]]
    assert message.subject == "Nhắc việc: 1 báo cáo bị trả lại"
    assert "thiếu bản đồ" in message.body


def test_a_return_that_was_told_hides_no_reminder() -> None:
    scene = confirmed()
    _sent_back(scene)
    for _ in range(2):
        _make(3)
    assert sorted(str(n.step) for n in reminders.of(scene.builder).notices) == ["3", "None"]


def test_the_mail_goes_once_and_says_what_is_due() -> None:
    scene = confirmed()
    _make(3)
    assert send_reminders() >= 1
    assert send_reminders() == 0
    [message] = [m for m in mail.outbox if m.to == [scene.builder.email]]
    assert "đến hạn ngày 29/06/2024" in message.body
    assert f"/nhiem-vu/{scene.survey.id}/" in message.body


def test_a_mail_that_bounces_is_kept_said_and_not_tried_again(settings: Any) -> None:
    settings.EMAIL_BACKEND = "tests.jobs.test_reminders.Refusing"
    scene = confirmed()
    _make(3)
    assert send_reminders() == 0
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_reminders() == 0
    [notice] = [n for n in reminders.of(scene.keeper).undelivered if n.email == "xay@vi.du"]
    assert (notice.mail, "no such user" in notice.mail_problem) == ("bounced", True)


def test_a_server_that_is_away_is_tried_again_five_times(settings: Any) -> None:
    settings.EMAIL_BACKEND = "tests.jobs.test_reminders.Away"
    scene = confirmed()
    _make(3)
    for _ in range(7):
        send_reminders()
    states = {n.mail for n in reminders.of(scene.builder).notices}
    assert states == {"failed"}


def test_a_mail_that_a_killed_process_was_sending_is_not_sent_twice() -> None:
    scene = confirmed()
    _make(3)
    notices.take_waiting()  # the process dies here
    notices.give_up_sending()
    assert send_reminders() == 0
    assert "không rõ" in reminders.of(scene.builder).notices[0].mail_problem


def test_a_round_does_all_of_it_and_may_be_run_again() -> None:
    scene = confirmed()
    now = datetime(2024, 6, 26, 8, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    run_round(now)
    run_round(now)
    assert _steps(scene) == [3]
    assert len([m for m in mail.outbox if m.to == [scene.builder.email]]) == 1


def test_only_the_portal_itself_makes_reminders_and_each_reads_their_own() -> None:
    scene = confirmed()
    _make(3)
    with pytest.raises(NotAllowedError):
        reminders.make(scene.keeper, on=DUE)
    reminders.read(scene.keeper)
    assert reminders.unread(scene.builder) == 1
    reminders.read(scene.builder)
    assert reminders.unread(scene.builder) == 0
