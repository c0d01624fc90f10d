"""A call of the program that cannot be understood: one line in Vietnamese, what and how to mend."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperGroup

_EXTRA = re.compile(r"extra arguments?(\(s\))? \((?P<words>.+)\)", re.DOTALL)


class Program(TyperGroup):
    """A program with commands that tells in one line what is wrong with how it was called."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command named on the line, and leave with its exit code."""
        call = super().main
        if not standalone_mode:
            return call(args, prog_name, complete_var, False, windows_expand_args, **extra)
        try:
            code = call(args, prog_name, complete_var, False, windows_expand_args, **extra)
        except typer.TyperException as error:
            if told := _told(error):
                print(told, file=sys.stderr)
            sys.exit(error.exit_code)
        except typer.Abort:
            print("đã dừng", file=sys.stderr)
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that *args* begin with; a word that is none is told of."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            near = get_close_matches(args[0], self.list_commands(ctx), n=1)
            hint = f", có phải {near[0]}" if near else ""
            raise typer.BadParameter(f"không có lệnh {args[0]}{hint}", ctx=ctx)
        return super().resolve_command(ctx, args)


def _told(error: typer.TyperException) -> str:
    """Return what to print of *error*: a line of ours, or the help that the call asked for."""
    name = type(error).__name__
    if name == "NoArgsIsHelpError":
        return error.format_message()
    words = _WORDS.get(name, _wrong_otherwise)(error)
    context = getattr(error, "ctx", None)
    called = getattr(context, "command_path", "vanban")
    program = os.environ.get("VANBAN_CALLED_AS") or called  # ./run calls portal up
    return f"Lỗi: {words} (cách dùng: {program} --help)"


def _wrong_value(error: Any) -> str:
    """Return which value is wrong, and what stands there when it is right."""
    if error.param is None:
        return str(error.message)  # a command of ours raised it, in Vietnamese
    return f"giá trị của {_name_of(error.param)} không dùng được: {_right_value(error.param)}"


def _missing(error: Any) -> str:
    return f"thiếu {_name_of(error.param)}"


def _no_such_option(error: Any) -> str:
    near = sorted(error.possibilities or ())
    hint = f", có phải {' hoặc '.join(near)}" if near else ""
    return f"không có lựa chọn {error.option_name}{hint}"


def _value_or_none(error: Any) -> str:
    needs = "requires" in error.message
    return f"lựa chọn {error.option_name} {'cần một giá trị' if needs else 'không nhận giá trị'}"


def _wrong_otherwise(error: Any) -> str:
    extra = _EXTRA.search(error.message)
    return f"thừa {extra['words']}" if extra else "lời gọi chưa đúng"


_WORDS: Mapping[str, Callable[[Any], str]] = {
    "BadParameter": _wrong_value,
    "MissingParameter": _missing,
    "NoSuchOption": _no_such_option,
    "BadOptionUsage": _value_or_none,
}


def _name_of(parameter: Any) -> str:
    """Return how a person writes *parameter*: ``--on``, or ``PATH…`` for what has no dashes."""
    if parameter.param_type_name == "option":
        return " / ".join(parameter.opts)
    return str(parameter.metavar or parameter.name)


def _right_value(parameter: Any) -> str:
    """Return what may stand as the value of *parameter*."""
    kind = parameter.type_descriptor
    least, most = kind.parameter_info.min, kind.parameter_info.max
    if kind.choices:
        return "chọn một trong " + ", ".join(str(choice.value) for choice in kind.choices)
    if kind.annotation is datetime:
        return "viết ngày như 2026-01-31"
    if least is not None and most is not None:
        return f"viết một số từ {least} đến {most}"
    if kind.annotation in (int, float):
        return "viết một số"
    return "xem lại cách viết"
