"""Pages nested beyond reason: made flat before they reach the parser of HTML."""

from __future__ import annotations

import re
from collections import Counter

# Below this many tags no nesting costs noticeable time.
_MANY_TAGS = 4_000
# Browsers stop at 512; pages of real portals reach 60.
_DEEPEST = 400
# An unclosed <font> is opened again in each paragraph that follows: each level is paid for often.
_DEEPEST_FORMATTING = 12
_FORMATTING = frozenset(
    [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike",
        "strong", "sub", "sup", "tt", "u",
    ]
)  # fmt: skip
# Elements that close themselves, or hold nothing.
_UNCOUNTED = frozenset(
    [
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
        "meta", "option", "p", "param", "source", "td", "th", "tr", "tbody", "thead", "tfoot",
        "track", "wbr", "html", "head", "body",
    ]
)  # fmt: skip
# <div class="x">   </div>   <O:P>
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:_-]{0,30})[^<>]*>?")


def flatten(page: str) -> str:
    """Return *page* without the tags that nest deeper than any honest page; its text stays.

    The standard makes a parser look up through all open elements at each new block, so that
    200,000 open <div> cost minutes.
    """
    if page.count("<") < _MANY_TAGS:
        return page
    return _Flattener().flatten(page)


class _Flattener:
    def __init__(self) -> None:
        self._open: Counter[str] = Counter()
        self._depth = self._formatting = 0

    def flatten(self, page: str) -> str:
        deep = [match.span() for match in _TAG.finditer(page) if self._is_too_deep(match)]
        if not deep:
            return page
        parts, at = [], 0
        for start, end in deep:
            parts.append(page[at:start])
            at = end
        return "".join([*parts, page[at:]])

    def _is_too_deep(self, tag: re.Match[str]) -> bool:
        name = tag["name"].lower()
        if name in _UNCOUNTED:
            return False
        formatting = name in _FORMATTING
        if tag["end"]:
            if self._open[name]:
                self._count(name, -1, formatting)
            return False
        full = self._formatting >= _DEEPEST_FORMATTING if formatting else self._depth >= _DEEPEST
        if not full:
            self._count(name, 1, formatting)
        return full

    def _count(self, name: str, step: int, formatting: bool) -> None:
        self._open[name] += step
        if formatting:
            self._formatting += step
        else:
            self._depth += step
