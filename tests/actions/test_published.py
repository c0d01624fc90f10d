"""Relations that others publish, kept in the store beside what was read: invented notes."""

from __future__ import annotations

import json
from datetime import date

import pytest

from portal.access import OPERATOR, VISITOR, Audience
from portal.actions import add, documents, published, validity
from portal.errors import CannotBeDoneError, NotAllowedError, TooLargeError
from tests.actions.test_validity import BUOYS, REPEAL
from tests.library import ALICE, EDITOR, MALLORY
from vanban.effect import Disagreement, Flag, RelationKind
from vanban.model import State

pytestmark = pytest.mark.usefixtures("home")
_DAY = date(2023, 1, 1)
_FIVE = "5/2020/TT-BĐB"


def _note(**fields: str) -> str:
    note = {
        "src": _FIVE, "src_kind": "Thông tư", "src_article": "Điều 1", "action": "bị bãi bỏ",
        "by": "9/2022/TT-BĐB", "by_kind": "Thông tư", "by_article": "Điều 4",
        "effective_from": "2022-06-01", **fields,
    }  # fmt: skip
    return json.dumps(note, ensure_ascii=False)


def _load(*notes: str, source: str = "Sổ tay phao") -> published.Loaded:
    return published.load(OPERATOR, "\n".join(notes).encode(), source)


def _add(text: str, audience: Audience = Audience.EVERYONE) -> str:
    address = add.add(EDITOR, text.encode(), "a.txt", audience=audience).address
    assert address is not None
    return address


def _state(address: str) -> State:
    return validity.status(VISITOR, address, on=_DAY).status.state


def test_a_published_relation_counts_with_its_publisher_until_it_is_taken_out() -> None:
    address = _add(BUOYS)
    _load(_note())
    standing = validity.status(VISITOR, address, on=_DAY)
    assert standing.status.state is State.HET_HIEU_LUC_MOT_PHAN
    assert {Flag.OBSERVED, Flag.REVIEW} <= set(standing.status.flags)
    assert standing.publishers == ("Sổ tay phao",)
    assert standing.status.missing == ("9/2022/TT-BĐB",)
    (hit,) = documents.newest(VISITOR, 1)
    assert hit.state is State.HET_HIEU_LUC_MOT_PHAN
    assert published.drop(OPERATOR, "Sổ tay phao") == 1
    assert _state(address) is State.CON_HIEU_LUC


def test_relations_may_come_before_the_document_that_they_speak_of() -> None:
    _load(_note())
    assert _state(_add(BUOYS)) is State.HET_HIEU_LUC_MOT_PHAN


def test_once_the_acting_document_is_here_its_own_words_decide() -> None:
    address = _add(BUOYS)
    _load(_note(by="7/2022/TT-BĐB", effective_from="2020-04-01"))
    assert validity.status(VISITOR, address, on=date(2020, 5, 1)).status.flags
    _add(REPEAL)
    answer = validity.status(VISITOR, address, on=date(2020, 5, 1))
    assert answer.status.state is State.CON_HIEU_LUC
    assert (answer.status.flags, answer.publishers) == ((), ())


def test_an_act_that_a_person_may_not_see_is_not_held_for_them() -> None:
    address = _add(BUOYS)
    _add(REPEAL, Audience.EDITORS)
    _load(_note(by="7/2022/TT-BĐB"))
    assert _state(address) is State.HET_HIEU_LUC_MOT_PHAN  # as it is published
    own = validity.status(EDITOR, address, on=_DAY).status
    assert (own.state, Flag.OBSERVED in own.flags) == (State.HET_HIEU_LUC, False)


def test_loading_again_replaces_what_the_same_publisher_told_and_nothing_of_others() -> None:
    address = _add(BUOYS)
    _load(_note())
    _load(_note(src_article="Điều 2"), source="Người khác")
    _load(_note(action="có nội dung được sửa đổi"))
    assert [(p.name, p.count) for p in published.listed(OPERATOR)] == [
        ("Người khác", 1), ("Sổ tay phao", 1),
    ]  # fmt: skip
    published.drop(OPERATOR, "Người khác")
    assert _state(address) is State.CON_HIEU_LUC


def test_unread_lines_are_named_and_a_file_without_relations_changes_nothing() -> None:
    loaded = _load("{hỏng", _note(), _note(src="không số"))
    assert (loaded.count, loaded.unread) == (1, (1, 3))
    for words in ("", "xin chào", "{}"):
        with pytest.raises(CannotBeDoneError):
            _load(words)
    assert [p.count for p in published.listed(OPERATOR)] == [1]


def test_who_publishes_must_be_said_and_a_file_may_not_be_endless(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("", "  ", "x" * 201):
        with pytest.raises(CannotBeDoneError):
            _load(_note(), source=name)
    monkeypatch.setattr(published, "LIMIT", 10)
    with pytest.raises(TooLargeError):
        _load(_note())
    with pytest.raises(CannotBeDoneError):
        published.drop(OPERATOR, "Không ai")


def test_what_is_published_stands_among_the_relations_with_its_publisher() -> None:
    address = _add(BUOYS)
    _load(_note())
    (bearing,) = documents.read(VISITOR, address).bearings
    (bearer,) = bearing.bearers
    assert bearing.kind is RelationKind.BAI_BO
    assert (bearer.name, bearer.hit, bearer.publisher) == ("9/2022/TT-BĐB", None, "Sổ tay phao")
    assert str(bearer.at) == "dieu-4"


def test_a_relation_read_in_another_document_carries_its_words_and_their_place() -> None:
    address = _add(BUOYS)
    _add(REPEAL)
    (bearing,) = documents.read(VISITOR, address).bearings
    (bearer,) = bearing.bearers
    assert bearer.hit is not None
    assert bearer.quote == "Điều 1. Bãi bỏ Thông tư số 5/2020/TT-BĐB."
    assert str(bearer.at) == "dieu-1"


def test_reading_and_publication_are_compared_where_both_documents_are_held() -> None:
    _add(BUOYS)
    _add(REPEAL)
    _load(
        _note(by="7/2022/TT-BĐB", src_article="", effective_from="2022-03-01"),
        _note(by="7/2022/TT-BĐB", src_article="", effective_from="2022-04-01"),
        _note(),
    )
    compared = published.compare(OPERATOR)
    (one,) = compared.comparison.differences
    assert (one.disagreement, compared.comparison.agreeing) == (Disagreement.OTHER_DAY, 1)
    assert compared.alone == 1
    assert compared.documents[one.target].number == _FIVE


@pytest.mark.parametrize("person", [VISITOR, ALICE, MALLORY, EDITOR])
def test_only_administrators_load_list_compare_and_take_out(person: object) -> None:
    asked = (
        lambda: published.load(person, _note().encode(), "Sổ"),  # type: ignore[arg-type]
        lambda: published.drop(person, "Sổ"),  # type: ignore[arg-type]
        lambda: published.listed(person),  # type: ignore[arg-type]
        lambda: published.compare(person),  # type: ignore[arg-type]
    )
    for ask in asked:
        with pytest.raises(NotAllowedError):
            ask()
