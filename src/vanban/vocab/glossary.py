"""The words of the field and what code calls them.

python -m vanban.vocab.glossary > docs/glossary.md
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

_INTRODUCTION = """\
# Glossary

One concept, one name. Made from `src/vanban/vocab/glossary.toml`; edit it there, then
`python -m vanban.vocab.glossary > docs/glossary.md`.
Mỗi khái niệm của ngành có đúng một tên trong mã nguồn; từ tiếng Anh chỉ dùng khi khớp nghĩa.

| tiếng Việt | trong mã nguồn | nghĩa | nguồn | không lẫn với |
| --- | --- | --- | --- | --- |
"""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field: its names in code, what it means, where the law has it."""

    vietnamese: str
    code: tuple[str, ...]
    meaning: str
    source: str
    confused_with: str = ""


@cache
def terms() -> tuple[Term, ...]:
    """Return the closed list of terms, in the order of the file."""
    text = resources.files("vanban.vocab").joinpath("glossary.toml").read_text("utf-8")
    return tuple(
        Term(
            row["vietnamese"], tuple(row["code"]), row["meaning"], row["source"], row.get("not", "")
        )
        for row in tomllib.loads(text)["term"]
    )


def glossary_page(listed: Iterable[Term]) -> str:
    """Return the page of the docs that shows *listed*."""
    return _INTRODUCTION + "".join(
        f"| {term.vietnamese} | {', '.join(f'`{name}`' for name in term.code)} | {term.meaning} "
        f"| {term.source} | {term.confused_with} |\n"
        for term in listed
    )


if __name__ == "__main__":
    sys.stdout.write(glossary_page(terms()))
