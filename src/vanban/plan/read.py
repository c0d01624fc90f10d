"""Who must do what by when: the road from lines to assignments."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.model import (
    Assignment,
    DocKind,
    Document,
    DueKind,
    Form,
    Level,
    Line,
    Locator,
    Reference,
    Span,
)  # fmt: skip
from vanban.plan.agencies import read_names, starts_name
from vanban.plan.clauses import clauses, deeds
from vanban.plan.due import Calendar, read_due
from vanban.plan.predicates import read_predicate
from vanban.plan.roles import Roles, SetApart
from vanban.plan.tables import read_tables
from vanban.plan.verbs import deed_start
from vanban.plan.words import Words

# Laws define competence; deeds stand only where they speak of carrying out.
_LAWS = frozenset({
    DocKind.LUAT, DocKind.BO_LUAT, DocKind.HIEN_PHAP, DocKind.NGHI_DINH, DocKind.THONG_TU,
    DocKind.PHAP_LENH, DocKind.THONG_TU_LIEN_TICH, DocKind.VAN_BAN_HOP_NHAT,
})  # fmt: skip
# Assumption *many-articles*: a plan or an order has few articles; a text of ten is a regulation.
_MANY_ARTICLES = 10
_DUTIES = re.compile(r"tổ chức thực hiện|trách nhiệm|thi hành", re.IGNORECASE)
_LETTER = re.compile(r"^\W*kính gửi", re.IGNORECASE | re.MULTILINE)
_GOALS = re.compile(
    r"mục (?:đích|tiêu)|yêu cầu$|quan điểm|nguyên tắc|^nơi nhận|^kính gửi", re.IGNORECASE
)
# - Rà soát   1. Sở …   a) Lập   IV. TỔ CHỨC   2.1. Trước   Điều 2. Sở
_LABEL = re.compile(
    r"(?:[-–+*•]\s*|(?:Điều|Mục)\s+\d+[a-zđ]?[.:]\s*|[IVXL]+[.)]\s+|\d+(?:\.\d+)*[.)]\s+|[a-zđ]\)\s*)*"
)
_ASKS = re.compile(
    r"(?:kính\s+|trân\s+trọng\s+)?(?:đề nghị|rất mong|mong|mời|nhờ)\s+", re.IGNORECASE
)
_TELLS = re.compile(r"(?:giao|phân công|chỉ đạo|ủy quyền)\s+(?:cho\s+)?", re.IGNORECASE)
_GOVERNS = re.compile(r"\s*chỉ đạo\s", re.IGNORECASE)
_NO_DEED = re.compile(
    r"chịu trách nhiệm (?:trước|thi hành)|trực tiếp chỉ đạo và chịu|^là cơ quan|như sau|"
    r"(?:triển khai )?thực hiện (?:Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Công điện) này\W*$|"
    r"^thi hành |biết,? (?:và )?thực hiện|^thống nhất|^đồng ý|phối hợp thực hiện\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Who the deeds of a paragraph belong to until another authority opens."""

    lead: tuple[str, ...]
    form: Form = Form.ORDER
    partners: tuple[str, ...] = ()


def read_assignments(
    document: Document, references: tuple[Reference, ...]
) -> tuple[Assignment, ...]:
    """Return the deeds that *document* gives to agencies, in order of the text."""
    reader = _Reader(document, references)
    found = [*reader.prose(), *read_tables(document, reader.calendar)]
    return tuple(sorted(found, key=lambda a: (a.span.start, a.span.end)))


