"""The signs of RTF: groups, control words, bytes and plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

# \par   \fs28   \'e9   \~   {   }   Kho
_SIGN = re.compile(
    r"""
    \\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,9})?[ ]?
    | \\'(?P<byte>[0-9A-Fa-f]{2})
    | \\(?P<symbol>[^A-Za-z'])
    | (?P<brace>[{}])
    | (?P<text>[^\\{}\r\n\0]+)
    """,
    re.VERBOSE | re.DOTALL,
)


class Sort(Enum):
    """What a sign of RTF is."""

    OPEN = "{"
    CLOSE = "}"
    WORD = "word"
    BYTE = "byte"
    SYMBOL = "symbol"
    TEXT = "text"


class Sign(NamedTuple):
    """One sign: its sort, its word or text, the number behind a word."""

    sort: Sort
    text: str
    number: int | None = None


def read_signs(content: str) -> Iterator[Sign]:
    """Yield the signs of *content*; pictures stored as they are (``\\bin``) are passed over."""
    at = 0
    while match := _SIGN.search(content, at):
        at = match.end()
        if match["text"]:
            yield Sign(Sort.TEXT, match["text"])
        elif match["word"]:
            number = int(match["number"]) if match["number"] else None
            if match["word"] == "bin":
                at += max(number or 0, 0)
            else:
                yield Sign(Sort.WORD, match["word"], number)
        elif match["byte"]:
            yield Sign(Sort.BYTE, chr(int(match["byte"], 16)))
        elif match["brace"]:
            yield Sign(Sort.OPEN if match["brace"] == "{" else Sort.CLOSE, match["brace"])
        else:
            yield Sign(Sort.SYMBOL, match["symbol"])
