"""Two texts side by side, line by line and word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vanban.consolidate.words import Words, words_of

_TEXT = st.text(st.sampled_from("ab \n"), max_size=60)


def test_new_lines_behind_a_changed_line_are_lines_of_their_own() -> None:
    found = list(words_of("a) mềm;\nb) thép cứng.", "a) mềm;\nb) thép cứng;\nc) thép dẻo và bền."))
    assert Words("", "c) thép dẻo và bền.") in found
    assert Words("b) thép ", "b) thép ") in found


def test_a_word_before_a_new_break_of_line_is_no_other_word() -> None:
    assert list(words_of("một hai", "một hai\nba")) == [
        Words("một ", "một "), Words("hai", "hai"), Words("", "\n"), Words("", "ba"),
    ]  # fmt: skip


@given(_TEXT, _TEXT)
def test_both_texts_come_back_whole(before: str, after: str) -> None:
    found = list(words_of(before, after))
    assert "".join(words.before for words in found) == before
    assert "".join(words.after for words in found) == after
