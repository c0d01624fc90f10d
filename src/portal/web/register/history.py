"""History of a task as its page shows it: names and values in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from portal.store.register.values import Change
from portal.web.register.asked import day_of
from portal.web.register.words import change_words

# What was said with a change, not a value that it changed.
_SAID = frozenset({"reason", "files", "agency", "text"})
_LONGEST = 400  # letters of one value that a line of history shows


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change as the page shows it: what was done, and each value before and after."""

    change: Change
    what: str
    values: list[tuple[str, str, str]]


def history_line(change: Change) -> HistoryLine:
    """Return a change in words; what a task was made with is on the page already."""
    words = _field_words()
    names = [name for name in {**change.before, **change.after} if name in words]
    said = [n for n in names if n in _SAID]
    values = [
        (words[n], _value(change.before.get(n)), _value(change.after.get(n)))
        for n in (names if change.before else said)
    ]
    shown = [line for line in values if line[1] or line[2]]
    return HistoryLine(change, change_words(change.what), shown)


def _value(value: Any) -> str:
    if isinstance(value, list):
        return _shortened("; ".join(map(str, value)))
    day = day_of(value) if isinstance(value, str) else None
    if day is not None:
        return f"{day:%d/%m/%Y}"
    return _value_words().get(value, "" if value is None else _shortened(str(value)))


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _field_words() -> dict[str, str]:
    return {
        "standing": _("Tình trạng"), "deed": _("Việc"), "form": _("Hình thức"),
        "product": _("Sản phẩm"), "report_to": _("Báo cáo cho"), "notes": _("Ghi chú"),
        "due_text": _("Thời hạn theo văn bản"), "due_on": _("Thời hạn"), "every": _("Kỳ"),
        "review_on": _("Xem lại"), "begun_on": _("Bắt đầu"), "done_on": _("Hoàn thành ngày"),
        "dropped_on": _("Không còn phù hợp từ"), "drop_reason": _("Lý do"),
        "percent": _("Phần trăm"),
        "lead": _("Chủ trì"), "partner": _("Phối hợp"), "overseer": _("Theo dõi, đôn đốc"),
        "agency": _("Cơ quan"), "files": _("Tệp minh chứng"), "text": _("Nội dung"),
        "successor": _("Cơ quan kế thừa"), "reason": _("Lý do"),
    }  # fmt: skip


def _value_words() -> dict[Any, str]:
    return {
        "proposed": _("chờ xác nhận"), "confirmed": _("đã xác nhận"), "dismissed": _("đã bỏ"),
        "order": _("giao việc"), "request": _("đề nghị"),
    }  # fmt: skip
