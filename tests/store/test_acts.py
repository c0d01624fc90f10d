"""Acts kept in a past form: what is read with them still is, and they are made again once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from portal.access import OPERATOR, VISITOR
from portal.actions import upkeep
from portal.actions.add import add
from portal.actions.editions import on_day
from portal.store import bearings, marks, renewals, validity
from portal.store.models import ActRow, DocumentRow, ReferenceRow
from portal.store.reading import pack_act, unpack_act
from tests.library import AMENDING, CIRCULAR, DECREE, EDITOR
from vanban.pipeline import Case

pytestmark = pytest.mark.usefixtures("home")


def _age() -> None:
    """Keep all acts as an older release did, which knew less of them."""
    for row in ActRow.objects.all():
        act = unpack_act(bytes(row.packed))
        assert act is not None
        ActRow.objects.filter(pk=row.pk).update(packed=pack_act(replace(act, articles=())))


def test_a_text_on_a_day_does_not_hang_on_the_form_of_an_act() -> None:
    address = str(add(EDITOR, DECREE.encode(), "a.txt").address)
    add(EDITOR, AMENDING.encode(), "b.txt")
    _age()
    assert "sơn tháp đèn" in on_day.read(VISITOR, address, date(2025, 5, 1)).edition.text


def test_acts_of_a_past_form_are_made_again_once() -> None:
    add(EDITOR, DECREE.encode(), "a.txt")
    assert validity.make_missing() == 1  # nothing was remembered
    _age()
    assert validity.make_missing() == 0
    marks.remember("acts", "of an older release")
    assert validity.make_missing() == 1
    act = unpack_act(bytes(ActRow.objects.get().packed))
    assert act is not None
    assert act.articles


def test_making_acts_anew_goes_on_where_it_was_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (DECREE, AMENDING, CIRCULAR):
        add(EDITOR, text.encode(), "a.txt")
    marks.remember("acts", "of an older release")
    monkeypatch.setattr(marks, "EVERY", 1)
    write, written = validity.write, []

    def stopped(row: DocumentRow, case: Case) -> None:
        if len(written) == 2:
            raise KeyboardInterrupt
        written.append(row.pk)
        write(row, case)

    monkeypatch.setattr(validity, "write", stopped)
    with pytest.raises(KeyboardInterrupt):
        validity.make_missing()
    monkeypatch.setattr(validity, "write", write)

    assert validity.make_missing() == 1
    assert validity.make_missing() == 0


def test_quotes_of_a_past_form_are_written_anew_and_go_on_where_they_were_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for text in (DECREE, AMENDING, CIRCULAR):
        add(EDITOR, text.encode(), "a.txt")
    renewals.make()
    right = list(ReferenceRow.objects.order_by("pk").values())
    ReferenceRow.objects.update(quote="cũ", relation="", place="x", touched="y")
    marks.remember("quotes", "of an older release")
    monkeypatch.setattr(bearings, "_BATCH", 1)
    rewrite, batches = bearings._rewrite, []

    def stopped(changed: list[tuple[str | int, ...]]) -> None:
        if batches:
            raise KeyboardInterrupt
        batches.append(len(changed))
        rewrite(changed)

    monkeypatch.setattr(bearings, "_rewrite", stopped)
    with pytest.raises(KeyboardInterrupt):
        bearings.fill_quotes()
    behind = renewals.behind()
    assert behind is not None
    assert behind[0] < behind[1]
    monkeypatch.setattr(bearings, "_rewrite", rewrite)

    assert bearings.fill_quotes() == len(right) - batches[0]
    assert list(ReferenceRow.objects.order_by("pk").values()) == right
    assert renewals.behind() is None


def test_a_large_library_answers_before_it_is_renewed(monkeypatch: pytest.MonkeyPatch) -> None:
    add(EDITOR, DECREE.encode(), "a.txt")
    marks.remember("acts", "of an older release")
    monkeypatch.setattr(upkeep, "AT_ONCE", 0)
    upkeep.agree(OPERATOR)
    assert upkeep.renewed_share(OPERATOR) is not None
    assert upkeep.renew(OPERATOR, date(2025, 5, 1)) > 0
    assert upkeep.renewed_share(OPERATOR) is None
    assert upkeep.renew(OPERATOR, date(2025, 5, 1)) == 0
