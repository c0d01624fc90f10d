"""Many people at work for some minutes: no error, and whatever was accepted is there afterwards.

python -m bench.load.members [--minutes 10] [--postgresql] [--documents 5000] [--readers 200]
                             [--reporters 20] [--loaders 2] [--pause 10]

Fills a home of its own and serves it as ``./run`` does. Members read (searches, documents, boards),
officials report with files, editors load documents; each goes on after ``--pause`` seconds at most
(loaders at once). What was accepted stands in the journals of those who sent it; afterwards every
report, every file and every document of the journals must be there, once, and be found. Prints one
JSON object and ends with 1 if an answer was an error or something is lost.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench import postgresql


def main() -> None:
    """Fill, serve, let all work, look at what is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--reporters", type=int, default=20)
    parser.add_argument("--loaders", type=int, default=2)
    parser.add_argument("--pause", type=float, default=10)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--postgresql", action="store_true", help="on a server of its own")
    asked = parser.parse_args()
    with ExitStack() as opened:
        home = Path(opened.enter_context(tempfile.TemporaryDirectory(prefix="vanban-load-")))
        if asked.postgresql:
            os.environ["VANBAN_DATABASE"] = opened.enter_context(postgresql.started())
        from portal.cli.start import open_portal

        open_portal(home)
        figures = _run(home, asked)
    print(json.dumps(figures, ensure_ascii=False, indent=1))
    raise SystemExit(1 if figures["errors"] or any(figures["lost"].values()) else 0)


def _run(home: Path, asked: Any) -> dict[str, Any]:
    from django.db import connections

    from bench.load import kept, scene, work
    from bench.load.make import fill
    from bench.load.served import served
    from portal import search

    fill(asked.documents, min(asked.documents, 500), asked.data)
    search.rebuild()
    made = scene.make(asked.readers, asked.reporters, asked.loaders)
    connections.close_all()
    with served(home) as portal:
        done = work.all_at_once(portal.port, made, asked.minutes * 60, asked.pause, asked.data)
        lost = kept.lost(done)
        spent = portal.processor()
    return {
        **work.figures(done), "lost": lost, "processor_s": round(spent),
        "database": "PostgreSQL" if asked.postgresql else "SQLite",
    }  # fmt: skip


if __name__ == "__main__":
    main()
