"""The line around a place is the one that a search from the place would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vanban.text.line_ends import LineEnds


@given(st.text("chợ\n", max_size=40), st.data())
def test_the_line_is_that_of_a_search(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = text.find("\n", end)
    wanted = (text.rfind("\n", 0, start) + 1, found if found >= 0 else len(text))
    assert LineEnds(text).around(start, end) == wanted
