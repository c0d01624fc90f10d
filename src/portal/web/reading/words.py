"""Words that pages show for the slugs of the library."""

from __future__ import annotations

from django.utils.translation import gettext as _

from vanban.model import Due, DueKind, Rule, Severity, Verb


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
