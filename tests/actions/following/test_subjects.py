"""Documents hung on a subject find those who follow it, once, and no restart loses it."""

from __future__ import annotations

import pytest

from portal.access import Audience, Person
from portal.actions import browse
from portal.actions.following import follows, wording
from portal.errors import NotFoundError
from portal.store import subjects
from portal.store.following import events
from portal.store.models import DocumentRow, PendingNews, SubjectRow
from tests.following import AT_ONCE, catch_up, professional, put, told
from tests.library import CIRCULAR, DECREE, EDITOR

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def reader(home: object) -> Person:
    above = SubjectRow.objects.create(name="Hàng hải", slug="hang-hai")
    SubjectRow.objects.create(name="Đèn biển", slug="den-bien", parent=above)
    SubjectRow.objects.create(name="Sơn", slug="son")
    return professional()


def _address(number: str) -> str:
    return str(DocumentRow.objects.get(number=number).address)


def _hang(*slugs: str, number: str = "901/2024/NĐ-CP") -> None:
    browse.hang(EDITOR, _address(number), list(slugs))
    catch_up()


def test_a_document_hung_below_a_followed_subject_is_told_with_the_subject(reader: Person) -> None:
    follows.follow_subject(reader, "hang-hai", AT_ONCE)
    put(DECREE)
    catch_up()
    assert told(reader) == ()
    _hang("den-bien")
    [alert] = told(reader)
    assert wording.headline(alert) == "Văn bản được xếp vào chủ đề: Nghị định 901/2024/NĐ-CP"
    assert [one.name for one in alert.because] == ["Hàng hải"]


def test_it_is_told_once_however_often_it_is_hung_and_by_however_many_ways(reader: Person) -> None:
    for slug in ("hang-hai", "den-bien", "son"):
        follows.follow_subject(reader, slug, AT_ONCE)
    follows.follow_topic(reader, "nghi-dinh", "", AT_ONCE)
    put(DECREE)
    _hang("den-bien", "son")
    _hang()
    _hang("son")
    assert len(told(reader)) == 1


def test_what_hung_there_before_is_no_news(reader: Person) -> None:
    put(DECREE)
    put(CIRCULAR)
    _hang("den-bien")
    follows.follow_subject(reader, "den-bien", AT_ONCE)
    _hang("den-bien", "son")
    assert told(reader) == ()
    _hang("den-bien", number="77/2024/TT-BGTVT")
    assert [alert.document.number for alert in told(reader)] == ["77/2024/TT-BGTVT"]


def test_a_kill_between_hanging_and_telling_loses_and_doubles_nothing(
    reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    follows.follow_subject(reader, "den-bien", AT_ONCE)
    put(DECREE)
    catch_up()
    with monkeypatch.context() as patch:
        patch.setattr(events, "told", _killed)  # after the alerts, before the mark goes
        with pytest.raises(KeyboardInterrupt):
            _hang("den-bien")
    assert PendingNews.objects.count() == 1
    catch_up()
    catch_up()
    assert len(told(reader)) == 1
    assert PendingNews.objects.count() == 0


def _killed(_: object) -> None:
    raise KeyboardInterrupt


def test_hanging_that_fails_leaves_nothing_to_tell(
    reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(DECREE)
    catch_up()
    monkeypatch.setattr(subjects, "mark_for_index", _killed)
    with pytest.raises(KeyboardInterrupt):
        subjects.hang(DocumentRow.objects.get().pk, ["den-bien"])
    assert PendingNews.objects.count() == 0
    assert subjects.own(DocumentRow.objects.get().pk) == ()


def test_a_hidden_document_is_told_to_nobody_who_may_not_see_it(reader: Person) -> None:
    follows.follow_subject(reader, "den-bien", AT_ONCE)
    put(DECREE)
    catch_up()
    DocumentRow.objects.update(audience=Audience.EDITORS)
    _hang("den-bien")
    assert told(reader) == ()


def test_a_subject_that_is_not_there_cannot_be_followed(reader: Person) -> None:
    with pytest.raises(NotFoundError):
        follows.follow_subject(reader, "khong-co", AT_ONCE)
