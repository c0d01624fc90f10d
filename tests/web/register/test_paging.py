"""Long lists: page by page, the page in the address beside the filters."""

from __future__ import annotations

from portal.store.register.conditions import Wanted
from portal.web.register.paging import PAGE, options, paged


def test_a_page_leads_to_the_pages_beside_it_with_the_same_filters() -> None:
    found = paged(range(2 * PAGE + 1), Wanted(agency=7, page=2))
    assert list(found.items) == list(range(PAGE, 2 * PAGE))
    assert (found.previous, found.next) == ("?co-quan=7&trang=1", "?co-quan=7&trang=3")


def test_beyond_the_last_page_stands_the_last() -> None:
    found = paged(range(PAGE + 1), Wanted(page=99))
    assert (found.page, list(found.items), found.next) == (2, [PAGE], None)
    assert paged([], Wanted(page=3)).page == 1


def test_an_option_is_no_markup() -> None:
    made = options([(1, "<b>Sở</b>"), (2, "Sở Y tế")], 2)
    assert made == (
        '<option value="1">&lt;b&gt;Sở&lt;/b&gt;</option>'
        '<option value="2" selected>Sở Y tế</option>'
    )
