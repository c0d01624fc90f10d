"""Files and folders into the library, with a progress bar and a report."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from portal.access import OPERATOR
from portal.actions import add, upkeep
from portal.actions.add import Handed, Outcome
from portal.store import documents
from vanban.commands.progress_bar import bar
from vanban.pipeline import find_files

_SHOWN_FAILURES = 50


def load(paths: Iterable[Path], *, report: bool = True) -> int:
    """Put *paths* into the library and print a report; return how many files failed."""
    files = list(find_files(paths))
    counts: Counter[Outcome] = Counter()
    failures = []
    with bar() as progress:
        task = progress.add_task("Thêm văn bản", total=len(files))
        for added in add.add_many(OPERATOR, map(_handed, files)):
            counts[added.outcome] += 1
            if added.outcome is Outcome.FAILED:
                failures.append(f"{added.name}: {added.message}")
            progress.advance(task)
    if report:
        print(
            f"Đã thêm {counts[Outcome.ADDED]}, không đổi {counts[Outcome.UNCHANGED]}, "
            f"không đọc được {counts[Outcome.FAILED]} tệp"
        )
    for failure in failures[:_SHOWN_FAILURES]:
        print(f"  ✗ {failure}", file=sys.stdout if report else sys.stderr)
    if len(failures) > _SHOWN_FAILURES:
        print(f"  … và {len(failures) - _SHOWN_FAILURES} tệp khác")
    return len(failures)


def read_again() -> int:
    """Read every document again and print a report; return how many could not be read."""
    with bar() as progress:
        task = progress.add_task("Đọc lại", total=documents.count())
        result = upkeep.reindex(OPERATOR, lambda n: progress.advance(task, n))
    print(f"Đã đọc lại {result.documents} văn bản, không đọc được {len(result.failed)}")
    for failure in result.failed[:_SHOWN_FAILURES]:
        print(f"  ✗ {failure}")
    return len(result.failed)


def _handed(path: Path) -> Handed:
    name = str(path).encode("utf-8", "replace").decode("utf-8")
    try:
        return Handed(name, path.read_bytes())
    except FileNotFoundError:
        return Handed(name, problem="tệp không có, hoặc vừa biến mất")
    except OSError as error:
        return Handed(name, problem=f"không mở được tệp: {error.strerror or error}")
