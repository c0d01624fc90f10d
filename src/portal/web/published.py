"""«Quan hệ do nơi khác công bố»: for administrators, loaded, taken out, compared with the texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from portal.access import may_maintain, require
from portal.actions import published
from portal.actions.hits import Hit
from portal.actions.published import Compared
from portal.errors import CannotBeDoneError, TooLargeError
from portal.web.asking import asker
from portal.web.failures import words_of
from vanban.effect import Difference, Disagreement
from vanban.render import place_words

_MOST = 500  # disagreements on a page; the command has them all
_MOST_LINES = 20  # unread lines that are named


@dataclass(frozen=True, slots=True)
class Row:
    """One disagreement: what sort, on which place of what, by whom, in both sides' words."""

    words: str
    target: Hit | None
    place: str
    actor: Hit | None
    read: str
    read_at: str
    read_from: date | None
    told: str
    told_from: date | None
    source: str


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show who publishes relations and where these and the texts disagree; load or take out."""
    person = asker(request)
    require(may_maintain(person))
    if request.method == "POST":
        return _changed(request)
    source = request.GET.get("nguon") or None
    compared = published.compare(person, source)
    rows = [_row(d, compared) for d in compared.comparison.differences[:_MOST]]
    context = {
        "publishers": published.listed(person),
        "source": source,
        "rows": rows,
        "count": len(compared.comparison.differences),
        "agreeing": compared.comparison.agreeing,
        "alone": compared.alone,
    }
    return render(request, "published/published.html", context)


def _changed(request: HttpRequest) -> HttpResponse:
    """Load the file handed over, or take out what one publisher told; say what became of it."""
    person = asker(request)
    try:
        if taken_out := request.POST.get("bo"):
            count = published.drop(person, taken_out)
            messages.success(request, _("Đã bỏ %(n)d quan hệ.") % {"n": count})
        else:
            _load(request)
    except (CannotBeDoneError, TooLargeError) as error:
        messages.error(request, words_of(error))
    return HttpResponseRedirect(request.path)


def _load(request: HttpRequest) -> None:
    file = request.FILES.get("tep")
    data = file.read(published.LIMIT + 1) if file else b""
    loaded = published.load(asker(request), data, request.POST.get("nguon", ""))
    messages.success(request, _("Đã nạp %(n)d quan hệ.") % {"n": loaded.count})
    if loaded.unread:
        lines = ", ".join(map(str, loaded.unread[:_MOST_LINES]))
        told = {"n": len(loaded.unread), "lines": lines}
        messages.warning(request, _("Không đọc được %(n)d dòng: %(lines)s") % told)


def _row(difference: Difference, compared: Compared) -> Row:
    told = difference.observed
    return Row(
        words={
            Disagreement.NOT_READ: _("nơi khác công bố, văn bản tác động không ghi"),
            Disagreement.NOT_OBSERVED: _("văn bản tác động có ghi, nơi khác không công bố"),
            Disagreement.OTHER_DAY: _("khác ngày"),
            Disagreement.OTHER_VERB: _("khác việc"),
        }[difference.disagreement],
        target=compared.documents.get(difference.target),
        place=place_words(difference.place),
        actor=compared.documents.get(difference.actor),
        read=difference.read or "",
        read_at=place_words(difference.read_at),
        read_from=difference.read_from,
        told=told.words if told else "",
        told_from=told.starts if told else None,
        source=f"{told.source}, dòng {told.line}" if told else "",
    )
