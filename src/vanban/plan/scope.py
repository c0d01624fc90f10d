"""Which parts of a document may give work: all of a plan, little of a law, no goals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from vanban.model import DocKind, Document, Level, Node
from vanban.plan.paragraphs import Paragraph

# Laws define competence; deeds stand only where they speak of carrying out.
_LAWS = frozenset({
    DocKind.LUAT, DocKind.BO_LUAT, DocKind.HIEN_PHAP, DocKind.NGHI_DINH, DocKind.THONG_TU,
    DocKind.PHAP_LENH, DocKind.THONG_TU_LIEN_TICH, DocKind.VAN_BAN_HOP_NHAT,
})  # fmt: skip
# A statute says who is competent for ever; only its articles on carrying out give work.
_STATUTES = frozenset({DocKind.LUAT, DocKind.BO_LUAT, DocKind.HIEN_PHAP, DocKind.PHAP_LENH})
# Their first sections say what is to come about; who must do it stands behind.
_PLANS = frozenset({
    DocKind.KE_HOACH, DocKind.CHUONG_TRINH, DocKind.DE_AN, DocKind.PHUONG_AN, DocKind.QUYET_DINH,
    DocKind.DU_AN, DocKind.CHIEN_LUOC, DocKind.QUY_HOACH, DocKind.QUY_CHE, DocKind.QUY_DINH,
})  # fmt: skip
# Assumption *many-articles*: a plan or an order has few articles; a text of ten is a regulation.
_MANY_ARTICLES = 10
# Assumption *last-articles*: who carries a regulation out stands in its last articles.
_LAST_ARTICLES = 6
_CARRYING_OUT = re.compile(
    r"tổ chức thực hiện|tổ chức thi hành|hiệu lực thi hành|hiệu lực và|điều khoản thi hành|"
    r"^trách nhiệm|(?:và|,) trách nhiệm|trách nhiệm (?:thi hành|thực hiện|tổ chức|của)",
    re.IGNORECASE,
)
_ENACTING = re.compile(
    r"tổ chức thực hiện|tổ chức thi hành|hiệu lực thi hành|hiệu lực và|điều khoản thi hành|"
    r"trách nhiệm (?:thi hành|tổ chức)",
    re.IGNORECASE,
)
_DUTIES = re.compile(r"tổ chức thực hiện|trách nhiệm|thi hành|phân công", re.IGNORECASE)
_LETTER = re.compile(r"^\W*kính gửi", re.IGNORECASE | re.MULTILINE)
# I. MỤC ĐÍCH, YÊU CẦU   2. Các mục tiêu cụ thể   Quan điểm chỉ đạo; not "Đồng ý về nguyên tắc …"
_GOALS = re.compile(
    r"\W*(?:(?:về|các|những|một số|phương hướng|định hướng|phạm vi|"
    r"đối tượng|yêu cầu|căn cứ|và)\W+)*"
    r"(?:mục (?:đích|tiêu)|quan điểm|nguyên tắc)(?!\w)|"
    r"\W*(?:nơi nhận|kính gửi)|[^.;:]{0,40}yêu cầu\W*$",
    re.IGNORECASE,
)
_LONGEST_TITLE = 60
_GOAL_WORDS = re.compile(r"mục (?:đích|tiêu)|quan điểm|nguyên tắc", re.IGNORECASE)
_SENTENCE = re.compile(
    r"[.;]\s+\S|(?<!\w)(?:giao|yêu cầu các|đề nghị|chủ trì|đồng ý|thống nhất)(?!\w)", re.I
)


# 1. Những kết quả nổi bật   II. TÌNH HÌNH, THỰC TRẠNG   2. Hạn chế, bất cập   3. Nguyên nhân
_SITUATION = re.compile(
    r"(?:về\s+|một\s+số\s+|những\s+)?(?:kết\s+quả\s+(?:đạt\s+được|nổi\s+bật|thực\s+hiện)|hạn\s+chế|tồn\s+tại|"
    r"bất\s+cập|nguyên\s+nhân|ưu\s+điểm|tình\s+hình|thực\s+trạng|đặc\s+điểm|bối\s+cảnh|sự\s+cần\s+thiết|"
    r"căn\s+cứ\s+(?:pháp\s+lý|xây\s+dựng)|đánh\s+giá\s+chung)(?!\w)(?=[^.;:]{0,120}$)",
    re.IGNORECASE,
)
_WORKS = re.compile(r"nhiệm vụ|giải pháp|phương hướng|tổ chức thực hiện|phân công", re.IGNORECASE)


def tells_situation(heading: str) -> bool:
    """Say whether *heading* opens what has happened so far: "1. Về tình hình tháng 4"."""
    return bool(_SITUATION.match(heading)) and not _WORKS.search(heading)


def is_goal(heading: str) -> bool:
    """Say whether *heading* opens goals and principles, which are nobody's tasks."""
    if tells_situation(heading) or _GOALS.match(heading):
        return True
    title = len(heading) <= _LONGEST_TITLE and not _SENTENCE.search(heading)
    return title and bool(_GOAL_WORDS.search(heading))


