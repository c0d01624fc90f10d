"""The command line: what needs the store.

Imports of rooms stand inside the commands: Django must be set up on the right folder before its
tables may be loaded, and ``vanban parse`` must not pay for a portal that it does not use.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from portal.cli import meaning, relations
from portal.cli.start import Home, check_port, check_samples, one_line_on_failure, open_portal, say
from vanban.commands.usage import Program

app = typer.Typer(
    cls=Program,
    no_args_is_help=True,
    add_completion=False,
    help="Cổng văn bản: chạy, kiểm tra, sao lưu, phục hồi, đọc lại.",
)
_MOST_PROCESSES = 4  # that answer, unless the settings ask for more
app.add_typer(relations.app, name="relations")
app.add_typer(meaning.app, name="meaning")
Paths = Annotated[list[Path], typer.Argument(metavar="PATH…", help="Tệp hoặc thư mục.")]


def register(vanban: typer.Typer) -> None:
    """Add the commands that need the store to the program ``vanban``."""
    vanban.command("add")(add)


def add(paths: Paths, home: Home = None) -> None:
    """Thêm tệp hoặc cả thư mục vào thư viện; tệp đã có thì bỏ qua, chạy lại thì làm tiếp."""
    with one_line_on_failure():
        open_portal(home)
        from portal.cli.load import load

        failed = load(paths)
    raise typer.Exit(1 if failed else 0)


@app.command()
def up(
    host: Annotated[str, typer.Option(help="Địa chỉ mà cổng lắng nghe.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Cổng mạng.", min=1, max=65535)] = 8000,
    home: Home = None,
    samples: Annotated[
        Path | None, typer.Option(help="Thư mục văn bản mẫu nạp ở lần chạy đầu tiên.")
    ] = None,
) -> None:
    """Chạy cổng: tạo cơ sở dữ liệu, nạp thư viện mẫu, dựng chỉ mục, phục vụ trang web."""
    with one_line_on_failure():
        check_port(host, port)
        check_samples(samples)
        os.environ.setdefault("VANBAN_PROCESSES", str(min(os.cpu_count() or 1, _MOST_PROCESSES)))
        open_portal(home)
        from portal.cli.serve import make_ready, serve

        make_ready(samples)
        serve(host, port)


@app.command(hidden=True)
def answer(
    line: Annotated[int, typer.Argument(metavar="LINE", help="Số của đường đã mở.")],
    home: Home = None,
) -> None:
    """Trả lời cùng tiến trình đã mở cổng mạng; dừng khi tiến trình ấy dừng."""
    with one_line_on_failure():
        open_portal(home)
        from portal.cli.serve import answer_too

        answer_too(line)


@app.command()
def work(
    home: Home = None,
    until_empty: Annotated[bool, typer.Option(help="Dừng khi hết việc.")] = False,
    with_parent: Annotated[bool, typer.Option(hidden=True)] = False,
) -> None:
    """Làm các việc đang chờ (đọc lại thư viện, đọc bản quét …)."""
    with one_line_on_failure():
        open_portal(home)
        from portal.jobs import worker

        if with_parent:
            worker.stop_with_parent()
        worker.run_worker(until_empty=until_empty)


@app.command()
def doctor(home: Home = None) -> None:
    """Kiểm tra cơ sở dữ liệu, chỉ mục, tệp gốc, chỗ trống."""
    with one_line_on_failure():
        open_portal(home)
        from portal.access import OPERATOR
        from portal.actions import upkeep

        checks = upkeep.look_over(OPERATOR)
    for check in checks:
        print(f"{'✓' if check.is_well else '✗'} {check.name}: {check.seen}")
    raise typer.Exit(0 if all(check.is_well for check in checks) else 1)


@app.command()
def backup(
    path: Annotated[Path, typer.Argument(metavar="FILE.tar.gz", help="Tệp sao lưu.")],
    home: Home = None,
) -> None:
    """Sao lưu cơ sở dữ liệu và mọi tệp gốc vào một tệp; cổng vẫn chạy."""
    with one_line_on_failure():
        open_portal(home)
        from portal.access import OPERATOR
        from portal.actions.backup import back_up

        count = back_up(OPERATOR, path)
    print(f"Đã sao lưu {count} văn bản vào {path}")


@app.command()
def restore(
    path: Annotated[Path, typer.Argument(metavar="FILE.tar.gz", help="Tệp sao lưu.")],
    home: Home = None,
) -> None:
    """Phục hồi từ tệp sao lưu; dữ liệu đang có được chuyển vào before-restore."""
    with one_line_on_failure():
        open_portal(home)
        from portal.access import OPERATOR
        from portal.actions.backup import restore as put_back

        count = put_back(OPERATOR, path)
    print(f"Đã phục hồi {count} văn bản; dữ liệu cũ nằm trong thư mục before-restore")


@app.command()
def reindex(home: Home = None) -> None:
    """Đọc lại mọi văn bản từ tệp gốc và dựng lại chỉ mục."""
    with one_line_on_failure():
        open_portal(home)
        from portal.cli.load import read_again

        failed = read_again()
    raise typer.Exit(1 if failed else 0)


def main() -> None:
    """Run the program ``portal``."""
    try:
        app()
    except KeyboardInterrupt:
        say("đã dừng")
        raise SystemExit(130) from None
