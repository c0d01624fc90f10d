"""Who must do what by when: the road from paragraphs to assignments."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from vanban.model import Assignment, Document, Form, Level, Locator, Reference, Span
from vanban.plan.attached import by_own_labels
from vanban.plan.deeds import overseen
from vanban.plan.owners import (
    Owner,
    Parallel,
    Relatives,
    SetApart,
    addressees,
    heading_owner,
    spoken_to,
    title_owner,
)
from vanban.plan.paragraphs import (
    Paragraph,
    behind_caption,
    behind_colon,
    behind_topic,
    read_paragraphs,
)
from vanban.plan.scope import Scope, is_goal, tells_situation
from vanban.plan.tables import cell_starts, read_tables
from vanban.plan.times import Calendar
from vanban.plan.work import Works

_ASKS = re.compile(r"(?<!theo )(?:đề nghị|rất mong|mong)\s", re.IGNORECASE)


def read_assignments(
    document: Document, references: tuple[Reference, ...]
) -> tuple[Assignment, ...]:
    """Return the deeds that *document* gives to agencies, in order of the text."""
    reader = _Reader(document, references)
    found = [*reader.prose(), *read_tables(document, reader.calendar)]
    placed = (by_own_labels(document, given) for given in overseen(found))
    return tuple(sorted(placed, key=lambda a: (a.span.start, a.span.end)))


class _Reader:
    """Walks the paragraphs of one document and keeps whose they are."""

    def __init__(self, document: Document, references: tuple[Reference, ...]) -> None:
        self.document = document
        day = document.header.issued_on
        self.calendar = Calendar(day, day)
        self.relatives = Relatives()
        self.owners: dict[Locator | None, Owner] = {}
        self.intro: Owner | None = None
        self.addressees = addressees(document)
        self.parallel = Parallel(document)
        self.works = Works(document, self.calendar, self.relatives, _Bases(references))

    def prose(self) -> Iterator[Assignment]:
        """Yield the deeds outside tables."""
        apart = SetApart(self.document)
        scope = Scope(self.document)
        cells = cell_starts(self.document.source.lines)
        goals, ordered = False, set[int]()
        for paragraph in read_paragraphs(self.document):
            text = paragraph.text(self.document)
            goals = _opens_goals(paragraph, text, before=goals)
            self._hear_intro(paragraph, text, scope)
            if _turns_to_orders(paragraph, text):
                ordered.add(paragraph.path[-1].span.start)
                goals = False
            if goals or not scope.may_hold(paragraph, ordered) or paragraph.line in cells:
                continue
            if paragraph.line in apart.lines or text.isupper():
                continue  # "II. BAN HÀNH VĂN BẢN HƯỚNG DẪN" heads works, it is none
            yield from self._paragraph(paragraph, text, apart)

    def _paragraph(self, paragraph: Paragraph, text: str, apart: SetApart) -> Iterator[Assignment]:
        roles = apart.over(paragraph.path)
        self.works.form = self.intro.form if self.intro and not paragraph.closing else Form.ORDER
        owner = self._addressed(text) if paragraph.closing else self._owner_of(paragraph)
        heading = None if roles or paragraph.closing else heading_owner(text)
        if heading is None and paragraph.opens_points and not roles:
            heading = title_owner(text)
        if heading is not None:
            form = self.intro.form if self.intro and heading.form is Form.ORDER else heading.form
            heading = Owner(self.relatives.name(heading.lead), form)
            self.relatives.hear(text, heading)
            self.owners[paragraph.at] = heading
            return
        self.relatives.hear(text, owner)
        if roles is not None:
            if not apart.is_title(paragraph.line, paragraph.path):
                yield from self.works.set_apart(behind_caption(paragraph, text), roles)
            return
        if not paragraph.closing and (subject := self.parallel.subject(paragraph, text)):
            owner = self.owners[paragraph.at] = Owner((subject,))
            paragraph = behind_colon(paragraph, text)
        paragraph = behind_topic(paragraph, paragraph.text(self.document))
        lead_in = self.works.lead_in(paragraph, owner)
        if lead_in is not None:
            self.owners[paragraph.at] = lead_in
            return
        yield from self.works.under(paragraph, owner)

    def _owner_of(self, paragraph: Paragraph) -> Owner | None:
        """Return the owner that the units above *paragraph* name, the innermost first."""
        above = [n.locator for n in paragraph.path if n.level is not Level.GACH]
        found = (self.owners[at] for at in reversed(above) if at in self.owners)
        intro = self.intro if paragraph.path and self.intro and self.intro.lead else None
        return next(found, intro)

    def _hear_intro(self, paragraph: Paragraph, text: str, scope: Scope) -> None:
        """Keep whom the text speaks to before its first item; an annex is another text."""
        if paragraph.path:
            if paragraph.path[0].level is Level.PHU_LUC:
                self.intro = None
        elif scope.may_lead_in and (spoken := spoken_to(text)) is not None:
            lead = self.relatives.name(spoken.lead) or self.addressees
            self.intro = Owner(lead, spoken.form, overall=True)

    def _addressed(self, text: str) -> Owner | None:
        """Return the addressees of a letter where its end asks them for something."""
        return Owner(self.addressees, Form.REQUEST, overall=True) if _ASKS.search(text) else None


def _opens_goals(paragraph: Paragraph, text: str, *, before: bool) -> bool:
    """Say whether goals stand at *paragraph*, as they did *before* unless a unit begins here."""
    if paragraph.labelled or paragraph.closing:
        return is_goal(text)
    if not paragraph.path and not paragraph.dashed:
        return text.lower().startswith("kính gửi")  # whom it greets, it orders below
    return before


def _turns_to_orders(paragraph: Paragraph, text: str) -> bool:
    """Say whether a unit that told the situation orders from here on.

    "1. Về tình hình tháng 4": "… ổn định.", then "Chính phủ yêu cầu các bộ thực hiện:".
    """
    plain = bool(paragraph.path) and not (paragraph.labelled or paragraph.dashed)
    if not plain or not tells_situation(paragraph.path[-1].heading):
        return False
    spoken = spoken_to(text)
    return spoken is not None and bool(spoken.lead)


class _Bases:
    """The numbers of documents by where they stand."""

    def __init__(self, references: tuple[Reference, ...]) -> None:
        self._numbered = sorted(
            (r.span.start, r.target) for r in references if any(c.isdigit() for c in r.target)
        )

    def within(self, span: Span) -> tuple[str, ...]:
        """Return the numbers named inside *span*, once each."""
        low = bisect_left(self._numbered, (span.start, ""))
        high = bisect_left(self._numbered, (span.end, ""))
        return tuple(dict.fromkeys(target for _, target in self._numbered[low:high]))
