"""New documents find the searches, agencies, topics and drafts that wait for them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.access import Pace
from portal.actions.following import drafts, follows, wording
from portal.actions.following.follows import Told
from portal.actions.search import Asked
from portal.errors import CannotBeDoneError, NotFoundError
from portal.store.models import Account, FollowRow
from tests.following import AMENDING, AT_ONCE, TODAY, catch_up, professional, put, told
from tests.library import CIRCULAR, DECREE, PLAN

pytestmark = pytest.mark.usefixtures("home")
DRAFT = """Căn cứ Luật số 77/2019/QH14;
Căn cứ Nghị định số 901/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ;
"""


def test_a_search_is_told_of_what_comes_in_and_fits_with_the_words_that_do() -> None:
    reader = professional()
    put(DECREE)
    follows.follow_search(reader, Asked("sơn tháp đèn"), AT_ONCE)
    put(CIRCULAR)
    put(PLAN)
    catch_up()
    [alert] = told(reader)
    assert alert.document.number == "77/2024/TT-BGTVT"
    assert wording.headline(alert) == "Văn bản mới: Thông tư 77/2024/TT-BGTVT"
    assert "đèn" in alert.because[0].quote


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        (Asked('"trồng cây"'), True),
        (Asked('"cây trồng"'), False),
        (Asked("kenh", kind="ke-hoach"), True),
        (Asked("kenh", kind="luat"), False),
        (Asked("kenh", year=2021), True),
        (Asked("kenh", state="het-hieu-luc"), False),
        (Asked("kenh", state="con-hieu-luc"), True),
        (Asked("ubnd an giang"), True),
        (Asked("583/KH-UBND"), True),
        (Asked("kind:ke-hoach"), True),
        (Asked("kênh mương đê"), False),
    ],
)
def test_a_saved_search_is_as_strict_as_it_was_typed(asked: Asked, fits: bool) -> None:
    reader = professional()
    follows.follow_search(reader, asked, AT_ONCE)
    put(PLAN)
    catch_up()
    assert bool(told(reader)) is fits


def test_nothing_typed_is_no_search_to_follow() -> None:
    reader = professional()
    for words in ("", "   ", "%%%"):
        with pytest.raises(CannotBeDoneError):
            follows.follow_search(reader, Asked(words), AT_ONCE)


def test_an_agency_a_kind_and_a_kind_by_an_agency_are_told_of_new_documents() -> None:
    readers = [professional(f"n{n}@vi.du") for n in range(4)]
    put(DECREE)
    catch_up()
    follows.follow_topic(readers[0], "", "chinh-phu", AT_ONCE)
    follows.follow_topic(readers[1], "nghi-dinh", "", AT_ONCE)
    follows.follow_topic(readers[2], "nghi-dinh", "chinh-phu", AT_ONCE)
    follows.follow_topic(readers[3], "luat", "chinh-phu", AT_ONCE)
    put(AMENDING)
    catch_up()
    assert [len(told(reader)) for reader in readers] == [1, 1, 1, 0]


def test_a_topic_that_is_none_is_refused() -> None:
    reader = professional()
    for kind, issuer in (("", ""), ("xyz", ""), ("", "khong-co-co-quan-nay")):
        with pytest.raises(CannotBeDoneError):
            follows.follow_topic(reader, kind, issuer, AT_ONCE)


def test_a_draft_is_told_when_one_of_its_bases_is_changed() -> None:
    reader = professional()
    put(DECREE)
    follow = drafts.follow_draft(reader, DRAFT, "Dự thảo của tôi", AT_ONCE)
    known = [b.hit.number if b.hit else None for b in drafts.resting(reader, follow.id).bases]
    assert known == [None, "901/2024/NĐ-CP"]
    put(AMENDING)
    catch_up()
    [alert] = told(reader)
    assert alert.because[0].name == "Dự thảo của tôi"
    assert alert.happened.said[0].at == "dieu-1.khoan-1"


def test_a_basis_that_comes_into_the_library_later_is_found_then() -> None:
    reader = professional()
    follow = drafts.follow_draft(reader, DRAFT, "Dự thảo", AT_ONCE)
    put(DECREE)
    catch_up()
    assert drafts.resting(reader, follow.id).bases[1].hit is not None
    put(AMENDING)
    catch_up()
    assert len(told(reader)) == 1


def test_a_regulation_of_the_library_is_told_when_its_basis_is_changed() -> None:
    reader = professional()
    put(DECREE)
    follows.follow_bases(reader, put(CIRCULAR), AT_ONCE, on=TODAY)
    put(AMENDING)
    catch_up()
    [alert] = told(reader)
    assert alert.document.number == "901/2024/NĐ-CP"
    assert alert.because[0].name == "Thông tư 77/2024/TT-BGTVT"


def test_a_text_without_any_citation_is_no_draft_to_follow() -> None:
    with pytest.raises(CannotBeDoneError):
        drafts.follow_draft(professional(), "Trời hôm nay đẹp.", "", AT_ONCE)


def test_nobody_sees_the_draft_of_another() -> None:
    put(DECREE)
    follow = drafts.follow_draft(professional(), DRAFT, "Kín", AT_ONCE)
    with pytest.raises(NotFoundError):
        drafts.resting(professional("la@vi.du"), follow.id)


def test_a_new_document_costs_no_query_for_each_follow() -> None:
    """A thousand who follow the decree and a thousand searches: as many queries as for ten."""
    counts = []
    address = put(DECREE)
    reader = professional()
    follows.follow_document(reader, address, AT_ONCE, on=TODAY)
    base = FollowRow.objects.get()
    for number, many in ((1, 10), (2, 1000)):
        people = Account.objects.bulk_create(
            Account(email=f"d{number}.{i}@vi.du") for i in range(many)
        )
        FollowRow.objects.bulk_create(
            FollowRow(account=p, sort="van-ban", key=base.key, document=base.document,
                      name="x", pace=Pace.DAILY)
            for p in people
        )  # fmt: skip
        FollowRow.objects.bulk_create(
            FollowRow(account=p, sort="tim-kiem", key=f"words=tu{i}", name="x", pace=Pace.DAILY,
                      asked={"words": f"tu{number}x{i}"}, anchor=f"tu{number}x{i}")
            for i, p in enumerate(people)
        )  # fmt: skip
        put(AMENDING.replace("905/2025", f"{905 + number}/2025"), f"{number}.txt")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            catch_up()
        counts.append(len(queries))
    assert counts[1] <= counts[0] + 10


def test_telling_again_at_another_pace_changes_the_follow() -> None:
    reader = professional()
    address = put(DECREE)
    first = follows.follow_document(reader, address, Told(Pace.DAILY))
    second = follows.follow_document(reader, address, Told(Pace.MONTHLY, by_mail=False))
    assert (first.id, second.pace, second.by_mail) == (second.id, Pace.MONTHLY, False)
    assert len(follows.mine(reader)) == 1
