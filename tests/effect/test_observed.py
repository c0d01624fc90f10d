"""Relations that others publish, in invented notes on invented acts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.effect import Observed, read_observed
from vanban.effect.observed import verbs_of
from vanban.model import DocKind, Verb

_NOTE = {
    "src_kind": "Thông tư",
    "src": "07/2029/TT-BM",
    "src_article": "Điều 5a",
    "action": "có nội dung được sửa đổi, có nội dung bị bãi bỏ",
    "by_kind": "Thông tư",
    "by": "12/2031/TT-BM",
    "by_article": "khoản 2 Điều 1, Điều 3",
    "effective_from": "2031-06-01",
}


def one(note: dict[str, str]) -> Observed:
    found, findings = read_observed([json.dumps(note)], source="sổ tay")
    assert not findings
    return found[0]


def test_a_note_tells_who_changed_which_article_of_what_from_when() -> None:
    observed = one(_NOTE)
    assert (observed.target, observed.actor) == ("07/2029/TT-BM", "12/2031/TT-BM")
    assert observed.target_kind is DocKind.THONG_TU
    assert str(observed.target_locator) == "dieu-5a"
    assert [str(at) for at in observed.actor_at] == ["dieu-1.khoan-2", "dieu-3"]
    assert observed.verbs == (Verb.AMEND, Verb.REPEAL)
    assert observed.starts == date(2031, 6, 1)
    assert (observed.source, observed.line) == ("sổ tay", 1)


def test_a_table_with_tabs_reads_like_json_lines() -> None:
    table = ["\t".join(_NOTE), "\t".join(_NOTE.values())]
    found, findings = read_observed(table, source="sổ tay")
    assert not findings
    assert found[0].target_locator == one(_NOTE).target_locator
    assert found[0].line == 2


@pytest.mark.parametrize(
    ("words", "verbs"),
    [
        ("được bổ sung", (Verb.INSERT,)),  # the article itself is new
        ("có nội dung được bổ sung", (Verb.AMEND,)),  # words put into an article that exists
        ("bị bãi bỏ", (Verb.REPEAL,)),
        ("bị huỷ bỏ", (Verb.REPEAL,)),
        ("được bổ sung, có nội dung được sửa đổi", (Verb.AMEND, Verb.INSERT)),
        ("được nhắc đến", ()),
    ],
)
def test_the_words_of_a_note_say_what_was_done(words: str, verbs: tuple[Verb, ...]) -> None:
    assert verbs_of(words) == verbs


def test_only_some_content_of_an_article_ended() -> None:
    assert one(_NOTE).is_partial
    assert not one(_NOTE | {"action": "bị bãi bỏ"}).is_partial


def test_an_unreadable_line_is_a_finding_and_the_others_are_read() -> None:
    lines = ["{hỏng", json.dumps(_NOTE), json.dumps(_NOTE | {"src": "không số"})]
    found, findings = read_observed(lines, source="sổ tay")
    assert [observed.line for observed in found] == [2]
    assert [finding.slug for finding in findings] == ["relation-unreadable"] * 2


def test_a_line_among_json_that_is_none_is_told_of() -> None:
    found, findings = read_observed([json.dumps(_NOTE), "không phải"], source="sổ tay")
    assert (len(found), [f.message[:15] for f in findings]) == (1, ["sổ tay, dòng 2:"])


@given(st.lists(st.text()))
def test_no_line_raises(lines: list[str]) -> None:
    read_observed(lines, source="sổ tay")


@pytest.mark.corpus
def test_every_published_amendment_is_read(shared: Path) -> None:
    path = shared / "data" / "relations" / "amend_edges.jsonl"
    with path.open(encoding="utf-8") as lines:
        found, findings = read_observed(lines, source=path.name)
    assert not findings
    assert all(observed.target_locator for observed in found)
