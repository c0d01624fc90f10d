"""One file that holds the whole portal, and the way back from it."""

from __future__ import annotations

import json
import shutil
import tarfile
import tempfile
from pathlib import Path

from django.conf import settings

from portal import search
from portal.access import Person, may_maintain, require
from portal.errors import HomeNotWritableError, NoBackupError, StartError
from portal.store import database, documents

_FORM = "vanban.backup/1"


def back_up(person: Person, path: Path) -> int:
    """Write database and originals to *path* while the portal goes on; return its documents."""
    require(may_maintain(person))
    _need_sqlite()
    count = documents.count()
    with tempfile.TemporaryDirectory(dir=settings.HOME) as folder:
        copy, note = Path(folder) / "database.sqlite3", Path(folder) / "backup.json"
        database.copy_to(copy)
        note.write_text(json.dumps({"form": _FORM, "documents": count}), encoding="utf-8")
        unfinished = path.with_name(path.name + ".part")
        try:
            with tarfile.open(unfinished, "w:gz", compresslevel=3) as tar:
                tar.add(note, "backup.json")
                tar.add(copy, "database.sqlite3")
                if Path(settings.ORIGINALS).is_dir():
                    tar.add(settings.ORIGINALS, "originals")
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    return count


def restore(person: Person, path: Path) -> int:
    """Put back what ``back_up`` wrote, in place of what is there; return its documents.

    What was there is moved aside into ``before-restore``; the index is built anew.
    """
    require(may_maintain(person))
    _need_sqlite()
    home = Path(settings.HOME)
    with tempfile.TemporaryDirectory(dir=home) as folder:
        _unpack(path, Path(folder))
        database.close()
        aside = home / "before-restore"
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
        for name in ("vanban.sqlite3", "vanban.sqlite3-wal", "vanban.sqlite3-shm", "originals"):
            if (home / name).exists():
                shutil.move(home / name, aside / name)
        shutil.move(Path(folder) / "database.sqlite3", database.place())
        if (Path(folder) / "originals").is_dir():
            shutil.move(Path(folder) / "originals", settings.ORIGINALS)
    if not database.is_up_to_date():
        database.migrate()
    return search.rebuild()


def _unpack(path: Path, folder: Path) -> None:
    try:
        with tarfile.open(path, "r:gz") as tar:
            tar.extractall(folder, filter="data")
        note = json.loads((folder / "backup.json").read_text(encoding="utf-8"))
    except (tarfile.TarError, ValueError, EOFError, FileNotFoundError) as error:
        raise NoBackupError(path) from error
    except OSError as error:
        if not path.is_file():
            raise NoBackupError(path) from error
        raise HomeNotWritableError(folder, str(error)) from error
    if note.get("form") != _FORM or not (folder / "database.sqlite3").is_file():
        raise NoBackupError(path)


def _need_sqlite() -> None:
    if not database.is_sqlite():
        raise StartError(
            "cơ sở dữ liệu PostgreSQL được sao lưu bằng pg_dump và phục hồi bằng pg_restore; "
            "thư mục originals sao lưu như tệp thường"
        )
