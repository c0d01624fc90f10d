"""What a reason says happened, as a slug and in Vietnamese."""

from __future__ import annotations

from enum import StrEnum

from vanban.model import Change, Verb


class Happening(StrEnum):
    """What a clause does to the state of a document; ``words`` say it in Vietnamese."""

    ISSUED = "ban-hanh"
    STARTS = "co-hieu-luc"
    UNKNOWN_START = "khong-ro-ngay-co-hieu-luc"
    EXPIRES = "het-thoi-han"
    REPEALED = "bi-bai-bo"
    ENDED = "het-hieu-luc"
    REPLACED = "bi-thay-the"
    AMENDED = "duoc-sua-doi"
    INSERTED = "duoc-bo-sung"
    PHRASE = "thay-doi-cum-tu"
    CORRECTED = "duoc-dinh-chinh"
    RENAMED = "doi-ten"
    SUSPENDED = "ngung-hieu-luc"
    STAYED = "dinh-chi-thi-hanh"
    RESUMED = "het-ngung-hieu-luc"
    CONTINUED = "tiep-tuc-co-hieu-luc"
    PARENT_ENDED = "van-ban-duoc-chi-tiet-het-hieu-luc"
    PARENT_PARTLY_ENDED = "phan-duoc-chi-tiet-het-hieu-luc"

    @property
    def words(self) -> str:
        """What happened, in Vietnamese."""
        return _WORDS[self]


_WORDS = {
    Happening.ISSUED: "ban hành",
    Happening.STARTS: "có hiệu lực",
    Happening.UNKNOWN_START: "không rõ ngày có hiệu lực",
    Happening.EXPIRES: "hết thời hạn hiệu lực",
    Happening.REPEALED: "bị bãi bỏ",
    Happening.ENDED: "hết hiệu lực",
    Happening.REPLACED: "bị thay thế",
    Happening.AMENDED: "được sửa đổi, bổ sung",
    Happening.INSERTED: "được bổ sung",
    Happening.PHRASE: "thay đổi cụm từ",
    Happening.CORRECTED: "được đính chính",
    Happening.RENAMED: "đổi tên",
    Happening.SUSPENDED: "ngưng hiệu lực",
    Happening.STAYED: "bị đình chỉ thi hành",
    Happening.RESUMED: "hết ngưng hiệu lực",
    Happening.CONTINUED: "tiếp tục có hiệu lực",
    Happening.PARENT_ENDED: "văn bản được quy định chi tiết hết hiệu lực",
    Happening.PARENT_PARTLY_ENDED: "phần được quy định chi tiết hết hiệu lực",
}

_HAPPENINGS = {
    Verb.REPEAL: Happening.REPEALED,
    Verb.REPLACE: Happening.REPLACED,
    Verb.AMEND: Happening.AMENDED,
    Verb.INSERT: Happening.INSERTED,
    Verb.PHRASE: Happening.PHRASE,
    Verb.CORRECT: Happening.CORRECTED,
    Verb.RENAME: Happening.RENAMED,
    Verb.SUSPEND: Happening.SUSPENDED,
    Verb.STAY: Happening.STAYED,
    Verb.EXTEND: Happening.CONTINUED,
}


def happening_of(change: Change) -> Happening:
    """Return what *change* does to its target, as its own words call it."""
    return Happening.ENDED if change.is_expiry else _HAPPENINGS[change.verb]
