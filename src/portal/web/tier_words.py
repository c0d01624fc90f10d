"""Words for tiers and for what they can be given."""

from __future__ import annotations

from django.utils.translation import gettext as _

from portal.access import Feature, Role


def role_words(role: Role) -> str:
    """Return the name of a tier."""
    return {
        Role.VISITOR: _("khách"),
        Role.MEMBER: _("thành viên"),
        Role.PROFESSIONAL: _("thành viên chuyên nghiệp"),
        Role.EDITOR: _("biên tập viên"),
        Role.AGENCY: _("cán bộ cơ quan"),
        Role.ADMINISTRATOR: _("quản trị viên"),
    }[role]


def group_words(name: str) -> str:
    """Return the name of a sort of features: ``tab``, ``attribute``, …"""
    return {
        "tab": _("Các phần của văn bản"),
        "text": _("Trong nội dung"),
        "attribute": _("Thuộc tính"),
        "export": _("Tải về"),
        "call": _("API cho chương trình"),
        "follow": _("Theo dõi"),
    }[name]


def feature_words(feature: Feature) -> str:
    """Return what a line of the table of tiers is about."""
    return {**_reading(), **_taking()}[feature]


def _reading() -> dict[Feature, str]:
    return {
        Feature.TAB_TEXT: _("Nội dung"),
        Feature.TAB_ATTRIBUTES: _("Thuộc tính"),
        Feature.TAB_VALIDITY: _("Hiệu lực"),
        Feature.TAB_RELATED: _("Văn bản liên quan"),
        Feature.TAB_REPLACING: _("Văn bản thay thế"),
        Feature.TAB_MAP: _("Lược đồ"),
        Feature.TAB_EDITION: _("Nội dung vào một ngày"),
        Feature.TAB_COMPARISON: _("So sánh"),
        Feature.TAB_ORIGINAL: _("Văn bản gốc"),
        Feature.TAB_ENGLISH: _("Tiếng Anh"),
        Feature.TAB_TASKS: _("Nhiệm vụ"),
        Feature.TAB_FINDINGS: _("Điều cần xem"),
        Feature.TAB_DOWNLOADS: _("Tải về"),
        Feature.TEXT_LINKS: _("Viện dẫn nối tới văn bản được nêu"),
        Feature.TEXT_MARKS: _("Chỗ đã sửa, đã hết hiệu lực"),
        Feature.ATTRIBUTE_SIGNER: _("Người ký"),
        Feature.ATTRIBUTE_EFFECTIVE_FROM: _("Ngày hiệu lực"),
        Feature.ATTRIBUTE_GAZETTE_DAY: _("Ngày công báo"),
        Feature.ATTRIBUTE_GAZETTE_NUMBER: _("Số công báo"),
        Feature.ATTRIBUTE_STATUS: _("Tình trạng"),
    }


def _taking() -> dict[Feature, str]:
    return {
        Feature.EXPORT_TEXT: _("Văn bản thuần"),
        Feature.EXPORT_ORIGINAL: _("Tệp gốc"),
        Feature.EXPORT_JSON: "JSON",
        Feature.EXPORT_MARKDOWN: "Markdown",
        Feature.EXPORT_AKN: "Akoma Ntoso",
        Feature.EXPORT_DOCX: "DOCX",
        Feature.EXPORT_PDF: "PDF",
        Feature.EXPORT_COMPARISON: _("Bản so sánh"),
        Feature.EXPORT_BULK: _("Tải hàng loạt"),
        Feature.CALL_SEARCH: _("Tìm văn bản"),
        Feature.CALL_SUGGEST: _("Gợi ý khi đang gõ"),
        Feature.CALL_PROVISIONS: _("Tìm điều khoản"),
        Feature.CALL_NEWEST: _("Văn bản mới nhất"),
        Feature.CALL_DOCUMENT: _("Một văn bản"),
        Feature.CALL_STATUS: _("Hiệu lực"),
        Feature.CALL_VERIFY: _("Kiểm tra căn cứ"),
        Feature.CALL_REGISTER: _("Sổ nhiệm vụ"),
        Feature.CALL_FOLLOWING: _("Theo dõi"),
        Feature.FOLLOW_FOLDERS: _("Thư mục"),
        Feature.FOLLOW_NOTES: _("Ghi chú, tô đậm"),
        Feature.FOLLOW_SEARCHES: _("Lưu tìm kiếm"),
        Feature.FOLLOW_ALERTS: _("Báo tin hằng ngày, tuần, tháng"),
        Feature.FOLLOW_AT_ONCE: _("Báo tin ngay"),
        Feature.FOLLOW_FEEDS: _("Nguồn tin Atom"),
        Feature.FOLLOW_WEBHOOKS: _("Webhook"),
    }
