"""Long lists shown page by page; the page stands in the address beside the filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from portal.store.register.conditions import Wanted
from portal.web.register.asked import query_of

PAGE = 50
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Paged(Generic[_Item]):
    """One page of a list; ``previous`` and ``next`` are queries that ask for the pages beside."""

    items: Sequence[_Item]
    total: int
    page: int
    pages: int
    previous: str | None
    next: str | None


def paged(items: Sequence[_Item], wanted: Wanted) -> Paged[_Item]:
    """Return the page of *items* that *wanted* asks for, or the last that there is."""
    pages = max(1, -(-len(items) // PAGE))
    page = min(max(wanted.page, 1), pages)
    shown = items[(page - 1) * PAGE : page * PAGE]
    before, after = beside(wanted, page, pages)
    return Paged(shown, len(items), page, pages, before, after)


def beside(wanted: Wanted, page: int, pages: int) -> tuple[str | None, str | None]:
    """Return the queries that ask for the pages before and after a page."""
    before = query_of(wanted, trang=str(page - 1)) if page > 1 else None
    after = query_of(wanted, trang=str(page + 1)) if page < pages else None
    return before, after


def options(choices: Sequence[tuple[object, str]], chosen: object) -> SafeString:
    """Return the options of a choice: hundreds of them at once, which a template does slowly."""
    plain, marked = '<option value="{}">{}</option>', '<option value="{}" selected>{}</option>'
    made = (format_html(marked if key == chosen else plain, key, name) for key, name in choices)
    return mark_safe("".join(made))  # each option was escaped by format_html
