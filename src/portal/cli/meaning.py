"""The command line: meanings of provisions, by which answers are ordered."""

from __future__ import annotations

import typer

from portal.cli.start import Home, one_line_on_failure, open_portal
from vanban.commands.progress_bar import bar
from vanban.commands.usage import Program

app = typer.Typer(
    cls=Program,
    no_args_is_help=True,
    help="Nghĩa của điều khoản: xếp lại câu trả lời theo nghĩa, không chỉ theo chữ (tùy chọn).",
)


@app.command()
def build(home: Home = None) -> None:
    """Đọc nghĩa mọi điều khoản trong chỉ mục; dừng lúc nào cũng được, chạy lại thì làm tiếp.

    Sau đó văn bản mới được đọc ở tiến trình nền (`portal work`).
    """
    with one_line_on_failure():
        open_portal(home)
        from portal.access import OPERATOR
        from portal.actions import meaning

        before = meaning.begin(OPERATOR)
        with bar() as progress:
            task = progress.add_task("Đọc nghĩa", total=before.wanted, completed=before.kept)
            meaning.learn(OPERATOR, lambda n: progress.advance(task, n))
        after = meaning.known(OPERATOR) or before
    print(f"Đã biết nghĩa {after.kept} trên {after.wanted} điều khoản")
    if after.kept < after.wanted:
        print("Một tiến trình khác đang đọc tiếp; xem bằng: portal meaning status")


@app.command()
def status(home: Home = None) -> None:
    """Cho biết đã đọc được nghĩa của bao nhiêu điều khoản."""
    with one_line_on_failure():
        open_portal(home)
        from portal.access import OPERATOR
        from portal.actions import meaning

        known = meaning.known(OPERATOR)
    if known is None:
        print("Cổng chưa xếp theo nghĩa; bật bằng: portal meaning build")
    else:
        print(f"Đã biết nghĩa {known.kept} trên {known.wanted} điều khoản")


@app.command()
def drop(home: Home = None) -> None:
    """Bỏ mọi nghĩa đã đọc: câu trả lời lại xếp theo chữ."""
    with one_line_on_failure():
        open_portal(home)
        from portal.access import OPERATOR
        from portal.actions import meaning

        meaning.drop(OPERATOR)
    print("Đã bỏ nghĩa của các điều khoản")
