"""The rows of the register as its TOML files hold them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from vanban.model import Agency
from vanban.text import fold

Table = dict[str, Any]


@cache
def read_table(name: str) -> Table:
    """Return the table of ``NAME.toml``."""
    file = resources.files("vanban.vocab.agencies").joinpath(f"{name}.toml")
    return tomllib.loads(file.read_text("utf-8"))


@cache
def central() -> tuple[Agency, ...]:
    """Return the organs of the State and the Party that have a row of their own."""
    return (*_agencies(read_table("central")), *_agencies(read_table("party")))


@cache
def classes() -> tuple[Agency, ...]:
    """Return what every place has, each without its place: Sở Y tế, Ủy ban nhân dân."""
    return tuple(_agencies(read_table("local")))


@cache
def bare_classes() -> frozenset[str]:
    """Return the slugs of those that take the place without its kind: Tỉnh ủy An Giang."""
    table = read_table("local")
    groups = (table, *table.get("standing", ()), *table.get("ended", ()))
    return frozenset(row["slug"] for group in groups for row in group["agencies"] if "bare" in row)


def _agencies(table: Table) -> Iterator[Agency]:
    groups = (table, *table.get("standing", ()), *table.get("ended", ()))
    before: dict[str, list[str]] = {}
    for group in groups:
        for row in group["agencies"]:
            for slug in row.get("into", ()):
                before.setdefault(slug, []).append(row["slug"])
    for group in groups:
        for row in group["agencies"]:
            yield _agency(row, group, tuple(before.get(row["slug"], ())))


def _agency(row: Table, group: Table, predecessors: tuple[str, ...]) -> Agency:
    return Agency(
        row["slug"],
        row["name"],
        tuple(row.get("names", ())),
        tuple(row.get("symbols", ())),
        row.get("from"),
        row.get("to", group.get("to")),
        predecessors,
        tuple(row.get("into", ())),
        row.get("act", group.get("act")),
        source_of(group),
    )


def source_of(group: Table) -> str:
    """Return the source of *group*, saying so where no text of the act was read."""
    unread = group.get("trust") == "chua-doi-chieu"
    return f"{group['source']} (chưa đối chiếu nguyên văn)" if unread else group["source"]


def name_key(name: str) -> str:
    """Return the key under which two spellings of a name are equal.

    Accents, dashes and commas don't count: heads misprint them (``ĐÀO TÀO``).
    """
    return " ".join(fold(name).replace("-", " ").replace(",", " ").split())
