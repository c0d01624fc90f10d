"""What kind of document an abbreviation in a số, ký hiệu stands for."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from vanban.model import DocKind
from vanban.text import fold


@cache
def kinds_by_symbol() -> dict[str, DocKind]:
    """Return the kinds by abbreviation, as written and folded: ``NĐ`` and ``nd``.

    Where two fold to one (``HD`` hướng dẫn, ``HĐ`` hợp đồng) the folded form means the first.
    """
    table = tomllib.loads(
        resources.files("vanban.vocab").joinpath("symbols.toml").read_text("utf-8")
    )
    kinds: dict[str, DocKind] = {}
    for symbol, kind in table["kinds"].items():
        kinds[symbol] = DocKind(kind)
        kinds.setdefault(fold(symbol), DocKind(kind))
    return kinds
