"""Rows of a plan: nothing enters unconfirmed, nothing is overwritten unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from portal.actions.register import boards, plans, rows
from portal.errors import CannotBeDoneError, ChangedMeanwhileError
from portal.store.register import history, tasks
from portal.store.register.conditions import Wanted
from portal.store.register.drafts import draft_of
from portal.store.register.values import Standing
from tests.library import PLAN
from tests.register import DAY, confirmed, opened, seen

pytestmark = pytest.mark.usefixtures("home")


def test_rows_come_with_the_words_they_came_from() -> None:
    plan, _ = opened()
    survey, book, monthly = tasks.tasks_of(plan.id)
    assert survey.quote == "khảo sát bờ kênh, hoàn thành trước ngày 30/6/2024"
    assert [a.name for a in survey.leads] == ["Sở Xây dựng"]
    assert [a.name for a in survey.partners] == ["Sở Tài chính"]
    assert survey.facts.due_on == date(2024, 6, 29)
    assert (book.place, monthly.due.every) == ("3.a", "P1M")


def test_nothing_enters_the_register_unconfirmed() -> None:
    plan, keeper = opened()
    assert boards.tally(keeper, Wanted(), on=DAY).whole == 0
    rows.confirm(keeper, [seen(tasks.tasks_of(plan.id)[0])], on=DAY)
    assert boards.tally(keeper, Wanted(), on=DAY).whole == 1


def test_everything_enters_at_once_only_if_told_so() -> None:
    plan, keeper = opened()
    again = plans.open_plan(keeper, plan.address, on=DAY, confirm_all=True)
    assert again.id == plan.id
    assert boards.tally(keeper, Wanted(), on=DAY).whole == 0  # the plan was opened before


def test_of_two_editors_at_once_the_second_overwrites_nothing() -> None:
    plan, keeper = opened()
    task = tasks.tasks_of(plan.id)[0]
    as_seen = seen(task)
    draft = draft_of(task)
    rows.correct(keeper, as_seen, replace(draft, deed="khảo sát hai bờ kênh"), on=DAY)
    with pytest.raises(ChangedMeanwhileError):
        rows.correct(keeper, as_seen, replace(draft, deed="đo bờ kênh"), on=DAY)
    assert tasks.task(task.id).deed == "khảo sát hai bờ kênh"
    done = rows.confirm(keeper, [as_seen], on=DAY)
    assert (done.count, done.changed_meanwhile) == (0, (task.id,))


def test_a_row_is_split_and_joined_again() -> None:
    plan, keeper = opened()
    task = tasks.tasks_of(plan.id)[0]
    first, second = rows.split(keeper, seen(task), ["khảo sát", "lập bản đồ"])
    assert [a.name for a in tasks.task(second).leads] == ["Sở Xây dựng"]
    rows.join(keeper, [seen(tasks.task(first)), seen(tasks.task(second))])
    assert tasks.task(first).deed == "khảo sát; lập bản đồ"
    assert tasks.task(second).standing is Standing.DISMISSED


def test_a_task_that_the_reading_missed_is_added() -> None:
    plan, keeper = opened()
    draft = replace(draft_of(tasks.tasks_of(plan.id)[0]), deed="bố trí kinh phí", span=None)
    made = rows.add(keeper, plan.id, draft, on=DAY)
    assert tasks.task(made).standing is Standing.CONFIRMED
    with pytest.raises(CannotBeDoneError, match="chủ trì"):
        rows.add(keeper, plan.id, replace(draft, leads=()), on=DAY)


def test_a_plan_without_assignments_opens_empty() -> None:
    plan, keeper = opened(PLAN)
    assert plans.to_confirm(keeper, plan.id)[1] == ()


def test_a_recurring_duty_makes_an_occurrence_a_period() -> None:
    scene = confirmed()
    months = tasks.children_of(scene.monthly.id)
    assert [(m.period, m.facts.due_on) for m in months] == [("tháng 5/2024", date(2024, 5, 31))]
    assert boards.tally(scene.keeper, Wanted(), on=DAY).whole == 3


def test_an_undated_duty_is_looked_at_again_after_the_months_of_its_plan() -> None:
    plan, keeper = opened()
    task = tasks.tasks_of(plan.id)[0]
    undated = replace(draft_of(task), due=type(task.due)())
    rows.correct(keeper, seen(task), undated, on=DAY)
    rows.confirm(keeper, [seen(task)], on=DAY)
    assert tasks.task(task.id).review_on == date(2024, 11, 10)
    stale = Wanted(is_stale=True)
    assert boards.listed(keeper, stale, on=date(2024, 11, 9)).total == 0
    assert boards.listed(keeper, stale, on=date(2024, 11, 10)).total == 1
    plans.change(keeper, plan.id, is_public=False, review_months=2)
    assert tasks.task(task.id).review_on == date(2024, 7, 10)


def test_every_change_is_kept_and_none_can_be_rewritten() -> None:
    plan, keeper = opened()
    task = tasks.tasks_of(plan.id)[0]
    rows.correct(keeper, seen(task), replace(draft_of(task), deed="đo bờ kênh"), on=DAY)
    rows.confirm(keeper, [seen(task)], on=DAY)
    rows.drop(keeper, seen(task), "kênh đã lấp", on=DAY)
    lines = history.of_task(task.id)
    assert [line.what for line in lines] == ["added", "corrected", "confirmed", "dropped"]
    assert lines[1].before == {"deed": task.deed}
    assert lines[1].after == {"deed": "đo bờ kênh"}
    from portal.store.models import HistoryRow

    row = HistoryRow.objects.first()
    assert row is not None
    with pytest.raises(TypeError):
        row.save()
    with pytest.raises(TypeError):
        row.delete()
