"""Letters before Unicode to Unicode, where it is known how they were stored."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from vanban.text.legacy.tables import Legacy, table_of

# .VnTimeH   .VnArialH   .VnCentury SchoolbookH: what is typed small is printed in capitals
_CAPITAL_FONT = re.compile(r"@?\.?Vn[\w ]+H(?![a-z])")
# ắ, ư, đ
_UNICODE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
# BAN HµNH -> BAN HàNH   ñy BAN -> ủY: a small marked letter that its font printed as a capital
_SMALL_IN_CAPITALS = re.compile(r"[^\W\d_]*[A-ZĐ][^\W\d_]*")
_ASCII_CAPITALS = re.compile(r"[A-Z]{2,}")
_FEWEST_CAPITALS = 2
_FEWEST_OF_TITLE = 4
_PLAIN_SMALL = re.compile(r"[a-z\d]")
_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1024)
def legacy_of_font(font: str) -> Legacy | None:
    """Return how text set in *font* is stored, ``None`` if its name does not tell.

    >>> legacy_of_font(".VnTimeH"), legacy_of_font("VNI-Times"), legacy_of_font("Arial")
    (<Legacy.TCVN3: 'tcvn3'>, <Legacy.VNI: 'vni'>, None)
    """
    return next((one for one in Legacy if table_of(one).fonts.match(font)), None)


@lru_cache(maxsize=1024)
def prints_capitals(font: str) -> bool:
    """Say whether *font* prints small letters as capitals."""
    return _CAPITAL_FONT.match(font) is not None


# Signs that programs write for the same places of a TCVN3 font, beside its letters only: t−íng,
# nh− sau, −u tiên, l∙nh, μ; a minus between numbers or before a capital stays.
_TWINS = {"−": "\xad", "∙": "·", "μ": "µ"}
_TCVN3_LETTER = "[A-Za-z\xa1-\xff]"
_TWIN = re.compile(rf"(?<={_TCVN3_LETTER})[−∙μ](?![A-Z])|(?<![\w−])[−∙μ](?=[a-z\xa8-\xff])|μ")


def is_unicode(text: str) -> bool:
    """Say whether *text* holds a letter that only Unicode stores, whatever its font is called.

    >>> is_unicode("Quyết"), is_unicode("QuyÕt"), is_unicode("Kho")
    (True, False, False)
    """
    return _UNICODE.search(text) is not None


def to_unicode(text: str, legacy: Legacy) -> str:
    """Return *text*, whose letters are stored as *legacy*, in Unicode; other signs stay.

    >>> to_unicode("Uû ban nh©n d©n", Legacy.TCVN3), to_unicode("Xin chaøo caùc baïn", Legacy.VNI)
    ('Uỷ ban nhân dân', 'Xin chào các bạn')
    """
    if text.isascii() and not _holds_controls(text):
        return text
    table = table_of(legacy)
    if legacy is Legacy.TCVN3:
        text = _TWIN.sub(lambda m: _TWINS[m[0]], text)
    pattern = _pattern(legacy)
    if pattern is None:
        return text.translate(table.singles)
    return pattern.sub(lambda m: table.pairs.get(m[0]) or table.singles[ord(m[0])], text)


def _holds_controls(text: str) -> bool:
    return not text.isprintable()


@cache
def _pattern(legacy: Legacy) -> re.Pattern[str] | None:
    table = table_of(legacy)
    if not table.pairs:
        return None
    singles = "".join(re.escape(chr(code)) for code in table.singles)
    return re.compile(f"{'|'.join(table.pairs)}|[{singles}]")


def restore_capitals(line: str) -> str:
    """Return *line* with the capitals that TCVN3 could not store and a font of capitals printed.

    Assumption *capitals-go-on*: a small marked letter among capitals of a word is one; in a line
    whose plain words are all in capitals every letter is.

    >>> restore_capitals("QUYếT địNH của ủY BAN"), restore_capitals("Lê Hà ở UBND xã")
    ('QUYẾT ĐỊNH của ỦY BAN', 'Lê Hà ở UBND xã')
    >>> restore_capitals("CỘNG HÒA Xã HỘI CHỦ NGHĨA")
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'
    """
    plain = [word for word in re.findall(r"[^\W\d_]+", line) if word.isascii() and len(word) > 1]
    if len(plain) > _FEWEST_CAPITALS and all(word.isupper() for word in plain):
        return line.upper()
    line = _SMALL_IN_CAPITALS.sub(lambda m: _capital_word(m[0]), line)
    return line.upper() if _is_title(line) else line


def _is_title(line: str) -> bool:
    """Say whether *line* is words in capitals but for marked letters, and no symbol or number."""
    if _PLAIN_SMALL.search(line):
        return False
    capitals = [word for word in _LETTERS.findall(line) if len(word) > 1 and word.isupper()]
    return len(capitals) >= _FEWEST_OF_TITLE


def _capital_word(word: str) -> str:
    if word.isascii() or word.isupper():
        return word
    plain = [letter for letter in word if letter.isascii()]
    begins_small = word[0].islower() and not word[0].isascii()
    several = len(plain) >= _FEWEST_CAPITALS
    return word.upper() if all(map(str.isupper, plain)) and (begins_small or several) else word
