"""Succession: open tasks of what has ended are offered; the office decides; history keeps why."""

from __future__ import annotations

from datetime import date

import pytest

from portal.access import OPERATOR
from portal.actions.register import boards, reports, rows, succession
from portal.actions.register.reports import Said
from portal.errors import CannotBeDoneError, NotFoundError
from portal.store.register import agencies, tasks
from portal.store.register.conditions import Wanted
from portal.store.register.drafts import draft_of
from tests.library import TASKED
from tests.register import DAY, Scene, confirmed, join, opened, seen

pytestmark = pytest.mark.usefixtures("home")
JUNE = date(2024, 6, 1)
ACT = "Nghị quyết 9/NQ-HĐND"


def _ended(scene: Scene, *successors: str) -> list[int]:
    agency = scene.survey.leads[0].id
    succession.end(OPERATOR, agency, successors, ended_on=JUNE, act=ACT, on=JUNE)
    return [offer.id for offer in succession.waiting(scene.keeper)]


def test_an_open_task_goes_to_the_successor_once_the_office_accepts() -> None:
    scene = confirmed()
    [offer] = _ended(scene, "Sở Kiến thiết")
    assert [a.name for a in scene.task(scene.survey.id).leads] == ["Sở Xây dựng"]
    assert succession.accept(scene.keeper, [offer]) == 1
    [heir] = scene.task(scene.survey.id).leads
    assert heir.name == "Sở Kiến thiết"
    assert succession.waiting(scene.keeper) == ()
    new = join("kien@vi.du", heir.id)
    reports.report(new, scene.survey.id, heir.id, Said("Nhận việc", 10), on=JUNE)
    assert boards.tally(new, Wanted(agency=heir.id), on=JUNE).whole == 1


def test_history_keeps_who_was_followed_by_whom_and_the_act() -> None:
    scene = confirmed()
    succession.accept(scene.keeper, _ended(scene, "Sở Kiến thiết"))
    lines = reports.task(scene.keeper, scene.survey.id).history
    moved = next(line for line in lines if line.what == "succeeded")
    assert (moved.before["lead"], moved.after["lead"]) == (["Sở Xây dựng"], ["Sở Kiến thiết"])
    reason = next(line for line in lines if line.what == "succession-reason")
    assert reason.after == {"successor": "Sở Kiến thiết", "reason": ACT}


def test_what_the_office_declines_stays_and_is_not_offered_again() -> None:
    scene = confirmed()
    [offer] = _ended(scene, "Sở Kiến thiết")
    with pytest.raises(CannotBeDoneError, match="lý do"):
        succession.decline(scene.keeper, [offer], " ")
    succession.decline(scene.keeper, [offer], "tỉnh tự làm")
    succession.make(OPERATOR, on=JUNE)
    assert succession.waiting(scene.keeper) == ()
    assert [a.name for a in scene.task(scene.survey.id).leads] == ["Sở Xây dựng"]
    last = reports.task(scene.keeper, scene.survey.id).history[-1]
    assert (last.what, last.after["reason"]) == ("succession-declined", "tỉnh tự làm")


def test_of_two_successors_the_office_chooses_one() -> None:
    scene = confirmed()
    first, second = _ended(scene, "Sở Kiến thiết", "Sở Hạ tầng")
    with pytest.raises(CannotBeDoneError):
        succession.accept(scene.keeper, [first, second])
    assert [a.name for a in scene.task(scene.survey.id).leads] == ["Sở Xây dựng"]
    succession.accept(scene.keeper, [second])
    assert [a.name for a in scene.task(scene.survey.id).leads] == ["Sở Hạ tầng"]
    with pytest.raises(CannotBeDoneError, match="quyết định"):
        succession.accept(scene.keeper, [first])


def test_a_done_task_is_not_offered_and_one_that_is_done_meanwhile_waits_no_more() -> None:
    scene = confirmed()
    [offer] = _ended(scene, "Sở Kiến thiết")
    agency = scene.survey.leads[0].id
    reports.report(scene.builder, scene.survey.id, agency, Said("Xong", 0, is_done=True), on=JUNE)
    assert succession.waiting(scene.keeper) == ()
    with pytest.raises(CannotBeDoneError):
        succession.accept(scene.keeper, [offer])


