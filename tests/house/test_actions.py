"""Who asks comes first: every public function in ``portal.actions`` takes the person (STYLE N)."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

import portal.actions

# It makes the person out of whoever is signed in, so it can't be given one.
_MAKES_THE_PERSON = {"portal.actions.people.person_of"}
# Values to values: they reach nothing that anybody could be kept from.
_PURE = {"anchors", "attributes", "hits", "paper", "wording"}
MODULES = sorted(
    name
    for m in pkgutil.walk_packages(portal.actions.__path__, "portal.actions.")
    if not _PURE.intersection((name := m.name.removeprefix("portal.actions.")).split("."))
)


@pytest.mark.parametrize("name", MODULES)
def test_every_action_takes_the_person_first(name: str) -> None:
    module = importlib.import_module(f"portal.actions.{name}")
    for function_name, function in inspect.getmembers(module, inspect.isfunction):
        full = f"{module.__name__}.{function_name}"
        if function_name.startswith("_") or function.__module__ != module.__name__:
            continue
        if full in _MAKES_THE_PERSON:
            continue
        first = next(iter(inspect.signature(function).parameters), None)
        assert first == "person", f"{full} takes {first!r} first: it must ask who asks"
