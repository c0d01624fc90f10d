"""Words that pages show for the slugs of the library."""

from __future__ import annotations

from django.utils.translation import gettext as _

from vanban.model import Due, DueKind, Locator, Rule, Severity, Verb

# The words that a locator's steps are read as, innermost first: "điểm a khoản 2 Điều 5".
_STEPS = {
    "phan": "Phần", "chuong": "Chương", "muc": "Mục", "tieu-muc": "Tiểu mục", "dieu": "Điều",
    "khoan": "khoản", "diem": "điểm", "phu-luc": "Phụ lục", "mau": "Mẫu", "bang": "Bảng",
    "header": "phần đầu", "title": "tên văn bản", "preamble": "căn cứ", "closing": "phần cuối",
}  # fmt: skip


def place_words(locator: Locator | None) -> str:
    """Return *locator* as people say it: ``điểm đ khoản 2 Điều 5``, ``mục III.2``."""
    if locator is None:
        return ""
    if all(not step.word for step in locator.steps) and str(locator) not in _STEPS:
        return "mục " + ".".join(step.label.upper()[:6] for step in locator.steps)
    return " ".join(_step_words(s.word, s.label) for s in reversed(locator.steps))


def _step_words(word: str, label: str) -> str:
    if not word:
        return _STEPS.get(label, label)
    if word in ("phan", "chuong", "phu-luc"):
        label = label.upper()
    return f"{_STEPS.get(word, word)} {label.replace('dd', 'đ')}".strip()


def due_words(due: Due) -> str:
    """Return when a deed is due, as people say it."""
    if due.kind is DueKind.DATE and due.day:
        return f"{due.day:%d/%m/%Y}"
    if due.kind is DueKind.CONTINUOUS:
        return _("thường xuyên")
    return due.text or "—"


def rule_words(rule: Rule) -> str:
    """Return from what a day of effect is known."""
    return {
        Rule.STATED: _("điều khoản nói rõ ngày"),
        Rule.SIGNING: _("từ ngày ký"),
        Rule.RELATIVE: _("tính từ một thời hạn hoặc sự kiện"),
        Rule.UNKNOWN: _("văn bản không nói"),
    }[rule]


def verb_words(verb: Verb) -> str:
    """Return what a change does."""
    return {
        Verb.AMEND: _("sửa đổi"),
        Verb.INSERT: _("bổ sung"),
        Verb.REPEAL: _("bãi bỏ"),
        Verb.REPLACE: _("thay thế"),
        Verb.PHRASE: _("thay cụm từ"),
        Verb.CORRECT: _("đính chính"),
        Verb.SUSPEND: _("ngưng hiệu lực"),
        Verb.STAY: _("đình chỉ"),
        Verb.EXTEND: _("kéo dài"),
        Verb.RENAME: _("đổi tên"),
    }[verb]


def severity_words(severity: Severity) -> str:
    """Return how much a finding matters."""
    return {
        Severity.ERROR: _("lỗi"),
        Severity.WARNING: _("cần xem"),
        Severity.NOTE: _("ghi chú"),
    }[severity]
