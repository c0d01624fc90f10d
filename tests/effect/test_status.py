"""What holds for every library: order, reach, circles, copies."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effect.shelf import acts, circular, shelf
from vanban.effect import Library, history, place_status, status
from vanban.model import Locator, State

_START = date(2030, 1, 1)
_DEEDS = (
    "Bãi bỏ Thông tư số {n}/2030/TT-BĐB.",
    "Bãi bỏ Điều 1 Thông tư số {n}/2030/TT-BĐB.",
    "Ngưng hiệu lực thi hành Thông tư số {n}/2030/TT-BĐB đến hết ngày 01 tháng 10 năm 2030.",
    "Thông tư số {n}/2030/TT-BĐB tiếp tục có hiệu lực.",
    "Thông tư này quy định chi tiết Thông tư số {n}/2030/TT-BĐB.",
    "Phao sơn màu số {n}.",
)


@st.composite
def _libraries(draw: st.DrawFn) -> tuple[str, ...]:
    """Draw circulars 1, 2, … each of which does something to another (or to itself)."""
    count = draw(st.integers(2, 6))
    texts = []
    for number in range(1, count + 1):
        issued = _START + timedelta(days=draw(st.integers(0, 200)))
        starts = issued + timedelta(days=draw(st.integers(0, 60)))
        deed = draw(st.sampled_from(_DEEDS)).format(n=draw(st.integers(1, count)))
        clause = f"Điều 2. Thông tư này có hiệu lực từ ngày {starts:%d/%m/%Y}."
        texts.append(circular(number, issued, f"Điều 1. {deed}", clause))
    return tuple(texts)


def _all(library: Library, day: date) -> dict[str, object]:
    return {act: status(library, act, day) for act in library.acts}


@settings(max_examples=60, deadline=None)
@given(_libraries(), st.integers(0, 400), st.randoms(use_true_random=False))
@pytest.mark.slow
def test_the_order_of_loading_does_not_matter(
    texts: tuple[str, ...], days: int, rng: object
) -> None:
    day = _START + timedelta(days=days)
    shuffled = list(texts)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert _all(shelf(*texts), day) == _all(shelf(*shuffled), day)


@settings(max_examples=60, deadline=None)
@given(_libraries(), st.integers(0, 400))
def test_asking_one_answers_as_asking_all(texts: tuple[str, ...], days: int) -> None:
    day = _START + timedelta(days=days)
    library = shelf(*texts)
    together = _all(library, day)
    assert together == {act: status(library, act, day) for act in reversed(list(library.acts))}


@settings(max_examples=60, deadline=None)
@given(_libraries(), st.integers(0, 400))
@pytest.mark.slow
def test_adding_a_document_changes_only_those_it_reaches(texts: tuple[str, ...], days: int) -> None:
    day = _START + timedelta(days=days)
    library, smaller = shelf(*texts), shelf(*texts[:-1])
    (added,) = acts(texts[-1])
    reached = library.reached(added.id)
    for act in smaller.acts:
        if act not in reached:
            assert status(smaller, act, day) == status(library, act, day)


@settings(max_examples=40, deadline=None)
@given(_libraries(), st.integers(0, 400))
def test_the_history_says_what_the_status_says(texts: tuple[str, ...], days: int) -> None:
    day = _START + timedelta(days=days)
    library = shelf(*texts)
    for act in library.acts:
        told = [state for since, state in history(library, act) if since is None or since <= day]
        assert told[-1] is status(library, act, day).state


def test_of_two_copies_of_one_document_the_fuller_counts() -> None:
    short = circular(1, _START, "Điều 1. Phao.")
    full = circular(1, _START, "Điều 1. Phao.", "Điều 2. Thông tư này có hiệu lực từ ngày ký.")
    for texts in ((short, full), (full, short)):
        (act,) = shelf(*texts).acts
        assert status(shelf(*texts), act, _START).state is State.CON_HIEU_LUC


def test_a_place_that_nothing_touches_stands_as_the_document_does() -> None:
    full = circular(1, _START, "Điều 1. Phao.", "Điều 2. Thông tư này có hiệu lực từ ngày ký.")
    library = shelf(full)
    (act,) = library.acts
    assert status(library, act, _START).parts == ()
    assert place_status(library, act, Locator.parse("dieu-1"), _START).state is State.CON_HIEU_LUC


def test_what_was_not_issued_by_then_is_not_known() -> None:
    full = circular(1, _START, "Điều 1. Phao.", "Điều 2. Thông tư này có hiệu lực từ ngày ký.")
    library = shelf(full)
    (act,) = library.acts
    answer = status(library, act, _START, known=_START - timedelta(days=1))
    assert (answer.state, answer.flags) == (State.CHUA_XAC_DINH, ("chua-ban-hanh",))


def test_an_inserted_article_is_not_in_force_before_its_day_though_its_act_is() -> None:
    library = shelf(
        circular(1, date(2030, 1, 1), "Điều 1. Phao sơn đỏ.", "Điều 2. Có hiệu lực từ 01/02/2030."),
        circular(
            2,
            date(2030, 3, 1),
            "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 1/2030/TT-BĐB",
            "1. Bổ sung Điều 1a vào sau Điều 1 như sau:",
            "“Điều 1a. Phao mới",
            "Phao mới sơn trắng.”.",
            "Điều 2. Thông tư này có hiệu lực từ ngày 01/07/2030.",
        ),
    )
    (act,) = (found.id for found in library.find("1/2030/TT-BĐB"))
    place = Locator.parse("dieu-1a")
    before = place_status(library, act, place, date(2030, 6, 30))
    assert before.state is State.CHUA_CO_HIEU_LUC
    assert before.reasons[0].day == date(2030, 7, 1)
    assert place_status(library, act, place, date(2030, 7, 1)).state is State.CON_HIEU_LUC
