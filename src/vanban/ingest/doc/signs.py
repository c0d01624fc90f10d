"""The signs of a Word file that are no letters, and what each means."""

from __future__ import annotations

PARAGRAPH, CELL, LINE, PAGE, COLUMN = "\r", "\x07", "\x0b", "\x0c", "\x0e"
FIELD_BEGIN, FIELD_MIDDLE, FIELD_END = "\x13", "\x14", "\x15"
NOTE, SYMBOL = "\x02", "\x28"
# A hyphen that is not broken at; one shown only at the end of a line (U+00AD is ư in TCVN3).
PLAIN = {"\x1e": "-", "\x1f": "", "\t": "\t"}
ENDS = frozenset({PARAGRAPH, CELL, LINE, PAGE, COLUMN})
