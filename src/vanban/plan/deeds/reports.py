"""Who receives a report or a product, and what document or thing a deed makes."""

from __future__ import annotations

import re

from vanban.plan.agencies import read_names, starts_name
from vanban.plan.language import Words, deed_start
from vanban.vocab.phrases import phrases

# báo cáo kết quả về Sở Y tế   trình Chủ tịch UBND tỉnh   gửi danh sách cho Công an tỉnh
_HANDS = re.compile(
    r"(?<!\w)(?:báo\s+cáo|trình|gửi|nộp|phản\s+ánh|trả\s+lời|phản\s+hồi)(?!\w)", re.IGNORECASE
)
_TOWARDS = frozenset({"về", "cho", "với", "tới", "đến", "lên"})
_STOPS = frozenset({";", ".", "để"})
_THROUGH = re.compile(r"\s*\(\s*qua\s[^)]*\)", re.IGNORECASE)
_ASKED = re.compile(r"theo\s+yêu\s+cầu\s+của\s+", re.IGNORECASE)
_MAKES = phrases("deeds", "making")
_MADE = phrases("deeds", "made")
_AIM = re.compile(r"(?<!\w)để\s", re.IGNORECASE)  # "gửi Sở Y tế để tổng hợp, báo cáo …"
_FARTHEST = 14
_LONGEST_NAME = 9
# "trình Tổng Giám đốc duyệt": what the receiver does is no part of the name
_DECIDES = re.compile(
    r"\s+(?:xem\s+xét|phê\s+duyệt|duyệt|ký|ban\s+hành|cho\s+ý\s+kiến|quyết\s+định|thẩm\s+định|thông\s+qua|tổng\s+hợp|"
    r"biết|chỉ\s+đạo|bố\s+trí)(?!\w).*$",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = frozenset({
    "về", "của", "theo", "để", "trong", "trước", "chi", "phù", "cho", "tại", "nhằm", "từ", "với",
    "trình", "gửi", "và", "triển", "thực", "năm", "do", "có", "đối", "ở", "chậm", "giai",
})  # fmt: skip


def report_to(text: str) -> str | None:
    """Return who receives the report or product of the deed *text*, "(qua …)" as written.

    >>> report_to("lập danh sách, gửi Sở Y tế (qua Văn phòng Sở)")
    'Sở Y tế (qua Văn phòng Sở)'
    """
    found = None
    aim = _AIM.search(text)
    for verb in _HANDS.finditer(text, 0, aim.start() if aim else len(text)):
        found = _recipient(text, verb.end()) or found
    if found is None and _HANDS.search(text) and (asked := _ASKED.search(text)):
        found = _recipient(text, asked.end())
    return found


def _recipient(text: str, start: int) -> str | None:
    words = Words.of(text, start)
    for at in range(min(_FARTHEST, len(words))):
        if words.key(at) in _STOPS:
            return None
        if starts_name(words, at) and (at == 0 or words.key(at - 1) in _TOWARDS):
            names = read_names(words, at)
            end = words.end(names.after - 1)
            through = _THROUGH.match(text, end)
            stop = through.end() if through else end
            name = _DECIDES.sub("", text[words.start(at) : end]) + text[end:stop]
            return " ".join(name.split()).strip(" ,;.")
    return None


def product(text: str) -> str | None:
    """Return the document or thing that the deed *text* makes, as its shortest noun phrase.

    >>> product("xây dựng kế hoạch kiểm tra chợ trong quý II")
    'kế hoạch kiểm tra chợ'
    """
    words = Words.of(text)
    start = deed_start(words, 0)
    at = start.verb if start is not None else 0
    if not words.longest(at, _MAKES, 2):
        return None
    while size := words.longest(at, _MAKES, 2):
        at += size + (words.key(at + size) in {",", "và"})
    if not words.longest(at + (words.key(at) in {"các", "bộ"}), _MADE, 3):
        return None
    end = at + 1
    while end < min(len(words), at + _LONGEST_NAME) and (
        words.key(end) not in _ENDS or words.longest(end - 1, _MADE, 2) == 2  # "quy | trình"
    ):
        if not words.key(end)[0].isalnum():
            break
        end += 1
    return " ".join(text[words.start(at) : words.end(end - 1)].split())
