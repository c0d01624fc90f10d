"""States that hang on what others publish, in invented notes on invented acts."""

from __future__ import annotations

import json
from datetime import date

from tests.effect.shelf import circular, shelf
from vanban.effect import Flag, Library, Observed, read_observed, status, with_observed
from vanban.model import Locator, State, Status

_ISSUED = date(2030, 1, 1)
_OLD = circular(1, _ISSUED, "Điều 1. Phao đỏ.", "Điều 2. Thông tư này có hiệu lực từ 01/02/2030.")
_REPEALING = circular(
    2,
    date(2031, 1, 1),
    "Điều 1. Bãi bỏ Thông tư số 1/2030/TT-BĐB.",
    "Điều 2. Thông tư này có hiệu lực từ 01/02/2031.",
)


def _note(**changed: str) -> Observed:
    note = {
        "src": "1/2030/TT-BĐB", "src_article": "Điều 1", "action": "bị bãi bỏ",
        "by": "9/2032/TT-BĐB", "by_article": "Điều 4", "effective_from": "2032-06-01", **changed,
    }  # fmt: skip
    ((observed,), _) = read_observed([json.dumps(note)], source="sổ tay")
    return observed


def _state(library: Library, day: date) -> Status:
    (act,) = library.find("1/2030/TT-BĐB")
    return status(library, act.id, day)


def test_what_only_others_tell_counts_and_is_flagged_with_its_source() -> None:
    found = _state(with_observed(shelf(_OLD), [_note()]), date(2032, 6, 1))
    assert found.state is State.HET_HIEU_LUC_MOT_PHAN
    assert {Flag.OBSERVED, Flag.REVIEW} <= set(found.flags)
    (part,) = found.parts
    assert (part.locator, part.state) == (Locator.parse("dieu-1"), State.HET_HIEU_LUC)
    assert "theo quan hệ do sổ tay công bố, dòng 1" in part.reasons[-1].quote
    assert found.missing == ("9/2032/TT-BĐB",)


def test_before_its_day_a_note_changes_nothing_but_what_is_missing() -> None:
    found = _state(with_observed(shelf(_OLD), [_note()]), date(2032, 5, 31))
    assert found.state is State.CON_HIEU_LUC
    assert Flag.OBSERVED not in found.flags


def test_where_both_acts_are_read_their_own_words_count() -> None:
    library = shelf(_OLD, _REPEALING)
    noted = with_observed(library, [_note(by="2/2031/TT-BĐB", effective_from="2030-03-01")])
    day = date(2030, 6, 1)
    assert _state(noted, day) == _state(library, day)


def test_content_that_ended_leaves_its_article_in_force() -> None:
    noted = with_observed(shelf(_OLD), [_note(action="có nội dung bị bãi bỏ")])
    assert _state(noted, date(2033, 1, 1)).state is State.CON_HIEU_LUC


def test_a_number_that_a_law_and_a_resolution_share_needs_the_right_kind() -> None:
    library = shelf(_OLD)
    other = with_observed(library, [_note(src_kind="Nghị quyết")])
    assert _state(other, date(2033, 1, 1)).state is State.CON_HIEU_LUC
    same = with_observed(library, [_note(src_kind="Thông tư")])
    assert _state(same, date(2033, 1, 1)).state is State.HET_HIEU_LUC_MOT_PHAN


def test_a_number_that_every_province_bears_needs_a_day_or_an_issuer() -> None:
    local = _OLD.replace("BỘ ĐÈN BIỂN", "ỦY BAN NHÂN DÂN TỈNH LAM SƠN").replace(
        "1/2030/TT-BĐB", "1/2030/QĐ-UBND"
    )
    library = shelf(local.replace("THÔNG TƯ", "QUYẾT ĐỊNH"))
    (act,) = library.acts

    def told(**said: str) -> State:
        noted = with_observed(library, [_note(src="1/2030/QĐ-UBND", **said)])
        return status(noted, act, date(2033, 1, 1)).state

    assert told() is not State.HET_HIEU_LUC_MOT_PHAN
    assert told(src_date="2030-01-01") is State.HET_HIEU_LUC_MOT_PHAN
    assert told(src_date="2030-01-02") is not State.HET_HIEU_LUC_MOT_PHAN
