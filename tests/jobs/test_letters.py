"""News goes out once by mail and webhook, and a kill between any two steps loses nothing."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail

from portal.access import OPERATOR, Pace, Role
from portal.actions.following import alerts, follows, outbox
from portal.actions.following.follows import Told
from portal.errors import CannotBeDoneError, NotAllowedError
from portal.jobs.clock import tell_news
from portal.jobs.deliver import deliver
from portal.store.following import letters
from portal.store.models import AlertRow, DeliveryRow, LetterRow, PendingNews
from tests.following import AMENDING, AT_ONCE, LATER, NOW, TODAY, catch_up, professional, put, told
from tests.library import DECREE
from tests.register import account

pytestmark = pytest.mark.usefixtures("home")


class Killed(BaseException):
    """The process is gone."""


def _followed(told: Told = AT_ONCE) -> Any:
    reader = professional()
    follows.follow_document(reader, put(DECREE), told, on=TODAY)
    put(AMENDING)
    return reader


def test_the_mail_goes_once_and_says_which_clause_did_it_and_where() -> None:
    reader = _followed()
    tell_news(NOW)
    tell_news(NOW + timedelta(minutes=1))
    [message] = mail.outbox
    assert message.to == [reader.email]
    assert message.subject == (
        "Nghị định 901/2024/NĐ-CP được sửa đổi, bổ sung bởi Nghị định 905/2025/NĐ-CP"
    )
    assert "khoản 1 Điều 1: “" in message.body
    assert "/nghi-dinh/2025/905-nd-cp#dieu-1.khoan-1" in message.body
    assert "Vì bạn theo dõi: Nghị định 901/2024/NĐ-CP" in message.body


def test_who_wants_no_mail_gets_none() -> None:
    reader = _followed(Told(Pace.AT_ONCE, by_mail=False))
    tell_news(NOW)
    assert (mail.outbox, len(told(reader, NOW))) == ([], 1)


def test_what_waits_for_the_morning_is_one_mail_in_the_morning() -> None:
    reader = account("mai@vi.du")
    follows.follow_document(reader, put(DECREE), Told(Pace.DAILY), on=TODAY)
    follows.follow_topic(reader, "nghi-dinh", "", Told(Pace.DAILY))
    put(AMENDING)
    put(AMENDING.replace("905/2025", "906/2025"))
    tell_news(NOW)
    assert mail.outbox == []
    tell_news(NOW + timedelta(hours=24))
    [message] = mail.outbox
    assert "906/2025/NĐ-CP" in message.body


@pytest.mark.parametrize("step", ["tell", "write", "send", "went"])
def test_a_kill_between_any_two_steps_loses_nothing_and_tells_nothing_twice(
    step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = _followed()

    def killed(*_: Any, **__: Any) -> Any:
        raise Killed

    places = {
        "tell": "portal.store.following.news.events.told",
        "write": "portal.store.following.letters.alerts.values",
        "send": "django.core.mail.EmailMessage.send",
        "went": "portal.jobs.letters.letters.went",
    }
    with monkeypatch.context() as patch:
        patch.setattr(places[step], killed)
        with pytest.raises(Killed):
            tell_news(NOW)
    letters.give_back()  # what a start does
    tell_news(NOW)
    tell_news(NOW + timedelta(minutes=1))
    assert (len(told(reader)), AlertRow.objects.count(), LetterRow.objects.count()) == (1, 1, 1)
    assert PendingNews.objects.count() == 0
    # Killed after the mail was handed over and before that was written down, it is sent again
    # under the same id: receivers know it for the same mail.
    assert len({message.message()["Message-ID"] for message in mail.outbox}) == 1
    assert len(mail.outbox) == (2 if step == "went" else 1)


def test_a_document_that_came_in_while_nothing_ran_is_told_at_the_next_start() -> None:
    reader = _followed()
    assert PendingNews.objects.count() > 0
    tell_news(NOW)
    assert len(told(reader)) == 1


def test_webhooks_are_told_once_in_a_schema(settings: Any) -> None:
    settings.HOOKS_INSIDE = True
    reader = professional()
    alerts.add_hook(reader, "http://127.0.0.1:9/nhan")
    follows.follow_document(reader, put(DECREE), AT_ONCE, on=TODAY)
    put(AMENDING)
    catch_up()
    outbox.write(OPERATOR, now=NOW)
    AlertRow.objects.update(is_out=False)  # as if killed before it was written down
    outbox.write(OPERATOR, now=NOW)
    [row] = DeliveryRow.objects.all()
    told_of = json.loads(row.body)
    assert (told_of["schema"], told_of["event"]) == ("vanban.alert/1", "document.bi-thay-doi")
    assert told_of["clauses"][0]["at"] == "dieu-1.khoan-1"
    assert deliver(LATER) == 0
    [hook] = alerts.ways(reader).hooks or ()
    assert "refused" in hook.last_problem


def test_webhooks_and_feeds_are_given_by_tier(settings: Any) -> None:
    settings.TIERS = "standard"
    member = account("mai@vi.du")
    with pytest.raises(NotAllowedError):
        alerts.add_hook(member, "https://vi.du/")
    assert alerts.ways(member).hooks is None
    assert alerts.ways(member).feed_key
    with pytest.raises(CannotBeDoneError):
        alerts.add_hook(account("pro@vi.du", Role.PROFESSIONAL), "file:///etc/passwd")
