"""The tables of letters before Unicode, each from its published source."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

# Where Word keeps the bytes of fonts that call themselves symbols.
_SYMBOLS = 0xF000


class Legacy(StrEnum):
    """One way of storing Vietnamese letters before Unicode."""

    TCVN3 = "tcvn3"
    VNI = "vni"
    VISCII = "viscii"
    VPS = "vps"


@dataclass(frozen=True, slots=True)
class Table:
    """The letters of one way: single signs, signs that follow a letter, and its fonts' names."""

    name: str
    singles: dict[int, str]
    pairs: dict[str, str]
    fonts: re.Pattern[str]


@cache
def table_of(legacy: Legacy) -> Table:
    """Return the table of *legacy*."""
    rows = tomllib.loads(
        resources.files("vanban.text.legacy").joinpath("tables.toml").read_text("utf-8")
    )[legacy.value]
    singles = _singles(rows["bytes"])
    pairs = dict(pair.split("=") for pair in rows.get("pairs", "").split())
    fonts = re.compile(f"@?(?:{'|'.join(rows['fonts'])})")
    return Table(rows["name"], singles, _with_capitals(pairs), fonts)


def _singles(written: str) -> dict[int, str]:
    singles: dict[int, str] = {}
    for pair in written.split():
        letter, _, code = pair.partition("=")
        byte = int(code, 16)
        for sign in {shown(byte), chr(byte), chr(_SYMBOLS + byte)}:
            singles[ord(sign)] = letter
    return singles


def shown(byte: int) -> str:
    """Return the sign that Windows (code page 1252) shows for *byte*."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _with_capitals(pairs: dict[str, str]) -> dict[str, str]:
    """Return *pairs* in all cases; the letter decides, for fonts of capitals hold small signs."""
    full: dict[str, str] = {}
    for pair, letter in pairs.items():
        base, sign = pair[0], pair[1]
        for mark in (sign, sign.upper()):
            full[base + mark] = letter
            full[base.upper() + mark] = letter.upper()
    return full
