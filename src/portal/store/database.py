"""The database itself: is it well, is it up to date, a copy of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from portal.errors import BrokenDatabaseError, DiskFullError, NoDatabaseError, StartError


def is_sqlite() -> bool:
    """Say whether the database is a file of ours."""
    return connection.vendor == "sqlite"


def place() -> str:
    """Return where the database is, as a person may read it: never with a password."""
    chosen = settings.DATABASES["default"]
    if is_sqlite():
        return str(chosen["NAME"])
    return f"{chosen['HOST']}:{chosen['PORT']}/{chosen['NAME']}"


def blame(error: DatabaseError) -> StartError:
    """Return what *error* means to the person who starts the portal."""
    reason = " ".join(str(error).split())[:200]
    if "disk is full" in reason or "No space left" in reason:
        return DiskFullError(settings.HOME)
    if not is_sqlite():
        return NoDatabaseError(place(), reason)
    return BrokenDatabaseError(place(), reason)


def is_up_to_date() -> bool:
    """Say whether all migrations were applied."""
    try:
        executor = MigrationExecutor(connection)
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        raise blame(error) from error


def migrate() -> None:
    """Bring the tables to the form that this version needs."""
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise blame(error) from error


def damage() -> str | None:
    """Return what is damaged in the database, ``None`` if nothing is; reads all of it."""
    try:
        with connection.cursor() as cursor:
            if not is_sqlite():
                cursor.execute("SELECT 1")
                return None
            cursor.execute("PRAGMA quick_check(1)")
            (found,) = cursor.fetchone()
    except DatabaseError as error:
        return str(error)
    return None if found == "ok" else str(found)


def copy_to(path: Path) -> None:
    """Write a copy of the SQLite database as it is at this moment; others may go on writing."""
    connection.ensure_connection()
    target = sqlite3.connect(path)
    try:
        connection.connection.backup(target)
    finally:
        target.close()


def close() -> None:
    """Let go of the database, so that its file may be exchanged."""
    connection.close()
