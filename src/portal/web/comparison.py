"""The tab that compares two days of a document, or two documents, and its files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.access import Feature
from portal.actions import documents
from portal.actions.editions import comparison, files
from portal.actions.editions.comparison import Row
from portal.actions.editions.files import Form
from portal.errors import CannotBeDoneError, NotFoundError
from portal.web.asking import asker
from portal.web.days import day_in, is_no_day, today
from portal.web.failures import words_of
from portal.web.files import as_file
from vanban.consolidate import Likened, Way, Words

TAB = "so-sanh"


@dataclass(frozen=True, slots=True)
class Line:
    """A provision with what became of it in words."""

    row: Row
    way: str
    likened: str

    @property
    def words(self) -> tuple[Words, ...]:
        """Both texts, word by word."""
        return self.row.words


@dataclass(frozen=True, slots=True)
class _Wanted:
    other: str
    before: date | None
    after: date


def beside(request: HttpRequest, address: str) -> dict[str, object]:
    """Return what the tab shows: the form, and the comparison if one was asked for."""
    person, wanted = asker(request), _wanted(request)
    context: dict[str, object] = {"wanted": wanted, "compared": None, "comparison_problem": ""}
    context["may_keep_comparison"] = documents.may_open(person, Feature.EXPORT_COMPARISON)
    wrong = [typed for name in ("tu", "den") if is_no_day(typed := request.GET.get(name, ""))]
    if wrong and not wanted.other:
        told = _("“%(typed)s” không phải là một ngày.") % {"typed": wrong[0].strip()[:40]}
        return context | {"comparison_problem": told}
    if not wanted.other and wanted.before is None:
        return context
    try:
        if wanted.other:
            compared = comparison.texts(person, address, wanted.other)
        else:
            assert wanted.before is not None
            compared = comparison.days(person, address, wanted.before, wanted.after)
    except (CannotBeDoneError, NotFoundError) as error:
        words = words_of(error)
        return context | {"comparison_problem": words[:1].upper() + words[1:]}
    lines = [_line(row) for row in compared.rows]
    return context | {"compared": compared, "lines": lines, "kept_as": _kept_as(wanted)}


@require_safe
def keep(request: HttpRequest, address: str, ending: str) -> HttpResponse:
    """Give a comparison as a file of the format that *ending* names."""
    person, wanted = asker(request), _wanted(request)
    try:
        form = Form(ending)
    except ValueError:
        raise NotFoundError(address) from None
    if wanted.other:
        file = files.of_texts(person, address, wanted.other, form)
    else:
        before = wanted.before or wanted.after
        file = files.of_days(person, address, before, wanted.after, form)
    return as_file(file.data, file.media_type, file.name)


def _wanted(request: HttpRequest) -> _Wanted:
    other = request.GET.get("voi", "").replace("\0", "").strip()[:400]
    before, after = (day_in(request.GET.get(name, "")) for name in ("tu", "den"))
    return _Wanted(other, before, after or today())


def _kept_as(wanted: _Wanted) -> str:
    """Return the question of the address that gives the same comparison as a file."""
    if wanted.other:
        return urlencode({"voi": wanted.other})
    before = wanted.before or wanted.after
    return urlencode({"tu": before.isoformat(), "den": wanted.after.isoformat()})


def _line(row: Row) -> Line:
    ways = {Way.CHANGED: _("khác"), Way.INSERTED: _("thêm"), Way.REPEALED: _("bỏ")}
    why = {Likened.NAME: _("cùng tên"), Likened.WORDS: _("lời gần giống")}
    likened = why[row.likened] if row.likened else ""
    return Line(row, ways[row.way] if row.way else "", likened)
