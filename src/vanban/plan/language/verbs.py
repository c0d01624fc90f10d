"""Where a deed may begin: verbs with the adverbs before them."""

from __future__ import annotations

from dataclasses import dataclass

from vanban.plan.language.words import Words
from vanban.vocab.phrases import phrases

_VERBS = phrases("deeds", "verbs")
_SHORT = phrases("deeds", "short_verbs")
_ADVERBS = phrases("deeds", "adverbs")
_GOVERNING = phrases("deeds", "governing")
_FOLLOW_UP = phrases("deeds", "follow_up")
_STRONG_ADVERBS = phrases("deeds", "strong_adverbs")
_CONDUCT = phrases("deeds", "conduct")
_NOMINAL = phrases("deeds", "nominal")
_ACTS = phrases("deeds", "acts")


@dataclass(frozen=True, slots=True)
class Start:
    """The beginning of a deed: words ``first`` (adverbs included), ``verb`` and after the verb."""

    first: int
    verb: int
    after: int
    governs: bool


def verb_length(words: Words, index: int) -> int:
    """Return how many words from *index* are a verb of the vocabulary, 0 for none."""
    return words.longest(index, _VERBS, 4) or words.longest(index, _SHORT, 1)


def is_long_verb(words: Words, index: int) -> int:
    """Return the length of a verb of two or more syllables at *index*, 0 for none."""
    return words.longest(index, _VERBS, 4)


def deed_start(words: Words, index: int) -> Start | None:
    """Return the deed that begins at word *index*, adverbs before the verb included.

    >>> deed_start(Words.of("kịp thời phát hiện vi phạm"), 0).verb
    2
    """
    at = index
    if _opens_noun(words, index):
        return None
    for _ in range(4):
        verb = verb_length(words, at)
        adverb = words.longest(at, _ADVERBS, 3)
        if verb and verb >= adverb and not _leads_on(words, at, adverb):
            governs = bool(words.longest(at, _GOVERNING, 3))
            return Start(index, at, at + verb, governs)
        if words.key(at) == "để" and words.key(at - 1) == "không" and at > index:
            return Start(index, at, at + 1, governs=False)  # "tuyệt đối không để thiếu điện"
        if not adverb:
            return None
        at += adverb
    return None


_NOUNS = frozenset({
    "chỉ thị", "điều ước", "điều kiện", "chi cục", "chi nhánh", "chi phí", "thu nhập", "đề án",
    "tổ dân", "tổ công", "tổ trưởng", "giải pháp", "cấp ủy", "cấp xã", "cấp tỉnh", "cấp huyện",
    "trình tự", "trình độ", "bơm kim", "báo chí", "học sinh", "giao thông", "đo lường", "phòng ban",
    "cơ cấu", "cơ quan", "nhận được", "nhân sự", "nhân lực", "nhân dân", "nhân viên", "nhân tố",
    "nhân đạo", "nhân khẩu", "hạ tầng", "hạ du", "hạ lưu", "tạo hình", "thu chi", "thu ngân",
    "cấp độ", "cấp bách", "cấp cứu", "cấp bậc", "cấp trên", "cấp dưới", "cấp trung", "đào tẩu",
    "trực thuộc", "trực tuyến", "trồng trọt", "giao tiếp", "giao lưu", "giao thương", "khóa học",
    "khóa luận", "lưu vực", "lưu lượng", "giải thưởng", "xây lắp",
    "đồng bộ", "phá sản", "cứu nạn", "chuyển tuyến", "chuyển giới",
    "thay vì", "nối tiếp", "cho đến", "cho nên", "chia buồn", "nghe nhìn",
    "in hoa", "mở đầu", "cài cắm", "tăng trưởng", "chuyển giá",
})  # fmt: skip


# What authorities say or write is a noun where "của" follows: "chỉ đạo của Chính phủ".
_NAMES_OF_WORDS = frozenset({
    "chỉ đạo", "hướng dẫn", "yêu cầu", "kết luận", "kiến nghị", "đề nghị", "đề xuất", "thông báo",
    "báo cáo", "phản ánh", "phân công", "đánh giá", "dự báo", "quy hoạch", "góp ý", "cam kết",
    "quyết định", "quy định", "phê duyệt", "lãnh đạo", "giám sát", "đóng góp", "ủng hộ", "hỗ trợ",
})  # fmt: skip
# tổ chức hành chính, tổ chức tín dụng, tổ chức kinh tế, tổ chức phi chính phủ
_SORTS_OF_BODIES = frozenset(
    {"liên", "chính", "đảng", "khác", "hành", "tín", "kinh", "phi", "quần", "đoàn", "nào"}
)
_OF_A_RULE = frozenset({"của", "tại", "này", "pháp", "số", "hiện"})
_BODIES = frozenset({"quan", "nghiệp", "thể"})  # cơ quan, tổ chức …   doanh nghiệp, tổ chức …
_BESIDE_CIVIC = frozenset({"cá", "đơn", "đoàn", "doanh", "hộ", "cơ"})


