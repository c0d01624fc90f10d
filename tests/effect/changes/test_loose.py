"""What texts without numbered units do to others, and sentences that end nothing."""

from __future__ import annotations

from datetime import date

from tests.effect.shelf import circular
from vanban.ingest import Incoming
from vanban.model import Change, Verb
from vanban.pipeline import read


def _changes(*provisions: str, kind: str = "THÔNG TƯ") -> tuple[Change, ...]:
    text = circular(5, date(2030, 1, 10), *provisions).replace("THÔNG TƯ", kind, 1)
    return tuple(c for case in read(Incoming(text.encode("utf-8"), "v.txt")) for c in case.changes)


def test_a_paragraph_without_a_label_may_replace_a_document() -> None:
    (change,) = _changes(
        "Phao sơn màu đỏ.",
        "Thông tư này thay thế Thông tư số 3/2029/TT-BĐB và có hiệu lực từ ngày ký.",
    )
    assert (change.verb, change.target) == (Verb.REPLACE, "3/2029/TT-BĐB")


def test_what_is_contrary_ends_no_document_named_in_the_sentence_before() -> None:
    (change,) = _changes(
        "Điều 1. Phao sơn màu đỏ.",
        "Điều 2. Thông tư này thay thế Thông tư số 3/2029/TT-BĐB. Những quy định trước đây trái "
        "với Thông tư này đều bãi bỏ.",
    )
    assert change.verb is Verb.REPLACE


def test_a_plan_may_replace_a_plan_but_changes_no_circular() -> None:
    (change,) = _changes(
        "1. Kế hoạch này thay thế Kế hoạch số 7/KH-BĐB.",
        "2. Bãi bỏ Thông tư số 3/2029/TT-BĐB.",
        kind="KẾ HOẠCH",
    )
    assert change.target == "7/KH-BĐB"


def test_to_go_on_until_a_day_is_to_be_prolonged_and_to_go_on_working_is_not() -> None:
    (change,) = _changes(
        "Điều 1. Thông tư số 3/2029/TT-BĐB tiếp tục thực hiện đến hết ngày 31 tháng 12 năm 2031.",
        "Điều 2. Hồ sơ đã nộp tiếp tục thực hiện theo Thông tư số 4/2029/TT-BĐB.",
        "Điều 3. Cục tiếp tục thực hiện nhiệm vụ tại Thông tư số 6/2029/TT-BĐB.",
    )
    assert (change.verb, change.target, change.ends) == (
        Verb.EXTEND, "3/2029/TT-BĐB", date(2032, 1, 1),
    )  # fmt: skip
