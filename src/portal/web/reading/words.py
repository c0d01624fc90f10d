"""Words that pages show for the slugs of the library."""

from __future__ import annotations

from django.utils.translation import gettext as _

from vanban.model import Due, DueKind, Rule, Severity, State, Verb


def due_words(due: Due) -> str:
    """Return when a deed is due: its last day with the words that mean it, or the words.

    "trước ngày 30/6" is due on the 29th: the day alone would look like a slip.
    """
    if due.kind is DueKind.DATE and due.day:
        day = f"{due.day:%d/%m/%Y}"
        return f"{day} ({due.text})" if due.text else day
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


def state_words(state: State) -> str:
    """Return whether a document or a provision is in force."""
    return {
        State.CON_HIEU_LUC: _("Còn hiệu lực"),
        State.HET_HIEU_LUC: _("Hết hiệu lực"),
        State.HET_HIEU_LUC_MOT_PHAN: _("Hết hiệu lực một phần"),
        State.CHUA_CO_HIEU_LUC: _("Chưa có hiệu lực"),
        State.NGUNG_HIEU_LUC: _("Ngưng hiệu lực"),
        State.NGUNG_HIEU_LUC_MOT_PHAN: _("Ngưng hiệu lực một phần"),
        State.CHUA_XAC_DINH: _("Chưa xác định"),
    }[state]


def attribute_words(slug: str) -> str:
    """Return the name of an attribute of a document."""
    return {
        "so-hieu": _("Số hiệu"),
        "loai-van-ban": _("Loại văn bản"),
        "noi-ban-hanh": _("Nơi ban hành"),
        "nguoi-ky": _("Người ký"),
        "ngay-ban-hanh": _("Ngày ban hành"),
        "ngay-hieu-luc": _("Ngày hiệu lực"),
        "ngay-cong-bao": _("Ngày công báo"),
        "so-cong-bao": _("Số công báo"),
        "tinh-trang": _("Tình trạng"),
    }[slug]


def severity_words(severity: Severity) -> str:
    """Return how much a finding matters."""
    return {
        Severity.ERROR: _("lỗi"),
        Severity.WARNING: _("cần xem"),
        Severity.NOTE: _("ghi chú"),
    }[severity]