def _opens_noun(words: Words, index: int) -> bool:
    """Say whether a noun that looks like a verb stands here: "chỉ thị", "Điều 4"."""
    key, after = words.key(index), words.key(index + 1)
    again = f"{key} {after}" == "cơ cấu" and words.key(index + 2) == "lại"
    if (f"{key} {after}" in _NOUNS and not again) or (key == "điều" and after.isdigit()):
        return True
    if key == "tổ" and after == "chức":  # "tổ chức, cá nhân", "tổ chức liên quan" name somebody
        third = words.key(index + 2)
        listed = third == "," and words.key(index + 3) in _BESIDE_CIVIC
        bodies = words.key(index - 1) == "," and words.key(index - 2) in _BODIES
        return listed or bodies or third in _SORTS_OF_BODIES
    if f"{key} {after}" == "làm việc" and words.key(index - 1) == "ngày":
        return True  # "trong 07 ngày làm việc đầu tiên"
    if f"{key} {after}" == "quy định" and words.key(index + 2) in _OF_A_RULE:
        return True  # "nội quy, quy định của Đảng"
    if f"{key} {after}" in _NAMES_OF_WORDS and words.key(index + 2) in {"của", "tại", "nêu"}:
        return True  # "thực hiện nghiêm các kết luận, chỉ đạo của Đảng"
    if f"{key} {after}" == "đổi mới" and words.key(index + 2) == "sáng":
        return True  # "khoa học, công nghệ, đổi mới sáng tạo"
    if f"{key} {after}" == "ban hành" and words.key(index + 2) == "kèm":
        return True  # "Mẫu số 03 ban hành kèm theo Nghị định này"
    return f"{key} {after}" == "quyết định" and words.key(index + 2) in {"số", "của", "này"}


def _leads_on(words: Words, at: int, adverb: int) -> bool:
    """Say whether the phrase at *at* is an adverb of a verb behind it: "tăng cường kiểm tra"."""
    return (
        bool(adverb) and verb_length(words, at + adverb) > 0 and words.key(at) in {"không", "chỉ"}
    )


def ends_with_verb(words: Words, first: int, end: int) -> bool:
    """Say whether the words before *end* are a verb that waits for the object behind a comma.

    Bare verbs do ("rà soát | , sửa đổi X"), and a verb that is the noun of an act ("công tác kiểm
    tra | , đôn đốc"). "bắn pháo hiệu" holds its object and waits for none.
    """
    start = end
    while start > first and words.key(start - 1) != ",":
        start -= 1
    if only_verbs(words, start, end):
        return True
    if words.longest(end - 1, _SHORT, 1) and _names_act(words, end - 1):
        return True  # "đẩy nhanh tiến độ lập | , điều chỉnh quy hoạch"
    at = end - 2
    return at >= start and words.longest(at, _VERBS, 2) == 2 and _names_act(words, at)


def is_nominal(words: Words, at: int) -> bool:
    """Say whether the verb at *at* is part of a noun: "phạm vi quản lý", "quá trình thực hiện"."""
    return any(words.longest(at - size, _NOMINAL, size) == size for size in (1, 2, 3))


def _names_act(words: Words, at: int) -> bool:
    """Say whether a list of acts goes on at *at*: "công tác kiểm tra", "chất lượng thẩm định"."""
    if any(words.longest(at - size, _ACTS, size) == size for size in (1, 2, 3)):
        return True
    return words.longest(at - 2, _VERBS, 2) == 2  # "tổ chức thẩm tra cấp"


def only_verbs(words: Words, first: int, end: int) -> bool:
    """Say whether there is nothing but verbs and adverbs from *first* up to *end*."""
    at = first
    while at < end:
        size = max(
            words.longest(at, _VERBS, 3), words.longest(at, _ADVERBS, 3),
            words.longest(at, _SHORT, 1), int(words.key(at) == "và"),
        )  # fmt: skip
        if not size or at + size > end:
            return False
        at += size
    return first < end


def is_follow_up(words: Words, index: int) -> bool:
    """Say whether the part at *index* belongs to the deed before it: "trình …", "bảo đảm …"."""
    return bool(words.longest(index, _FOLLOW_UP, 4))


def is_led(words: Words, index: int) -> bool:
    """Say whether an adverb that surely begins a deed stands at *index*: "kịp thời xử lý"."""
    return words.longest(index, _STRONG_ADVERBS, 3) > 0


def is_conduct(words: Words, index: int) -> bool:
    """Say whether a verb of what others do stands at *index*: "khai thác", "kinh doanh"."""
    return words.longest(index, _CONDUCT, 4) > 0
