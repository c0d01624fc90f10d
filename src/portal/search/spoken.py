"""Conditions as people write them: names of several words, values without quotes, spoken days.

All patterns look at the folded twin of what was typed, letter for letter as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.text import fold_letters

# Each condition in English and in Vietnamese, without accents.
NAMES = {
    "kind": "kind", "loai": "kind", "loai van ban": "kind",
    "issuer": "issuer", "noi": "issuer", "noi ban hanh": "issuer", "coquan": "issuer",
    "co quan": "issuer", "co quan ban hanh": "issuer",
    "signed": "signed", "ngay": "signed", "ky": "signed", "ngay ky": "signed",
    "ngay ban hanh": "signed", "ban hanh": "signed",
    "signer": "signer", "nguoi ky": "signer", "nguoiky": "signer",
    "from": "from", "tu": "from", "tu ngay": "from", "tu nam": "from",
    "to": "to", "den": "to", "den ngay": "to", "den nam": "to",
    "cites": "cites", "viendan": "cites", "vien dan": "cites", "dan chieu": "cites",
    "can cu": "cites",
    "amends": "amends", "suadoi": "amends", "sua doi": "amends", "thay the": "amends",
    "bai bo": "amends",
    "status": "status", "tinhtrang": "status", "tinh trang": "status", "hieu luc": "status",
    "hieuluc": "status", "trang thai": "status",
    "on": "on", "vao ngay": "on", "tai ngay": "on",
    "field": "field", "linhvuc": "field", "linh vuc": "field", "nganh": "field",
}  # fmt: skip
_LONGEST_FIRST = sorted(NAMES, key=len, reverse=True)
_BEGUN = rf"(?<!\S)(?P<name>{'|'.join(_LONGEST_FIRST)})\s?:"
# kind:nghi-dinh   loại: "nghị định"   người ký: Trần Văn Thử, đèn biển
_CONDITION = re.compile(_BEGUN)
_QUOTED = re.compile(r"\s*(?P<open>[\"“])(?P<value>[^\"”]*)[\"”]")
_TOKEN = re.compile(r"\s*(?P<value>\S+)")
# What ends a value of several words: a comma, a semicolon, the next condition.
_END = re.compile(rf"[,;]|{_BEGUN}")
_NAME = re.compile(r"(?:[^\W\d_]\.?)+")
_DAY = (
    r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"|\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+\d{4})"
)
# in force on 2020-01-01   còn hiệu lực ngày 01/01/2020   hiệu lực vào ngày 1 tháng 1 năm 2020
_IN_FORCE = re.compile(
    rf"(?<!\S)(?:in force (?:on|at)|(?:(?:con|co|dang con|dang co)\s+)?hieu luc"
    rf"(?:\s+thi hanh)?(?:\s+(?:vao|tai|den))?\s+ngay)\s+(?P<day>{_DAY})(?!\S)"
)
_PARTS = re.compile(r"\d+")
_LISTED = ("kind", "status")  # what a value may be is known: the words after it are left over
_WORDY = ("issuer", "signer", "status", "kind", "field", "cites", "amends")


@dataclass(frozen=True, slots=True)
class Said:
    """One condition: its name, its value in words, and where it stands in what was typed."""

    name: str
    value: str
    start: int
    end: int


def conditions_in(typed: str) -> Iterator[Said]:
    """Yield the conditions in *typed*, in order; any text may hold none.

    >>> [(said.name, said.value) for said in conditions_in("tình trạng: hết hiệu lực, đất đai")]
    [('status', 'hết hiệu lực')]
    """
    folded = fold_letters(typed)
    if len(folded) != len(typed):
        return
    at = 0
    while True:
        match = min(
            filter(None, (_CONDITION.search(folded, at), _IN_FORCE.search(folded, at))),
            key=lambda found: found.start(),
            default=None,
        )
        if match is None:
            return
        said = _said(typed, folded, match)
        if said is not None:
            yield said
        at = said.end if said else match.end()


def _said(typed: str, folded: str, match: re.Match[str]) -> Said | None:
    if match.re is _IN_FORCE:
        return Said("on", _iso(match["day"]), *match.span())
    name = NAMES[match["name"]]
    if quoted := _QUOTED.match(typed, match.end()):
        return Said(name, quoted["value"], match.start(), quoted.end())
    token = _TOKEN.match(typed, match.end())
    if token is None:
        return None
    spaced = typed[match.end()].isspace()
    if name in ("signed", "signer") and token["value"][:1].isupper():
        end = _end_of_name(typed, token.start("value"))
        return Said(name, typed[token.start("value") : end], match.start(), end)
    wordy = name in _WORDY or (name == "signed" and not token["value"][:1].isdigit())
    if name in _LISTED or (spaced and wordy):
        stop = _END.search(folded, match.end())
        end = stop.start() if stop else len(typed)
        return Said(name, typed[match.end() : end].strip(), match.start(), end)
    return Said(name, token["value"].rstrip(",;"), match.start(), token.end())


def _end_of_name(typed: str, at: int) -> int:
    """Return where the run of capitalised words at *at* ends: names of people are written so."""
    end = at
    while (word := _NAME.match(typed, at)) and word[0][:1].isupper():
        end = word.end()
        at = end + 1 if typed[end : end + 1] == " " else len(typed)
    return max(end, at if end == 0 else end)


def _iso(day: str) -> str:
    """Return a day in any spelling as ISO writes it.

    >>> _iso("1 thang 5 nam 2024"), _iso("01/05/2024"), _iso("2024-5-1")
    ('2024-05-01', '2024-05-01', '2024-05-01')
    """
    first, month, last = _PARTS.findall(day)
    year, number = (first, last) if len(first) == 4 else (last, first)
    return f"{year}-{int(month):02d}-{int(number):02d}"
