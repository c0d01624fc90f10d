"""The command line: relations between documents, read and published."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vanban.commands.asking import Json, LibraryFolder, observed_in, open_library, print_json
from vanban.commands.usage import Program
from vanban.effect import Comparison, Difference, Disagreement, compare_observed

app = typer.Typer(
    cls=Program, no_args_is_help=True, help="Quan hệ giữa các văn bản: đã đọc và đã công bố."
)
_WORDS = {
    Disagreement.NOT_READ: "nơi khác ghi, văn bản trong thư viện không thấy",
    Disagreement.NOT_OBSERVED: "văn bản có ghi, nơi khác không ghi",
    Disagreement.OTHER_DAY: "khác ngày",
    Disagreement.OTHER_VERB: "khác việc",
}


@app.callback()
def _root() -> None:
    """Keep subcommands even while there is one."""


@app.command()
def compare(
    published: Annotated[
        Path, typer.Argument(metavar="FILE", help="Quan hệ nơi khác công bố: JSONL hoặc TSV.")
    ],
    library: LibraryFolder = None,
    as_json: Json = False,
) -> None:
    """So quan hệ nơi khác công bố với điều đọc được trong các văn bản của thư viện."""
    if not published.is_file():
        raise typer.BadParameter(f"không có tệp {published}")
    comparison = compare_observed(open_library(library, []).library, observed_in(published))
    for difference in comparison.differences:
        if as_json:
            print_json(_difference_json(difference))
        else:
            typer.echo(_line(difference))
    typer.echo(_summary(comparison), err=True)


def _difference_json(difference: Difference) -> dict[str, object]:
    observed = difference.observed
    return {
        "disagreement": difference.disagreement.value,
        "target": difference.target,
        "locator": str(difference.place) if difference.place else None,
        "actor": difference.actor,
        "read": difference.read,
        "read_at": str(difference.read_at) if difference.read_at else None,
        "read_from": difference.read_from.isoformat() if difference.read_from else None,
        "observed": observed.words if observed else None,
        "observed_from": observed.starts.isoformat() if observed and observed.starts else None,
        "source": f"{observed.source}:{observed.line}" if observed else None,
    }


def _line(difference: Difference) -> str:
    observed = difference.observed
    at = f" tại {difference.read_at}" if difference.read_at else ""
    words = f"đọc “{difference.read}”{at} từ {difference.read_from}"
    read = words if difference.read else "không đọc"
    told = (
        f"{observed.source}:{observed.line} ghi “{observed.words}” từ {observed.starts}"
        if observed
        else "không ai ghi"
    )
    place = difference.place or "cả văn bản"
    what = _WORDS[difference.disagreement]
    return f"{difference.target} {place}, bởi {difference.actor}: {what}; {read}; {told}"


def _summary(comparison: Comparison) -> str:
    return (
        f"{comparison.agreeing} quan hệ giống nhau, {len(comparison.differences)} chỗ khác, "
        f"{comparison.beyond} quan hệ của văn bản không có trong thư viện"
    )
