"""The signs of RTF: groups, control words, bytes and plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

# Kho b\u7841?c   Kho b\u7841\'3fc: letters by number, each with one sign for old programs
_NUMBERED = r"\\u(-?\d{1,5})[ ]?(?:\?|\\'[0-9A-Fa-f]{2})"
_CODE = re.compile(_NUMBERED)
_RUN = re.compile(rf"(?:[ -\[\]-z|~]*{_NUMBERED})+")
# \par   \fs28   \'e9   \~   {   }   Kho
_SIGN = re.compile(
    r"""
    \\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?[ ]?
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
    RUN = "run"  # text with letters by number


class Sign(NamedTuple):
    """One sign: its sort, its word or text, the number behind a word."""

    sort: Sort
    text: str
    number: int | None = None


def letter_of(code: int) -> str:
    """Return the letter with *code*, which old programs write with a sign; no half of a pair."""
    code %= 0x10000
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)


def spell_out(run: str) -> str:
    """Return the words of *run* with the letters that it has by number."""
    return _CODE.sub(lambda match: letter_of(int(match[1])), run)


def read_signs(content: str, *, runs: bool = True) -> Iterator[Sign]:
    """Yield the signs of *content*; pictures stored as they are (``\\bin``) are passed over.

    With *runs*, text with letters by number comes as one sign: most of a Vietnamese file is that.
    """
    at = 0
    while at < len(content):
        if runs and (run := _RUN.match(content, at)):
            at = run.end()
            yield Sign(Sort.RUN, run[0])
            continue
        if (match := _SIGN.search(content, at)) is None:
            return
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
