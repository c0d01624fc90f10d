"""Code pages of RTF fonts, by the number of their character set."""

from __future__ import annotations

import codecs

# \fcharset of a font: [MS-RTF] 1.9.1, "Font Table"; 2 (symbols) is kept byte for byte.
_PAGES = {
    0: "cp1252", 1: "cp1252", 2: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949",
    134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255",
    178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip


def page_of_charset(charset: int) -> str | None:
    """Return the code page of the character set *charset*, ``None`` if it names none."""
    return _PAGES.get(charset) if charset not in (0, 1) else None


def page_of_number(number: int) -> str:
    """Return the code page ``\\ansicpg`` *number*, the Western one if there is none such."""
    try:
        return codecs.lookup("utf-8" if number == 65001 else f"cp{number}").name
    except LookupError:
        return "cp1252"


def decode_bytes(content: str, page: str) -> str:
    """Return *content*, bytes as signs U+0000 to U+00FF, read in the code page *page*."""
    if page == "cp1252":
        return "".join(map(_western, content))
    return content.encode("latin-1", "replace").decode(page, "replace")


def _western(sign: str) -> str:
    if not "\x80" <= sign <= "\x9f":
        return sign
    try:
        return sign.encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return sign
