"""Owners named among others like them: "6. Bảo vệ: trực cổng" beside "5. Tổ chuyên môn:"."""

from __future__ import annotations

import re

from vanban.model import Document, Level, Node
from vanban.plan.agencies import starts_name
from vanban.plan.language import Words
from vanban.plan.paragraphs import Paragraph

# 6. Bảo vệ: kiểm soát …   3) Kế toán trưởng:
_SUBJECT = re.compile(r"\s*(?P<who>[^\W\d_][^:;.]{2,70}?)\s*:(?:\s|$)")
_LABEL = re.compile(r"\W*(?:Điều\s+)?(?:\w{1,4})(?:\.\d+)*[.)/-]+\s+")
_TOPICS = re.compile(
    r"(?:nội dung|thời (?:gian|hạn|điểm)|địa điểm|thành phần|kinh phí|nguồn|công tác|về|mục|"
    r"kết quả|đối (?:với|tượng)|hình thức|yêu cầu|nhiệm vụ|giải pháp|chế độ|phương pháp|chỉ tiêu|"
    r"lưu ý|ghi chú|trách nhiệm|tổ chức|cụ thể|trong đó|riêng|bước|giai đoạn|đợt|ngày|tuần|"
    r"tháng|quý|năm|hồ sơ|tiêu chí|trường hợp|phần|chương|số|việc|"
    r"các (?:nội dung|nhiệm vụ|hoạt động|bước|giải pháp))(?!\w)",
    re.IGNORECASE,
)
_DUTIES = re.compile(r"tổ chức thực hiện|trách nhiệm|phân công|nhiệm vụ", re.IGNORECASE)
_MOST_WORDS = 9
_MOST_SIBLINGS = 60
_LEAST = 2


class Parallel:
    """Knows in which sections of one document the items are somebody's duties.

    Assumption *parallel-items*: where a heading speaks of duties and most items open with an
    authority, what stands before the colon of another item names who has to do it, too.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._known: dict[int, bool] = {}

    def subject(self, paragraph: Paragraph, text: str) -> str | None:
        """Return whom the item *text* names before its colon though the name is not known."""
        nodes = [n for n in paragraph.path if n.level is not Level.GACH]
        found = _SUBJECT.match(text) if paragraph.labelled and nodes else None
        if found is None or starts_name(Words.of(found["who"]), 0):
            return None
        who = " ".join(found["who"].split())
        words = len(who.split())
        if words > _MOST_WORDS or _TOPICS.match(who) or "," in who or not who[0].isupper():
            return None
        return who if self._duties(tuple(nodes)) else None

    def _duties(self, nodes: tuple[Node, ...]) -> bool:
        if len(nodes) < _LEAST:
            return False
        parent = nodes[-2]
        if parent.span.start not in self._known:
            siblings = parent.children[:_MOST_SIBLINGS]
            named = sum(self._is_named(node) for node in siblings)
            spoken = bool(_DUTIES.search(parent.heading))
            self._known[parent.span.start] = (
                spoken and named >= _LEAST and 2 * named >= len(siblings)
            )
        return self._known[parent.span.start]

    def _is_named(self, node: Node) -> bool:
        text = self.document.text[node.span.start : min(node.span.end, node.span.start + 160)]
        words = Words.of(_LABEL.sub("", text, count=1))
        return len(words) > 0 and starts_name(words, 0) > 0
