"""Số, ký hiệu: what a document is called by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanban.errors import BadNumberError
from vanban.text import fold, unmask

# 15/2024/NĐ-CP   31/2024/QH15   749/QĐ-TTg   118/CP   66.18/2026/NQ-CP   15a/2012/TTLT-…
# 88-KH/TU   73-CP   102-SL/L-004   21067/CHQ-GSQL   1085/LĐTBXH-QĐ   522b/NQ-UBTVQH13
_NUMBER = re.compile(
    r"""
    (?P<ordinal> \d{1,5} (?:\.\d{1,3})? ) (?P<suffix> [^\W\d_]? \d? )
    (?: / (?P<year> 1[89]\d\d | 20\d\d ) (?=/|-) )?
    (?P<separator> [/-] )
    (?P<symbol> [^\W\d_] [^\s]* )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class DocNumber:
    """Số, ký hiệu of a document (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 3).

    ``ordinal`` keeps what is printed but for leading zeros (``66.18``), ``suffix`` is ``a`` in
    ``15a``, ``year`` is there only where the number itself holds one.

    >>> DocNumber.parse("15/2024/NĐ-CP").symbol
    'NĐ-CP'
    >>> str(DocNumber.parse("88 - KH/TU"))
    '88-KH/TU'
    >>> DocNumber.parse("2007/QĐ-TTg").year is None
    True
    """

    ordinal: str
    suffix: str
    year: int | None
    separator: str
    symbol: str

    @classmethod
    def parse(cls, text: str) -> DocNumber:
        """Return the number that *text* writes; raise ``BadNumberError`` if it writes none."""
        match = _NUMBER.fullmatch(re.sub(r"\s+", "", unmask(text)))
        if match is None:
            raise BadNumberError(text)
        return cls(
            match["ordinal"],
            match["suffix"],
            int(match["year"]) if match["year"] else None,
            match["separator"],
            match["symbol"],
        )

    def __str__(self) -> str:
        year = f"/{self.year}" if self.year else ""
        return f"{self.ordinal}{self.suffix}{year}{self.separator}{self.symbol}"

    @property
    def key(self) -> str:
        """The form in which two spellings of one number are equal: folded, no leading zeros."""
        return number_key(str(self))


def number_key(text: str) -> str:
    """Return the look-up key of a number in any spelling: ``nd`` for ``NĐ``, no leading zeros.

    >>> number_key("07/2011/QĐ-UBND") == number_key("7/2011/QD-UBND")
    True
    """
    return re.sub(r"\b0+(?=\d)", "", fold(text).replace(" ", ""))
