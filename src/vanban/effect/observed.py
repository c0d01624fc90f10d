"""Relations that others publish: who changed which article of what, kept apart from our reading.

Both formats have the fields ``src`` (number of what was changed), ``src_kind``, ``src_article``,
``action`` (the note's words), ``by``, ``by_kind``, ``by_article`` and ``effective_from``, and where
a number alone names nothing ``src_issuer``, ``src_date``, ``by_issuer``, ``by_date``: JSON, one
object a line, or a table with tabs and these words in its first row.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from vanban.cite import find_in_text
from vanban.errors import BadNumberError
from vanban.model import (
    SELF,
    DocKind,
    DocNumber,
    Finding,
    Locator,
    Reference,
    Severity,
    Span,
    Verb,
)
from vanban.text import slug

# có nội dung được sửa đổi, có nội dung được bổ sung, có nội dung bị bãi bỏ; bị hủy bỏ
_DEEDS = (
    (Verb.AMEND, re.compile(r"sửa đổi|có nội dung được bổ sung")),
    (Verb.INSERT, re.compile(r"(?:^|,\s*)được bổ sung")),
    (Verb.REPEAL, re.compile(r"(?:bị|được) (?:bãi bỏ|h(?:ủy|uỷ) bỏ)")),
    (Verb.REPLACE, re.compile(r"(?:bị|được) thay thế")),
    (Verb.CORRECT, re.compile(r"đính chính")),
    (Verb.SUSPEND, re.compile(r"ngưng hiệu lực")),
    (Verb.STAY, re.compile(r"đình chỉ")),
)
# "có nội dung bị bãi bỏ" ends a part of the article, "bị bãi bỏ" the article itself
_PARTIAL = re.compile(r"có nội dung\s+(?:bị|được)\s+(?:bãi bỏ|h(?:ủy|uỷ) bỏ)")


@dataclass(frozen=True, slots=True)
class Observed:
    """One relation as somebody else published it: *actor* changed a place of *target*.

    ``words`` are the publisher's, ``verbs`` what they say was done; ``is_partial`` says that only
    some of the content of the place ended. ``actor_at`` holds the acting provisions. ``source``
    says who published it and ``line`` where.
    """

    target: str
    target_kind: DocKind | None
    target_locator: Locator | None
    verbs: tuple[Verb, ...]
    words: str
    is_partial: bool
    actor: str
    actor_kind: DocKind | None
    actor_at: tuple[Locator, ...]
    starts: date | None
    source: str
    line: int
    target_issuer: str | None = None
    target_day: date | None = None
    actor_issuer: str | None = None
    actor_day: date | None = None

    @property
    def deeds(self) -> tuple[Verb, ...]:
        """What is done to the place: where only some of its content ends, it stays in force."""
        told = (Verb.AMEND if v is Verb.REPEAL and self.is_partial else v for v in self.verbs)
        return tuple(dict.fromkeys(told))

    @property
    def target_cited(self) -> Reference:
        """What was changed, as a citation: the document that it means is found as for any other."""
        return _cited(self.target, self.target_kind, self.target_issuer, self.target_day)

    @property
    def actor_cited(self) -> Reference:
        """The acting document as a citation."""
        return _cited(self.actor, self.actor_kind, self.actor_issuer, self.actor_day)


def read_observed(
    lines: Iterable[str], *, source: str
) -> tuple[tuple[Observed, ...], tuple[Finding, ...]]:
    """Return the relations that *lines* tell and a finding for each line that tells none."""
    found: list[Observed] = []
    findings: list[Finding] = []
    for index, row in read_rows(lines):
        observed = observed_in(row, source=source, line=index) if row is not None else None
        if observed is not None:
            found.append(observed)
        else:
            message = f"{source}, dòng {index}: không đọc được quan hệ (cần src, by, action)."
            findings.append(Finding("relation-unreadable", message, severity=Severity.NOTE))
    return tuple(found), tuple(findings)


def read_rows(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, str] | None]]:
    """Yield line number and fields of each row of a file; ``None`` for a line that is no row."""
    header: list[str] = []
    is_jsonl = False
    for index, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.lstrip().startswith("{"):
            is_jsonl = True
            yield index, _object(line)
        elif is_jsonl:
            yield index, None
        elif not header:
            header = line.rstrip("\r\n").split("\t")
        else:
            yield index, dict(zip(header, line.rstrip("\r\n").split("\t"), strict=False))


def _object(line: str) -> dict[str, str] | None:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict):
        return None
    return {key: value for key, value in fields.items() if isinstance(value, str)}


def observed_in(row: dict[str, str], *, source: str, line: int) -> Observed | None:
    """Return the relation that the fields of *row* tell, ``None`` if they tell none."""
    target, actor, words = (row.get(name, "").strip() for name in ("src", "by", "action"))
    if not (_is_number(target) and _is_number(actor)):
        return None
    if not (verbs := verbs_of(words)):
        return None
    return Observed(
        target=target,
        target_kind=_kind(row.get("src_kind", "")),
        target_locator=next(iter(_places(row.get("src_article", ""))), None),
        verbs=verbs,
        words=words,
        is_partial=_PARTIAL.search(words) is not None,
        actor=actor,
        actor_kind=_kind(row.get("by_kind", "")),
        actor_at=_places(row.get("by_article", "")),
        starts=_day(row.get("effective_from", "")),
        source=source,
        line=line,
        target_issuer=row.get("src_issuer", "").strip() or None,
        target_day=_day(row.get("src_date", "")),
        actor_issuer=row.get("by_issuer", "").strip() or None,
        actor_day=_day(row.get("by_date", "")),
    )


def _cited(number: str, kind: DocKind | None, issuer: str | None, day: date | None) -> Reference:
    where = Span(0, 0)  # it stands in no text of ours
    return Reference(where, number, None, number, kind=kind, issuer=issuer, issued_on=day)


def verbs_of(words: str) -> tuple[Verb, ...]:
    """Return what the words of a note say was done.

    Words put into an article that exists amend it; an article that "được bổ sung" is new.
    """
    return tuple(verb for verb, pattern in _DEEDS if pattern.search(words.lower()))


def _is_number(text: str) -> bool:
    try:
        DocNumber.parse(text)
    except BadNumberError:
        return False
    return True


def _kind(words: str) -> DocKind | None:
    try:
        return DocKind(slug(words))
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _places(words: str) -> tuple[Locator, ...]:
    """Return the places that *words* name: ``khoản 2 Điều 1``, ``Điều 1, Điều 2``.

    "tại" before them keeps a place that begins a line from being read as its own heading.
    """
    found = (r.locator for r in find_in_text(f"tại {words}") if r.target == SELF)
    return tuple(locator for locator in found if locator is not None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
