"""The command line: what needs the store."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the commands that need the store to the program ``vanban``."""


def main() -> None:
    """Run the program ``portal``."""