def test_a_successor_that_already_joins_leads_and_is_not_named_twice() -> None:
    scene = confirmed()
    succession.accept(scene.keeper, _ended(scene, "Sở Tài chính"))
    task = scene.task(scene.survey.id)
    assert [a.name for a in task.leads] == ["Sở Tài chính"]
    assert [a.name for a in task.partners] == ["Sở Tài chính"]


def test_a_successor_that_has_ended_too_leads_on_to_its_own() -> None:
    scene = confirmed()
    heir = agencies.make_named("Sở Kiến thiết", "lam-giang")
    succession.end(OPERATOR, heir.id, ["Sở Hạ tầng"], ended_on=JUNE, act=ACT, on=JUNE)
    _ended(scene, "Sở Kiến thiết")
    assert [o.after.name for o in succession.waiting(scene.keeper)] == ["Sở Hạ tầng"]


def test_the_dated_register_of_authorities_says_who_has_ended_by_which_act() -> None:
    text = TASKED.replace("Sở Xây dựng", "Sở Giao thông vận tải")
    text = text.replace("Lam Giang", "An Giang").replace("LAM GIANG", "AN GIANG")
    plan, keeper = opened(text)
    rows.confirm(keeper, [seen(task) for task in tasks.tasks_of(plan.id)], on=DAY)
    assert succession.make(OPERATOR, on=date(2025, 2, 28)) == 0
    assert succession.make(OPERATOR, on=date(2025, 3, 1)) >= 1
    assert succession.make(OPERATOR, on=date(2025, 3, 1)) == 0
    offer = succession.waiting(keeper)[0]
    assert (offer.before.name, offer.after.name) == ("Sở Giao thông vận tải", "Sở Xây dựng")
    assert (offer.act, offer.ended_on) == ("Nghị định 45/2025/NĐ-CP", date(2025, 3, 1))


def test_a_body_that_goes_on_under_its_name_has_not_ended() -> None:
    text = TASKED.replace("Lam Giang", "An Giang").replace("LAM GIANG", "AN GIANG")
    plan, keeper = opened(text)
    rows.confirm(keeper, [seen(task) for task in tasks.tasks_of(plan.id)], on=DAY)
    assert succession.make(OPERATOR, on=date(2025, 8, 1)) == 0


def test_a_department_of_a_merged_province_is_followed_by_that_of_the_new_one() -> None:
    text = TASKED.replace("Lam Giang", "Kiên Giang").replace("LAM GIANG", "KIÊN GIANG")
    plan, keeper = opened(text)
    rows.confirm(keeper, [seen(task) for task in tasks.tasks_of(plan.id)], on=DAY)
    succession.make(OPERATOR, on=date(2025, 7, 1))
    found = {(o.before.name, o.after.name, o.after.area) for o in succession.waiting(keeper)}
    assert ("Sở Xây dựng", "Sở Xây dựng", "an-giang") in found


def test_nobody_succeeds_themselves_and_an_end_needs_its_act() -> None:
    scene = confirmed()
    agency = scene.survey.leads[0].id
    with pytest.raises(CannotBeDoneError, match="chính mình"):
        succession.end(OPERATOR, agency, ["Sở Xây dựng"], ended_on=JUNE, act=ACT, on=JUNE)
    with pytest.raises(CannotBeDoneError, match="văn bản"):
        succession.end(OPERATOR, agency, ["Sở Khác"], ended_on=JUNE, act=" ", on=JUNE)


def test_an_end_said_anew_takes_the_offers_of_the_wrong_successor_back() -> None:
    scene = confirmed()
    [wrong] = _ended(scene, "Sở Y tế")
    [right] = _ended(scene, "Sở Kiến thiết")
    with pytest.raises(NotFoundError):
        succession.accept(scene.keeper, [wrong])
    succession.accept(scene.keeper, [right])


def test_a_task_confirmed_later_is_offered_too() -> None:
    scene = confirmed()
    _ended(scene, "Sở Kiến thiết")
    rows.add(scene.keeper, scene.plan.id, draft_of(scene.survey), on=JUNE)
    assert succession.make(OPERATOR, on=JUNE) == 1
    assert len(succession.waiting(scene.keeper)) == 2
