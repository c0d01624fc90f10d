"""The tables have one history, and it ends where the models stand."""

from __future__ import annotations

from io import StringIO

from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader


def test_the_migrations_stand_in_one_line() -> None:
    leaves = MigrationLoader(None).graph.leaf_nodes("store")
    assert len(leaves) == 1, f"two migrations follow the same one: {leaves}"


def test_no_model_waits_for_a_migration(transactional_db: None) -> None:
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())
