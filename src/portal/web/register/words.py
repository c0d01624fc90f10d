"""Words that the register's pages show."""

from __future__ import annotations

from django.utils.translation import gettext as _

from portal.store.register.values import ShareRole, Task
from portal.web.reading.words import due_words
from vanban.model import Due, DueKind
from vanban.plan.progress import Stage, TaskState


def state_words(state: TaskState) -> str:
    """Return a state as people say it."""
    return {
        TaskState.DONE_IN_TIME: _("Hoàn thành đúng hạn"),
        TaskState.DONE_LATE: _("Hoàn thành quá hạn"),
        TaskState.OPEN_IN_TIME: _("Chưa hoàn thành, trong hạn"),
        TaskState.OVERDUE: _("Chưa hoàn thành, quá hạn"),
        TaskState.DROPPED: _("Không còn phù hợp"),
    }[state]


def stage_words(stage: Stage) -> str:
    """Return how far the work is, as people say it."""
    return {
        Stage.NOT_BEGUN: _("Chưa bắt đầu"),
        Stage.UNDER_WAY: _("Đang thực hiện"),
        Stage.DONE: _("Hoàn thành"),
        Stage.DROPPED: _("Không còn phù hợp"),
    }[stage]


def role_words(role: ShareRole) -> str:
    """Return what an agency is to a task."""
    return {
        ShareRole.LEAD: _("chủ trì"),
        ShareRole.PARTNER: _("phối hợp"),
        ShareRole.OVERSEER: _("theo dõi, đôn đốc"),
    }[role]


def term_of(due: Due) -> str:
    """Return when something is due, as boards say it: the day, else the words of the term."""
    if due.day is not None:
        return f"{due.day:%d/%m/%Y}"
    return due_words(due) if due.kind is not DueKind.NONE else _("không có thời hạn")


def term_words(task: Task) -> str:
    """Return when a task is due, with its period; what has no day says when it is reviewed."""
    words = term_of(task.due)
    if task.facts.due_on is not None:
        return f"{words} ({task.period})" if task.period else words
    return f"{words}; {_('xem lại')} {task.review_on:%d/%m/%Y}" if task.review_on else words


def cycle_words() -> list[tuple[str, str]]:
    """Return the cycles that a form offers, by what the form sends."""
    return [
        ("P1D", _("hằng ngày")),
        ("P1W", _("hằng tuần")),
        ("P1M", _("hằng tháng")),
        ("P3M", _("hằng quý")),
        ("P6M", _("6 tháng một lần")),
        ("P1Y", _("hằng năm")),
        (DueKind.RECURRING.value, _("định kỳ, không rõ mấy lần")),
        (DueKind.CONTINUOUS.value, _("thường xuyên")),
    ]


def change_words(what: str) -> str:
    """Return what was done, as a line of history says it."""
    return {
        "opened": _("mở sổ nhiệm vụ của văn bản"),
        "plan-changed": _("đổi thiết lập"),
        "added": _("đưa vào từ văn bản"),
        "confirmed": _("xác nhận"),
        "dismissed": _("bỏ, không phải nhiệm vụ"),
        "corrected": _("sửa"),
        "split": _("tách"),
        "split-off": _("được tách ra"),
        "joined": _("gộp"),
        "joined-away": _("được gộp vào dòng khác"),
        "dropped": _("đánh dấu không còn phù hợp"),
        "taken-up-again": _("thực hiện lại"),
        "reported": _("báo cáo"),
        "returned": _("trả lại báo cáo"),
        "return-reason": _("lý do trả lại"),
        "asked": _("hỏi"),
        "answered": _("trả lời"),
        "divided": _("chia việc nhỏ"),
        "parts-moved": _("việc nhỏ có tiến độ mới"),
        "reason": _("lý do"),
        "succeeded": _("chuyển cho cơ quan kế thừa"),
        "succession-reason": _("căn cứ chuyển giao"),
        "succession-declined": _("không chuyển cho cơ quan kế thừa"),
    }.get(what, what)
