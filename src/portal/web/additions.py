"""Documents put into the library by editors."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from portal.access import may_add, may_maintain, require
from portal.actions import add
from portal.actions.add import Added, Handed
from portal.web.asking import asker, handed_over


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the form; with files handed over, what became of each."""
    person = asker(request)
    require(may_add(person))
    if request.method != "POST":
        offered = {"may_maintain": bool(may_maintain(person))}
        return render(request, "additions/additions.html", offered)
    files = handed_over(request)
    if not files:
        problem = _("Hãy dán văn bản hoặc chọn một tệp.")
        return render(request, "additions/additions.html", {"problem": problem}, status=400)
    report = list(add.add_many(person, _handed(files)))
    return render(request, "additions/additions.html", {"report": report, **_counts(report)})


def _handed(files: list[tuple[str, bytes]]) -> Iterator[Handed]:
    return (Handed(name, data) for name, data in files)


def _counts(report: list[Added]) -> dict[str, int]:
    return {
        outcome: sum(added.outcome == outcome for added in report)
        for outcome in ("added", "unchanged", "failed")
    }
