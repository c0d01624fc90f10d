"""Where the deeds of a plan stand that a decision issues: by the plan's own labels.

A "Kế hoạch (Kèm theo Quyết định số …)" is what its readers hold in hand: "mục III.1", not "the
text attached, III.1". A regulation with articles keeps the step of the attached text, for the
decision has articles of the same numbers; so does an annex, which is named as one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from vanban.model import Assignment, Document, Level, Locator

_ANNEX = re.compile(r"phụ\s+lục|mẫu|biểu|bảng|danh\s+(?:mục|sách)", re.IGNORECASE)


def by_own_labels(document: Document, given: Assignment) -> Assignment:
    """Return *given* placed by the labels of the attached plan that holds it, if one does."""
    at = given.at
    if at is None or at.steps[0].word != Level.PHU_LUC.value or len(at.steps) == 1:
        return given
    own = Locator(at.steps[1:])
    path = document.place_at(given.span.start).path
    if not path or own.steps[0].word or _ANNEX.match(path[0].label.strip()):
        return given
    return replace(given, at=own)
