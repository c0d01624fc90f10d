"""What an address of the register asks for; every filter stands in the address."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.dateparse import parse_date

from portal.store.register.conditions import Wanted
from portal.store.register.values import ShareRole
from vanban.plan.progress import Stage, TaskState

_Choice = TypeVar("_Choice", bound=StrEnum)


def wanted_of(request: HttpRequest) -> Wanted:
    """Return which tasks the address asks for; what can't be understood is left out."""
    get = request.GET.get
    return Wanted(
        agency=_whole(get("co-quan", "")),
        role=_one_of(ShareRole, get("vai", "")),
        plan=_whole(get("van-ban", "")),
        state=_one_of(TaskState, get("trang-thai", "")),
        stage=_one_of(Stage, get("tien-do", "")),
        due_from=day_of(get("tu", "")),
        due_to=day_of(get("den", "")),
        words=get("q", "").replace("\0", " ").strip()[:200],
        is_stale=get("cu") == "1",
        page=_whole(get("trang", "")) or 1,
    )


def query_of(wanted: Wanted, **changed: str | None) -> str:
    """Return the part of an address that asks for *wanted*, some values changed or dropped."""
    values: dict[str, object] = {
        "co-quan": wanted.agency,
        "vai": wanted.role,
        "van-ban": wanted.plan,
        "trang-thai": wanted.state,
        "tien-do": wanted.stage,
        "tu": wanted.due_from,
        "den": wanted.due_to,
        "q": wanted.words,
        "cu": "1" if wanted.is_stale else None,
    }
    values |= changed
    return "?" + urlencode({name: str(value) for name, value in values.items() if value})


def day_of(text: str | None) -> date | None:
    """Return the day that *text* (ISO) names, ``None`` if it names none."""
    try:
        return parse_date(text or "")
    except ValueError:
        return None


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None


def _one_of(kind: type[_Choice], text: str) -> _Choice | None:
    try:
        return kind(text)
    except ValueError:
        return None
