"""Commands of ``vanban`` that are given no folder answer out of the store."""

from __future__ import annotations

from datetime import date

import pytest

from portal.access import VISITOR
from portal.actions import add, validity
from tests.actions.test_validity import BUOYS, REPEAL
from tests.library import EDITOR
from vanban.effect import citations_in, status
from vanban.model import State

pytestmark = pytest.mark.usefixtures("home")


def test_the_store_gives_what_is_asked_for_and_all_that_bears_on_it() -> None:
    for text in (BUOYS, REPEAL):
        add.add(EDITOR, text.encode(), "a.txt")
    library = validity.shelf_of(VISITOR, ["5/2020/TT-BĐB"]).library
    (act,) = library.find("5/2020/TT-BĐB")
    assert len(library.acts) == 2
    assert status(library, act.id, date(2022, 3, 1)).state is State.HET_HIEU_LUC


def test_the_store_gives_what_is_cited() -> None:
    add.add(EDITOR, BUOYS.encode(), "a.txt")
    library = validity.shelf_of(VISITOR, (), citations_in("Thông tư số 5/2020/TT-BĐB")).library
    assert len(library.acts) == 1


def test_texts_come_only_if_they_are_wanted_each_with_its_act() -> None:
    for text in (BUOYS, REPEAL):
        add.add(EDITOR, text.encode(), "a.txt")
    assert validity.shelf_of(VISITOR, ["5/2020/TT-BĐB"]).cases == {}
    shelf = validity.shelf_of(VISITOR, ["5/2020/TT-BĐB"], texts=True)
    assert shelf.cases.keys() == shelf.library.acts.keys()