class _Reader:
    def __init__(self, document: Document, references: tuple[Reference, ...]) -> None:
        self.document = document
        day = document.header.issued_on
        self.calendar = Calendar(day, day)
        kind = document.header.kind
        articles = sum(node.level is Level.DIEU for node in document.walk())
        self.gives_work = (
            kind not in _LAWS
            and articles < _MANY_ARTICLES
            and (kind is not None or bool(_LETTER.search(document.text, 0, 4000)))
        )
        self.numbered = sorted(
            (r.span.start, r.target) for r in references if any(c.isdigit() for c in r.target)
        )

    def prose(self) -> Iterator[Assignment]:
        owners: dict[Locator | None, Owner] = {}
        apart = SetApart(self.document)
        skipped = False
        for line in self.document.source.lines:
            if line.cell is not None or line.span.start in apart.lines:
                continue
            if line.text.lower().startswith("nơi nhận"):
                return
            place = self.document.place_at(line.span.start)
            if place.quoted or not self._may_hold(line):
                continue
            path = [n for n in place.path if n.level is not Level.GACH]
            at = path[-1].locator if path else place.locator
            start = line.span.start + _label_length(line.text)
            if start > line.span.start and line.text[:1] not in "-+*•–":
                skipped = bool(_GOALS.search(line.text[:60]))
            if skipped or not path:
                continue
            owner = next((owners[n.locator] for n in reversed(path) if n.locator in owners), None)
            heading = self._heading(start, line.span.end)
            if heading is not None:
                owners[at] = heading
                continue
            if self.document.text[start : line.span.end].isupper():
                continue  # "II. BAN HÀNH VĂN BẢN HƯỚNG DẪN" heads works, it is none
            roles = apart.over(place.path)
            if roles is None:
                yield from self._paragraph(start, line.span.end, at, owner)
            else:
                yield from self._work(start, line.span.end, at, roles)

    def _may_hold(self, line: Line) -> bool:
        """Say whether *line* may give work.

        In laws, in regulations of many articles, and in texts of no known kind that are no
        letters, only what stands under a
        heading of responsibility or of carrying out.
        """
        if self.gives_work:
            return True
        path = self.document.place_at(line.span.start).path
        return any(_DUTIES.search(n.heading) for n in path)

    def _heading(self, start: int, end: int) -> Owner | None:
        """Return the owner that a heading names ("2. Giao Sở Xây dựng"), or ``None``."""
        text = self.document.text
        form, start = _performative(text, start, end)
        words = Words.of(text, start, end)
        if not len(words) or not starts_name(words, 0):
            return None
        names = read_names(words, 0, whole=text[start:end].rstrip().endswith(":"))
        rest = " ".join(words.keys[names.after :])
        if (
            rest in {"", ":", "."}
            or rest.startswith("là cơ quan")
            or (rest.endswith(":") and "trách nhiệm" in rest + "nhiệm vụ")
        ):
            return Owner(names.names, form)
        return None

    def _paragraph(
        self, start: int, end: int, at: Locator | None, owner: Owner | None
    ) -> Iterator[Assignment]:
        for first, last in clauses(self.document.text, start, end):
            form, begin = _performative(self.document.text, first, last)
            if owner is not None and _GOVERNS.match(self.document.text, first, last):
                begin = first  # under "1. Sở A": "Chỉ đạo các trường rà soát" is A's deed
            words = Words.of(self.document.text, begin, last)
            index = 0
            if len(words) and starts_name(words, 0):
                names = read_names(words, 0)
                index = names.after + (words.key(names.after) == ":")
                owner = Owner(names.names, form)
            elif owner is not None and form is Form.REQUEST:
                owner = replace(owner, form=form)
            if owner is None or not owner.lead:
                continue
            predicate = read_predicate(words, index)
            if predicate is None:
                continue
            yield from self._deeds(words, predicate.verb, predicate.partners, owner, at)

    def _work(self, start: int, end: int, at: Locator | None, roles: Roles) -> Iterator[Assignment]:
        """Yield the deeds of a paragraph whose owners and time are set apart from it."""
        owner = Owner(tuple(roles.lead), partners=tuple(roles.partners))
        due = read_due(roles.due, self.calendar, cell=True) if roles.due else None
        for first, last in clauses(self.document.text, start, end):
            words = Words.of(self.document.text, first, last)
            predicate = read_predicate(words, 0)
            if predicate is None:
                continue
            for deed in self._deeds(words, predicate.verb, predicate.partners, owner, at):
                own = deed.due.kind is not DueKind.NONE
                yield deed if own or due is None else replace(deed, due=due)

    def _deeds(
        self, words: Words, verb: int, partners: tuple[str, ...], owner: Owner, at: Locator | None
    ) -> Iterator[Assignment]:
        for first, after in deeds(words, verb):
            start = deed_start(words, first)
            if start is None or start.after >= after:
                continue
            span = Span(words.start(first), words.end(after - 1))
            task = " ".join(span.of(self.document.text).split()).rstrip(" .,;:/")
            if not task or _NO_DEED.search(task):
                continue
            span = Span(span.start, span.start + len(span.of(self.document.text).rstrip(" .,;:/")))
            yield Assignment(
                at, span, task, owner.lead, partners or owner.partners, form=owner.form,
                due=read_due(task, self.calendar), basis=self._basis(span),
            )  # fmt: skip

    def _basis(self, span: Span) -> tuple[str, ...]:
        low = bisect_left(self.numbered, (span.start, ""))
        high = bisect_left(self.numbered, (span.end, ""))
        return tuple(dict.fromkeys(target for _, target in self.numbered[low:high]))


def _label_length(text: str) -> int:
    label = _LABEL.match(text)
    return label.end() if label else 0


def _performative(text: str, start: int, end: int) -> tuple[Form, int]:
    """Return how the words from *start* order ("Đề nghị" asks), and where the order begins."""
    while start < end and text[start].isspace():
        start += 1
    if match := _ASKS.match(text, start, end):
        return Form.REQUEST, match.end()
    match = _TELLS.match(text, start, end)
    if match and starts_name(Words.of(text, match.end(), min(end, match.end() + 60)), 0):
        return Form.ORDER, match.end()
    return Form.ORDER, start
