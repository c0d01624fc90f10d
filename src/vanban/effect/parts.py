"""Parts of a document that take effect, or end, on another day than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.effect.clauses import start_of, statements, until_day
from vanban.model import SELF, Document, Effect, Reference, Span

# "Khoản 1 Điều 10 Thông tư này có hiệu lực thi hành kể từ ngày …"
# "…, trừ quy định tại Điều 9 Thông tư này được áp dụng từ …"
_VERB = re.compile(
    r"(?:có\s+hiệu\s+lực(?:\s+thi\s+hành)?|được\s+áp\s+dụng(?:\s+bắt\s+đầu)?)\s+(?=(?:kể\s+)?từ\b)"
)
_EXCEPT = re.compile(r"\btrừ\b")
_OPENING = re.compile(
    r"(?:\d+[.)]\s*|[a-zđ]\)\s*)?(?:riêng\s+)?(?:(?:các\s+)?quy\s+định\s+tại\s+)?"
    r"(?=(?:các\s+)?(?:điểm|khoản|điều|chương|mục|phụ\s+lục)\b)",
    re.IGNORECASE,
)


def parts(document: Document, references: tuple[Reference, ...], whole: Effect) -> Iterator[Effect]:
    """Yield the effect of each part that a clause names with a day of its own.

    Assumption "a part's clause begins with its places": the places stand at the head of the
    sentence, or behind "trừ", and before the verb.
    """
    for start, text in statements(document):
        exception, opening = _EXCEPT.search(text), _OPENING.match(text)
        begin = opening.end() if opening else exception.end() if exception else None
        verb = _VERB.search(text, begin) if begin is not None else None
        if begin is None or verb is None:
            continue
        named = [
            r
            for r in references
            if r.target == SELF
            and r.locator is not None
            and start + begin <= r.span.start < start + verb.start()
        ]
        if not named:
            continue
        rule, day = start_of(text[verb.end() :], document.header.issued_on)
        at = named[0].span.start
        quote = document.text[at : start + len(text)]
        part = replace(
            whole,
            effective_from=day,
            rule=rule,
            quote=quote,
            span=Span(at, start + len(text)),
            expires=until_day(text[verb.end() :]),
            conditional=False,
        )
        for reference in named:
            yield replace(part, locator=reference.locator)
