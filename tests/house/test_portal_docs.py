"""Every command, setting, route and error slug of the portal stands in its reference."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from portal import errors
from portal.api import api
from portal.cli import commands

ROOT = Path(__file__).parents[2]
REFERENCE = (ROOT / "docs/reference/portal.md").read_text(encoding="utf-8")


def _slugs(kind: type[errors.PortalError]) -> set[str]:
    return {kind.slug}.union(*(_slugs(child) for child in kind.__subclasses__()))


@pytest.mark.parametrize("slug", sorted(_slugs(errors.PortalError)))
def test_every_error_slug_is_explained(slug: str) -> None:
    assert f"| `{slug}` |" in REFERENCE


def test_every_setting_of_the_environment_is_explained() -> None:
    text = (ROOT / "src/portal/settings.py").read_text(encoding="utf-8")
    assert [
        name for name in set(re.findall(r"VANBAN_[A-Z_]+", text)) if name not in REFERENCE
    ] == []


def test_every_command_is_explained() -> None:
    vanban = typer.Typer()
    commands.register(vanban)
    names = [
        f"`portal {c.callback.__name__}" for c in commands.app.registered_commands if c.callback
    ]
    names += [f"`vanban {command.name}" for command in vanban.registered_commands]
    assert [name for name in names if name not in REFERENCE] == []


def test_every_route_of_the_api_is_explained() -> None:
    paths = [path.replace("{address}", "ADDRESS") for path in api.get_openapi_schema()["paths"]]
    assert [path for path in paths if path not in REFERENCE] == []