_HOLDERS = frozenset({Level.CHUONG, Level.MUC})
_CHAPTER = re.compile(
    r"tổ chức thực hiện|(?<!chế độ )trách nhiệm (?:của|quản lý|các|tổ chức|thực hiện)",
    re.IGNORECASE,
)


def _texts(document: Document) -> Iterator[list[Node]]:
    """Yield the articles of the body, then those of each text attached; forms have none."""
    annexes = [node for node in document.body if node.level is Level.PHU_LUC]
    body = [node for node in document.body if node.level is not Level.PHU_LUC]
    for nodes in (body, *([annex] for annex in annexes)):
        yield [node for top in nodes for node in _articles(top)]


def _articles(node: Node) -> Iterator[Node]:
    if node.level is Level.DIEU:
        yield node
    elif node.level is not Level.MAU:
        for child in node.children:
            yield from _articles(child)


def _of_duties(document: Document) -> Iterator[Node]:
    """Yield the articles on the duties of somebody that stand in a chapter on duties."""
    for holder in document.walk():
        if holder.level in _HOLDERS and _CHAPTER.search(holder.heading):
            yield from (
                node
                for node in holder.children
                if node.level is Level.DIEU and _CARRYING_OUT.search(node.heading)
            )


class Scope:
    """Knows the parts of one document in which deeds may stand."""

    def __init__(self, document: Document) -> None:
        kind = document.header.kind
        articles = [node for node in document.walk() if node.level is Level.DIEU]
        self._bare = not document.body
        self._regulation = kind in _LAWS or len(articles) >= _MANY_ARTICLES
        self._plans = kind in _PLANS
        self._known = kind is not None or bool(_LETTER.search(document.text, 0, 4000))
        carries = _ENACTING if kind in _STATUTES else _CARRYING_OUT
        self._carried_out: set[int] = set()
        self._ends_in_duties = False
        for own in _texts(document):  # the articles of forms and annexes are counted apart
            last = own[-_LAST_ARTICLES:]
            found = {n.span.start for n in last if carries.search(n.heading)}
            self._carried_out |= found
            self._ends_in_duties |= bool(last) and last[-1].span.start in found
        if kind not in _STATUTES:  # "Chương IV. TRÁCH NHIỆM CỦA CÁC CƠ QUAN", wherever it stands
            self._carried_out |= {n.span.start for n in _of_duties(document)}

    @property
    def may_lead_in(self) -> bool:
        """Say whether what stands before the first unit speaks to those who act below."""
        return self._known and not self._regulation and not self._plans

    def may_hold(self, paragraph: Paragraph, ordered: AbstractSet[int] = frozenset()) -> bool:
        """Say whether *paragraph* may give work; *ordered* are units that turned to orders.

        In laws and regulations of many articles, what stands in the last articles on carrying
        out; in texts of no known kind that are no letters, what stands under a heading of duties.
        """
        path = paragraph.path
        if not path and not paragraph.closing:
            return self._bare and paragraph.at is None and self._known and not self._regulation
        if any(node.level is Level.MAU for node in path):
            return False
        if any(is_goal(node.heading) and node.span.start not in ordered for node in path):
            return False
        if self._regulation and paragraph.closing:
            return self._ends_in_duties  # "Trong quá trình thực hiện, nếu có vướng mắc, …"
        if self._regulation:
            return any(n.level is Level.DIEU and self._carries_out(n) for n in path)
        return self._known or any(_DUTIES.search(n.heading) for n in path)

    def _carries_out(self, article: Node) -> bool:
        return article.span.start in self._carried_out
