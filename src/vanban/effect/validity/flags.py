"""What a person should look at before relying on a state."""

from __future__ import annotations

from enum import StrEnum


class Flag(StrEnum):
    """A doubt or a note; ``words`` say it in Vietnamese."""

    REVIEW = "can-ra-soat"
    KNOCK_ON_OPEN = "he-qua-chua-ro"
    KNOCK_ON_PARTS = "he-qua-mot-phan"
    CONDITIONAL_END = "het-hieu-luc-co-dieu-kien"
    REVIVED = "tiep-tuc-sau-khi-het-hieu-luc"
    CASES_SPARED = "tru-mot-so-truong-hop"
    DERIVED_DAY = "ngay-suy-ra"
    EARLY_PARTS = "mot-phan-co-hieu-luc-truoc"
    OLD_AREA = "dia-ban-cu"
    ENDED_UNIT = "don-vi-da-ket-thuc"
    SHORT_LEAD = "hieu-luc-som-hon-luat-dinh"
    WRONG_RANK = "tac-dong-sai-tham-quyen"
    WRONG_ORDER = "tac-dong-truoc-ngay-ban-hanh"
    ACTOR_SUSPENDED = "van-ban-tac-dong-bi-ngung"
    ACTOR_CHANGED = "van-ban-tac-dong-da-thay-doi"
    UNKNOWN_DAY = "chua-ro-ngay-tac-dong"
    NOT_ISSUED = "chua-ban-hanh"
    NO_STATE = "khong-co-trang-thai"
    AHEAD = "vien-dan-truoc-khi-co-hieu-luc"
    OBSERVED = "theo-nguon-khac"
    NO_SUCH_ARTICLE = "khong-thay-dieu"

    @property
    def words(self) -> str:
        """What the flag tells a person, in Vietnamese."""
        return _WORDS[self]


_WORDS = {
    Flag.REVIEW: "Cần rà soát.",
    Flag.KNOCK_ON_OPEN: (
        "Văn bản được quy định chi tiết đã hết hiệu lực, toàn bộ hoặc một phần; luật không nói "
        "chắc văn bản này hết hiệu lực theo hay không."
    ),
    Flag.KNOCK_ON_PARTS: (
        "Một phần của những gì văn bản này quy định chi tiết đã hết hiệu lực; cần xem phần nào "
        "của văn bản này chỉ quy định chi tiết phần đã hết."
    ),
    Flag.CONDITIONAL_END: "Việc kết thúc hiệu lực, hoặc việc ngưng hiệu lực, còn tùy điều kiện.",
    Flag.REVIVED: (
        "Đã hết hiệu lực rồi mới có văn bản nói tiếp tục có hiệu lực; cần xem thời gian ở giữa."
    ),
    Flag.CASES_SPARED: "Điều khoản hết hiệu lực trừ lại một số trường hợp.",
    Flag.DERIVED_DAY: "Văn bản không ghi ngày có hiệu lực; lấy ngày ký.",
    Flag.EARLY_PARTS: "Một số quy định có hiệu lực sớm hơn toàn văn bản.",
    Flag.OLD_AREA: (
        "Đơn vị hành chính ban hành đã nhập với đơn vị khác; văn bản chỉ áp dụng trên địa bàn cũ "
        "cho đến khi có quyết định khác."
    ),
    Flag.ENDED_UNIT: "Cấp hành chính ban hành đã kết thúc hoạt động.",
    Flag.SHORT_LEAD: "Ngày có hiệu lực sớm hơn thời hạn tối thiểu mà luật định.",
    Flag.WRONG_RANK: "Văn bản của cấp dưới nói bãi bỏ hoặc sửa đổi văn bản này; không tính.",
    Flag.WRONG_ORDER: "Văn bản ban hành trước nói bãi bỏ hoặc sửa đổi văn bản này; không tính.",
    Flag.ACTOR_SUSPENDED: "Văn bản tác động đang ngưng hiệu lực.",
    Flag.ACTOR_CHANGED: "Điều khoản tác động đã được sửa đổi hoặc bãi bỏ.",
    Flag.UNKNOWN_DAY: "Có văn bản tác động mà chưa rõ từ ngày nào.",
    Flag.NOT_ISSUED: "Đến ngày đang hỏi văn bản chưa được ban hành.",
    Flag.NO_STATE: "Loại văn bản này không có hiệu lực riêng.",
    Flag.AHEAD: (
        "Đã ban hành nhưng chưa có hiệu lực: chỉ làm căn cứ được nếu có hiệu lực không muộn hơn "
        "văn bản viện dẫn (Nghị định 78/2025/NĐ-CP, Điều 62)."
    ),
    Flag.NO_SUCH_ARTICLE: (
        "Bản trong thư viện không có điều này ở phần chính (có thể là điều của văn bản kèm theo); "
        "hãy xem lại số điều."
    ),
    Flag.OBSERVED: "Có tác động chỉ biết qua nguồn khác, chưa đọc được văn bản tác động.",
}
