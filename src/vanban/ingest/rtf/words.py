"""The signs of RTF: groups, control words, bytes and plain text."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from enum import Enum
from typing import NamedTuple

# Kho b\u7841?c   Kho b\u7841\'3fc: letters by number, each with one sign for old programs
_NUMBERED = r"\\u(-?\d{1,5})[ ]?(?:\?|\\'[0-9A-Fa-f]{2})"
_CODE = re.compile(_NUMBERED)
# \par   \fs28   \'e9   \~   {   }   Kho
_ONE = r"""
    (?P<open>\{)
    | (?P<close>\})
    | \\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?[ ]?
    | \\'(?P<byte>[0-9A-Fa-f]{2})
    | \\(?P<symbol>[^A-Za-z'])
    | (?P<text>[^\\{}\r\n\0]+)
    """
_SIGN = re.compile(_ONE, re.VERBOSE | re.DOTALL)
_SIGN_OR_RUN = re.compile(
    rf"(?P<run>(?:[ -\[\]-z|~]*{_NUMBERED})+) | {_ONE}", re.VERBOSE | re.DOTALL
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


_OPEN, _CLOSE = Sign(Sort.OPEN, "{"), Sign(Sort.CLOSE, "}")


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
    pattern = _SIGN_OR_RUN if runs else _SIGN
    at: int | None = 0
    while at is not None:
        signs = pattern.finditer(content, at)
        at = yield from _read_until_picture(signs)


def _read_until_picture(matches: Iterator[re.Match[str]]) -> Generator[Sign, None, int | None]:
    """Yield the signs of *matches*; return where the text goes on behind a picture, if it does."""
    for match in matches:
        sort = match.lastgroup
        if sort == "text":
            yield Sign(Sort.TEXT, match["text"])
        elif sort == "open":
            yield _OPEN
        elif sort == "close":
            yield _CLOSE
        elif sort == "word":
            yield Sign(Sort.WORD, match["word"])
        elif sort == "number":
            word, number = match["word"], int(match["number"])
            if word == "bin":
                return match.end() + max(number, 0)
            yield Sign(Sort.WORD, word, number)
        elif sort == "run":
            yield Sign(Sort.RUN, match["run"])
        elif sort == "byte":
            yield Sign(Sort.BYTE, chr(int(match["byte"], 16)))
        else:
            yield Sign(Sort.SYMBOL, match["symbol"])
    return None
