"""Who follows a document is told what is done to it: once, with the clause, at their pace."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from portal.access import OPERATOR, Audience, Pace
from portal.actions import add
from portal.actions.following import follows, news, wording
from portal.actions.following.follows import Told
from portal.actions.search import Asked
from portal.errors import NotAllowedError, NotFoundError
from portal.store.following.values import What
from portal.store.models import RoleGrant
from tests.following import (
    AMENDING,
    AT_ONCE,
    LATER,
    NOW,
    REPLACING,
    TODAY,
    catch_up,
    day_of,
    professional,
    put,
    told,
)
from tests.library import CIRCULAR, DECREE, EDITOR, MALLORY, VISITOR
from tests.register import account

pytestmark = pytest.mark.usefixtures("home")


def test_an_amendment_is_told_with_the_clause_that_makes_it_and_its_place() -> None:
    reader = professional()
    follows.follow_document(reader, put(DECREE), AT_ONCE, on=TODAY)
    put(AMENDING)
    catch_up()
    [alert] = told(reader, NOW)
    [said] = alert.happened.said
    assert (alert.happened.what, said.at, said.place) == (
        What.CHANGED, "dieu-1.khoan-1", "dieu-1.khoan-2",
    )  # fmt: skip
    assert "Sửa đổi, bổ sung khoản 2 Điều 1" in said.quote
    assert alert.actor is not None
    assert alert.actor.number == "905/2025/NĐ-CP"
    assert wording.headline(alert) == (
        "Nghị định 901/2024/NĐ-CP được sửa đổi, bổ sung bởi Nghị định 905/2025/NĐ-CP"
    )


def test_a_replacement_names_its_day_and_the_day_itself_is_told_when_it_comes() -> None:
    reader = professional()
    follows.follow_document(reader, put(DECREE), AT_ONCE, on=TODAY)
    put(REPLACING)
    catch_up()
    [first] = told(reader)
    assert "hết hiệu lực" in first.happened.said[0].quote
    for day in (day_of(2026, 4, 30), day_of(2026, 5, 1), day_of(2026, 5, 1), day_of(2026, 5, 2)):
        news.tell_of_day(OPERATOR, now=day)
    second, _ = told(reader)
    assert wording.headline(second) == (
        "Nghị định 901/2024/NĐ-CP hết hiệu lực toàn bộ từ ngày 01/05/2026"
    )
    assert second.happened.said[-1].quote


def test_the_same_news_is_told_once_however_often_it_is_worked_out() -> None:
    reader = professional()
    follows.follow_document(reader, put(DECREE), AT_ONCE, on=TODAY)
    put(AMENDING)
    put(AMENDING + "\n", "ban-sao.txt")
    assert [catch_up(), catch_up(LATER)] == [1, 0]
    assert len(told(reader)) == 1


def test_a_clock_that_was_put_back_tells_nothing_again() -> None:
    reader = professional()
    address = put(REPLACING)
    follows.follow_document(reader, address, AT_ONCE, on=TODAY)
    days = (day_of(2026, 5, 1), day_of(2026, 3, 1), day_of(2026, 5, 1), day_of(2026, 5, 3))
    for day in days:
        news.tell_of_day(OPERATOR, now=day)
    [alert] = told(reader)
    assert wording.headline(alert).endswith("bắt đầu có hiệu lực từ ngày 01/05/2026")
    assert "có hiệu lực thi hành từ ngày" in alert.happened.said[0].quote


def test_days_on_which_nothing_ran_are_made_up_for() -> None:
    reader = professional()
    follows.follow_document(reader, put(DECREE), AT_ONCE, on=TODAY)
    put(REPLACING)
    catch_up()
    news.tell_of_day(OPERATOR, now=day_of(2026, 9, 1))
    assert len(told(reader)) == 2


def test_what_was_there_before_is_no_news() -> None:
    reader = professional()
    address = put(DECREE)
    put(AMENDING)
    follows.follow_document(reader, address, AT_ONCE, on=TODAY)
    follows.follow_topic(reader, "nghi-dinh", "", AT_ONCE)
    follows.follow_search(reader, Asked("đèn biển"), AT_ONCE)
    assert catch_up() == 0
    assert told(reader) == ()


def test_a_member_is_told_the_next_morning_a_week_or_a_month_later_or_never(settings: Any) -> None:
    settings.TIERS = "standard"
    member = account("mai@vi.du")
    address = put(DECREE)
    with pytest.raises(NotAllowedError):
        follows.follow_document(member, address, AT_ONCE, on=TODAY)
    readers = {
        p: account(f"{p}@vi.du") for p in (Pace.DAILY, Pace.WEEKLY, Pace.MONTHLY, Pace.NEVER)
    }
    for pace, reader in readers.items():
        follows.follow_document(reader, address, Told(pace))
    put(AMENDING)
    catch_up()
    due = {p: [f"{a.due_at:%d/%m}" for a in told(reader)] for p, reader in readers.items()}
    assert due == {
        Pace.DAILY: ["05/03"], Pace.WEEKLY: ["09/03"], Pace.MONTHLY: ["01/04"], Pace.NEVER: [],
    }  # fmt: skip
    assert told(readers[Pace.DAILY], NOW) == ()


def test_who_is_no_longer_professional_is_told_in_the_morning(settings: Any) -> None:
    settings.TIERS = "standard"

    reader = professional()
    follows.follow_document(reader, put(DECREE), AT_ONCE, on=TODAY)
    RoleGrant.objects.all().delete()
    put(AMENDING)
    catch_up()
    assert [f"{a.due_at:%d/%m}" for a in told(reader)] == ["05/03"]


def test_one_event_that_touches_two_follows_is_told_once_for_both_reasons() -> None:
    reader = professional()
    decree, circular = put(DECREE), put(CIRCULAR)
    follows.follow_document(reader, decree, Told(Pace.MONTHLY))
    follows.follow_bases(reader, circular, AT_ONCE)
    put(AMENDING)
    catch_up()
    [alert] = told(reader, NOW)
    assert {b.sort.value for b in alert.because} == {"van-ban", "can-cu"}


def test_what_is_no_longer_followed_is_not_told_even_if_it_waited() -> None:
    reader = account("mai@vi.du")
    follow = follows.follow_document(reader, put(DECREE), Told(Pace.DAILY))
    put(AMENDING)
    catch_up(LATER)
    follows.remove(reader, follow.id)
    assert told(reader, LATER + timedelta(days=9)) == ()


def test_a_hidden_act_is_told_to_nobody_who_may_not_see_it() -> None:
    reader = professional()
    address = put(DECREE)
    follows.follow_document(reader, address, AT_ONCE, on=TODAY)
    add.add(EDITOR, AMENDING.encode(), "kin.txt", audience=Audience.EDITORS)
    catch_up()
    assert told(reader) == ()


def test_a_visitor_follows_nothing_and_nobody_ends_what_others_follow() -> None:
    address = put(DECREE)
    with pytest.raises(NotAllowedError):
        follows.follow_document(VISITOR, address, Told())
    follow = follows.follow_document(professional(), address, AT_ONCE, on=TODAY)
    other = account("la@vi.du")
    with pytest.raises(NotFoundError):
        follows.remove(other, follow.id)
    with pytest.raises(NotFoundError):
        follows.change(other, follow.id, Told())
    with pytest.raises(NotAllowedError):
        news.catch_up(MALLORY, now=NOW)
