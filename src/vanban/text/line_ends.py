"""Where the lines of a text begin and end, found once.

A text may be one line of millions of letters with a mention in every twenty: to look for the ends
of its line from each of them would take the square of its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_END = re.compile("\n")


class LineEnds:
    """The ends of the lines of one text.

    >>> ends = LineEnds("chợ\\nbến đò\\n")
    >>> ends.around(5, 7), ends.around(1, 8)
    ((4, 10), (0, 10))
    """

    def __init__(self, text: str) -> None:
        self._ends = [match.start() for match in _END.finditer(text)]
        self._size = len(text)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return where the line of *start* begins and that of *end* ends, its sign left out."""
        first, last = bisect_left(self._ends, start), bisect_left(self._ends, end)
        begin = self._ends[first - 1] + 1 if first else 0
        return begin, self._ends[last] if last < len(self._ends) else self._size
