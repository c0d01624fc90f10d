"""Titles of codes, laws, ordinances and treaties, by the key in which two spellings are equal."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from vanban.text import same_words

_HEADS = {"codes": "bộ luật", "laws": "luật", "ordinances": "pháp lệnh", "conventions": "công ước"}
# Luật Tổ chức HĐND và UBND: how clerks shorten titles
_LETTERS = (("hội đồng nhân dân", "hđnd"), ("ủy ban nhân dân", "ubnd"))


@cache
def law_titles() -> frozenset[str]:
    """Return the comparison key of every title, head included: ``luật đất đai``."""
    table = tomllib.loads(resources.files("vanban.vocab").joinpath("laws.toml").read_text("utf-8"))
    titles = {
        same_words(f"{head} {title}") for group, head in _HEADS.items() for title in table[group]
    }
    for words, letters in _LETTERS:
        titles |= {title.replace(words, letters) for title in titles}
    return frozenset(titles)
