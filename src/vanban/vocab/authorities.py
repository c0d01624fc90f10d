"""The register of central organs, and the slug of any authority by its name."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from vanban.model import Agency
from vanban.text import fold, slug

# In slugs the commonest heads are abbreviated: `ubnd-tinh-…`, `hdnd-tinh-…`.
_SHORT = (("uy-ban-nhan-dan", "ubnd"), ("hoi-dong-nhan-dan", "hdnd"))


@cache
def authorities() -> tuple[Agency, ...]:
    """Return the register of central organs."""
    file = resources.files("vanban.vocab").joinpath("authorities.toml")
    table = tomllib.loads(file.read_text("utf-8"))
    return tuple(
        Agency(
            row["slug"],
            row["name"],
            tuple(row.get("names", ())),
            tuple(row.get("symbols", ())),
            row.get("from"),
            row.get("to"),
            tuple(row.get("predecessors", ())),
            tuple(row.get("successors", ())),
            source=table["source"],
        )
        for row in table["authority"]
    )


@cache
def _by_name() -> dict[str, Agency]:
    return {
        name_key(name): agency for agency in authorities() for name in (agency.name, *agency.names)
    }


@cache
def agencies_by_symbol() -> dict[str, Agency]:
    """Return the central organs by the symbol they use in numbers (``BXD``)."""
    return {symbol: agency for agency in authorities() for symbol in agency.symbols}


def name_key(name: str) -> str:
    """Return the key under which two spellings of a name are equal.

    Accents, dashes and commas don't count: heads misprint them (``ĐÀO TÀO``).
    """
    return " ".join(fold(name).replace("-", " ").replace(",", " ").split())


def find_agency(name: str) -> Agency | None:
    """Return the central organ that *name* names, or ``None``."""
    return _by_name().get(name_key(name))


def agency_slug(name: str) -> str:
    """Return the slug of the authority called *name*: of the register, else made from the name.

    >>> agency_slug("Ủy ban nhân dân tỉnh Sông Mây")
    'ubnd-tinh-song-may'
    """
    if agency := find_agency(name):
        return agency.slug
    made = slug(name)
    for long, short in _SHORT:
        made = made.replace(long, short)
    return made
