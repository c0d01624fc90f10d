"""Words: English grammar, and a closed list of Vietnamese nouns (STYLE, Words)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from vanban.model import DocKind
from vanban.text import fold
from vanban.vocab.glossary import glossary_page, terms

ROOT = Path(__file__).parents[2]
LISTED = {name for term in terms() for name in term.code}
# Syllables that are English words or names of the trade too; alone they say nothing.
_ENGLISH = frozenset(
    re.findall(
        r"[a-z]+",
        "an ban bang bao bin bit bo bom can cap cat chat che chi co con cong cu da dam dan day de "
        "den din do doc dot du dung gap gian go ham hang hat he hop hot hung in it lam lay le len "
        "lo long ma man may me men mi na nap net no non nor nu o on pan pin ran rang rung sac sang "
        "set sin sit so song sung ta tam tan tap tat te than that the them then thin thong ti tin "
        "tip to tom ton top trang tri tu van vat vet vi xa y yet",
    )
)
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


@cache
def _syllables() -> frozenset[str]:
    """Return the syllables, without accents, of what the law lists and our own glossary."""
    texts = [path.read_text("utf-8") for path in (ROOT / "src/vanban/vocab").glob("*.toml")]
    texts += [kind.official_name for kind in DocKind]
    words = re.findall(r"[^\W\d_]+", " ".join(texts))
    return frozenset(fold(word) for word in words if fold(word) != word.lower())


def _names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name):
            yield node.id


def _members(tree: ast.AST) -> set[str]:
    """Return the members of enums whose value is their own slug: what users see (rule 6)."""
    return {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and node.value.value == target.id.lower().replace("_", "-")
    }


def _is_vietnamese(name: str) -> bool:
    parts = [part.lower() for part in _PARTS.findall(name)]
    known = [part in _syllables() for part in parts]
    return any(here and part not in _ENGLISH for part, here in zip(parts, known, strict=True))


def _unlisted(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {
        name
        for name in set(_names(tree)) - _members(tree)
        if _is_vietnamese(name) and name.strip("_") not in LISTED
    }


def test_a_vietnamese_identifier_stands_in_the_glossary() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in (ROOT / "src").rglob("*.py")
        if "migrations" not in path.parts
        for name in _unlisted(path)
    }
    assert found == set()


def test_half_words_and_abbreviations_of_vietnamese_nouns_would_be_found() -> None:
    assert _is_vietnamese("khoan_number")
    assert _is_vietnamese("so_hieu")
    assert not _is_vietnamese("issued_on")


def test_every_name_of_the_glossary_is_used() -> None:
    text = " ".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert [name for name in sorted(LISTED) if not re.search(rf"\b_?{name}\b", text)] == []


def test_one_name_has_one_meaning() -> None:
    names = [name for term in terms() for name in term.code]
    assert len(names) == len(set(names))


def test_the_page_of_the_docs_is_made_from_the_glossary() -> None:
    assert (ROOT / "docs/glossary.md").read_text("utf-8") == glossary_page(terms())
