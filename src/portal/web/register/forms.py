"""What forms of the register send."""

from __future__ import annotations

import re

from django.http import QueryDict

from portal.actions.register.rows import Seen
from portal.errors import CannotBeDoneError
from portal.store.register.values import Draft
from portal.web.register.asked import day_of
from vanban.model import Due, DueKind, Form

# 512:3  (the task and the version of it that the person saw)
_SEEN = re.compile(r"(?P<task>\d{1,18}):(?P<version>\d{1,9})")
# P1W P6M PT6H: those that the form offers, and what a text says that it does not
_EVERY = re.compile(r"P(?:\d{1,2}[DWMY]|T\d{1,2}H)")


def seen_from(text: str) -> Seen:
    """Return the row that a button names, as the person saw it."""
    match = _SEEN.fullmatch(text)
    if match is None:
        raise CannotBeDoneError("biểu mẫu thiếu dòng cần sửa: hãy tải lại trang")
    return Seen(int(match["task"]), int(match["version"]))


def draft_from(post: QueryDict) -> Draft:
    """Return the task that a form describes."""
    get = post.get
    return Draft(
        deed=(get("viec") or "").replace("\0", " ").strip(),
        leads=names_in(get("chu-tri") or ""),
        partners=names_in(get("phoi-hop") or ""),
        overseers=names_in(get("don-doc") or ""),
        form=Form.REQUEST if get("hinh-thuc") == Form.REQUEST else Form.ORDER,
        due=_due(post),
        review_on=day_of(get("xem-lai")),
        product=(get("san-pham") or "").replace("\0", " ").strip(),
        report_to=(get("bao-cao") or "").replace("\0", " ").strip(),
    )


def names_in(text: str) -> tuple[str, ...]:
    """Return the agencies that a person typed: one a line, or with ";" between.

    A comma does not part names: "Sở Văn hóa, Thể thao và Du lịch" is one.
    """
    names = (" ".join(name.split()) for name in re.split(r"[;\n]", text.replace("\0", " ")))
    return tuple(dict.fromkeys(name for name in names if name))


def _due(post: QueryDict) -> Due:
    words = (post.get("han-chu") or "").replace("\0", " ").strip()[:300] or None
    day, every = day_of(post.get("han")), post.get("ky") or ""
    if every == DueKind.RECURRING or _EVERY.fullmatch(every):
        named = None if every == DueKind.RECURRING else every
        return Due(words, DueKind.RECURRING, day if named else None, named)
    if day is not None:
        return Due(words, DueKind.DATE, day)
    if every == DueKind.CONTINUOUS:
        return Due(words or "thường xuyên", DueKind.CONTINUOUS)
    return Due(words, DueKind.PERIOD if words else DueKind.NONE)
