"""An error says what, where and how to mend it; its slug and every finding's stand in the docs."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import portal.errors
import vanban.errors

ROOT = Path(__file__).parents[2]
REFERENCE = (ROOT / "docs/reference/errors-and-findings.md").read_text("utf-8")
CLASSES = [
    (module, kind)
    for module in (vanban.errors, portal.errors)
    for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, Exception) and kind.__module__ == module.__name__
]


def _calls(name: str) -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted((ROOT / "src/vanban").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name:
                yield path, node


def _written(node: ast.expr) -> str:
    """Return the words of a string written out in code, the values of an f-string left out."""
    return "".join(
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


_SENTENCES = [
    (f"{path.name}:{call.lineno}", _written(call.args[1]))
    for path, call in _calls("UnreadableError")
    if _written(call.args[1])
]
_SLUGS = {
    call.args[0].value
    for name in ("UnreadableError", "Finding")
    for _, call in _calls(name)
    if call.args and isinstance(call.args[0], ast.Constant)
}


@pytest.mark.parametrize(("where", "sentence"), _SENTENCES, ids=[where for where, _ in _SENTENCES])
def test_what_users_read_is_vietnamese_and_says_how_to_mend_it(where: str, sentence: str) -> None:
    assert re.search(r"[ạảãàáậầấẩẫăắằặẳẵéèẻẽẹêềếểễệíìỉĩịóòỏõọôồốổỗộơờớởỡợđ]", sentence), where
    assert re.search(r"\bhãy\b|apt-get", sentence), f"{where} does not say how to mend it"


@pytest.mark.parametrize(("module", "kind"), CLASSES, ids=[kind.__name__ for _, kind in CLASSES])
def test_an_error_has_a_slug_a_sentence_and_a_place_in_the_tree(
    module: object, kind: type[Exception]
) -> None:
    slug = getattr(kind, "slug", "")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", slug)
    assert (kind.__doc__ or "").strip().splitlines()[0].endswith(".")
    assert re.search(rf"\b{kind.__name__}\b", getattr(module, "__doc__", ""))


def test_every_slug_of_the_library_is_explained() -> None:
    own = {kind.slug for module, kind in CLASSES if module is vanban.errors}  # type: ignore[attr-defined]
    unexplained = [slug for slug in sorted(_SLUGS | own) if f"`{slug}`" not in REFERENCE]
    assert unexplained == []
