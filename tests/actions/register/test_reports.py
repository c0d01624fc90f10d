"""Progress: reported with evidence, sent back, done late; states follow from the facts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from portal.actions.register import boards, plans, reports, rows
from portal.actions.register.reports import Handed, Said
from portal.errors import CannotBeDoneError, NotAllowedError, TooLargeError
from portal.store.register.conditions import Wanted
from tests.register import DAY, Scene, confirmed, join, seen
from vanban.plan.progress import Stage, TaskState

pytestmark = pytest.mark.usefixtures("home")
JUNE, JULY = date(2024, 6, 20), date(2024, 7, 5)


def _report(scene: Scene, said: Said, *, on: date, files: Any = ()) -> int:
    agency = scene.survey.leads[0].id
    return reports.report(scene.builder, scene.survey.id, agency, said, files, on=on)


def test_done_sent_back_and_done_late() -> None:
    scene = confirmed()
    proof = Handed("biên bản.pdf", [b"%PDF", b"..."])
    made = _report(scene, Said("Đã xong", 90, is_done=True), on=JUNE, files=[proof])
    assert scene.task(scene.survey.id).state(JUNE) is TaskState.DONE_IN_TIME
    reports.send_back(scene.keeper, made, "thiếu bản đồ")
    returned = scene.task(scene.survey.id)
    assert (returned.stage(JUNE), returned.state(JULY)) == (Stage.UNDER_WAY, TaskState.OVERDUE)
    _report(scene, Said("Đã bổ sung bản đồ", 100, is_done=True), on=JULY)
    late = scene.task(scene.survey.id)
    assert (late.state(JULY), late.days_late(JULY)) == (TaskState.DONE_LATE, 6)
    tally = boards.tally(scene.keeper, Wanted(plan=scene.plan.id), on=JULY)
    assert (tally.done_late, tally.done_in_time) == (1, 0)


def test_a_report_that_is_sent_back_leaves_the_work_begun_and_as_far_as_it_was() -> None:
    scene = confirmed()
    _report(scene, Said("Đã đo xong hai kênh", 40), on=DAY)
    made = _report(scene, Said("Đã xong", 100, is_done=True), on=JUNE)
    reports.send_back(scene.keeper, made, "thiếu bản đồ")
    task = scene.task(scene.survey.id)
    assert (task.stage(JUNE), task.percent) == (Stage.UNDER_WAY, 40)
    assert (task.facts.begun_on, task.facts.done_on) == (DAY, None)


def test_history_says_why_a_report_was_sent_back_and_what_was_handed_in() -> None:
    scene = confirmed()
    made = _report(scene, Said("Đã xong", 100), on=JUNE, files=[Handed("bản đồ.pdf", [b"%PDF"])])
    reports.send_back(scene.keeper, made, "thiếu bản đồ")
    *_, reported, returned = reports.task(scene.keeper, scene.survey.id).history
    assert (reported.what, reported.after["files"]) == ("reported", ["bản đồ.pdf"])
    assert (returned.what, returned.after["reason"]) == ("returned", "thiếu bản đồ")
    newest = plans.changes(scene.keeper, scene.plan.id)[0]
    assert newest.deed == scene.survey.deed


def test_evidence_comes_back_byte_for_byte() -> None:
    scene = confirmed()
    _report(scene, Said("Một phần", 30), on=JUNE, files=[Handed("a.txt", [b"mot", b"hai"])])
    [report] = reports.task(scene.keeper, scene.survey.id).reports
    found, pieces = reports.evidence(scene.keeper, report.evidence[0].id)
    assert (found.name, found.size, b"".join(pieces)) == ("a.txt", 6, b"mothai")


def test_a_file_over_the_limit_is_refused_and_nothing_is_kept(settings: Any) -> None:
    scene = confirmed()
    settings.EVIDENCE_LIMIT = 10
    with pytest.raises(TooLargeError):
        _report(scene, Said("To", 30), on=JUNE, files=[Handed("a.bin", [b"x" * 8] * 2)])
    assert reports.task(scene.keeper, scene.survey.id).reports == ()


def test_the_office_reports_for_an_agency_without_account_only() -> None:
    scene = confirmed()
    wards = scene.book.leads[0]
    said = Said("Các xã đã mở sổ", 100, is_done=True, of_day=date(2024, 9, 1))
    reports.report(scene.keeper, scene.book.id, wards.id, said, on=date(2024, 10, 9))
    assert scene.task(scene.book.id).state(date(2024, 10, 9)) is TaskState.DONE_IN_TIME
    with pytest.raises(NotAllowedError):
        reports.report(
            scene.keeper, scene.survey.id, scene.survey.leads[0].id, Said("x", 5), on=JUNE
        )


def test_an_agency_cannot_put_its_report_back_in_time() -> None:
    scene = confirmed()
    with pytest.raises(NotAllowedError):
        _report(scene, Said("Xong từ lâu", 100, is_done=True, of_day=DAY), on=JULY)


def test_a_partner_reports_but_cannot_say_that_it_is_done() -> None:
    scene = confirmed()
    finance = scene.survey.partners[0].id
    partner = join("tai@vi.du", finance)
    reports.report(partner, scene.survey.id, finance, Said("Đã góp ý", 20), on=JUNE)
    with pytest.raises(CannotBeDoneError, match="chủ trì"):
        reports.report(partner, scene.survey.id, finance, Said("x", 1, is_done=True), on=JUNE)


def test_questions_are_answered_and_work_is_divided() -> None:
    scene = confirmed()
    question = reports.ask(scene.builder, scene.survey.id, "Tính cả kênh nhánh?")
    reports.ask(scene.keeper, scene.survey.id, "Có", answers=question)
    agency = scene.survey.leads[0].id
    part = reports.divide(scene.builder, scene.survey.id, agency, "đo kênh nhánh", due_on=JUNE)
    reports.report(scene.builder, part, agency, Said("nửa", 50), on=JUNE)
    folder = reports.task(scene.keeper, scene.survey.id)
    assert [remark.answers for remark in folder.remarks] == [None, question]
    assert [child.id for child in folder.children] == [part]
    assert folder.task.percent == 50


def test_a_task_that_no_longer_fits_takes_no_report_and_can_be_taken_up_again() -> None:
    scene = confirmed()
    rows.drop(scene.keeper, seen(scene.survey), "đã có kế hoạch khác", on=JUNE)
    assert scene.task(scene.survey.id).state(JUNE) is TaskState.DROPPED
    with pytest.raises(CannotBeDoneError):
        _report(scene, Said("x", 10), on=JUNE)
    rows.take_up_again(scene.keeper, seen(scene.survey))
    _report(scene, Said("x", 10), on=JUNE)


def test_the_board_says_of_each_task_what_the_task_says_of_itself() -> None:
    scene = confirmed()
    _report(scene, Said("Xong", 100, is_done=True), on=JUNE)
    for day in (DAY, JUNE, JULY, date(2025, 1, 1)):
        for state in TaskState:
            listed = boards.listed(scene.keeper, Wanted(state=state), on=day).tasks
            assert all(task.state(day) is state for task in listed)
            counted = boards.tally(scene.keeper, Wanted(state=state), on=day)
            assert counted.whole + counted.dropped == len(listed)
