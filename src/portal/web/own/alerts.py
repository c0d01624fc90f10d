"""What a person was told, and the ways by which they are told besides this page."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.actions.following import alerts, wording
from portal.store.following.values import Alert, Said
from portal.web.asking import asker
from portal.web.own.asked import number_from

_SHOWN = 5  # clauses of one alert; a link leads to the others


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as the page shows it: what it does, where, its words, and the way to them."""

    deed: str
    place: str
    touched: str
    quote: str
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """One alert as the page shows it; ``more`` clauses are not shown."""

    alert: Alert
    headline: str
    clauses: tuple[Clause, ...]
    more: int
    because: tuple[tuple[str, str, str], ...]


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show what the person was told; mark it as read if asked to."""
    person = asker(request)
    if request.method == "POST":
        alerts.read(person, request.POST.get("tin") or None)
        return HttpResponseRedirect("/cua-toi/")
    page = alerts.mine(person, number_from(request.GET.get("trang", "")) or 1)
    lines = [line_of(alert) for alert in page.alerts]
    return render(request, "own/alerts.html", {"page": page, "lines": lines, "tab": "alerts"})


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ways(request: HttpRequest) -> HttpResponse:
    """Show the address of the feed and the webhooks; renew, add or remove if asked to."""
    person = asker(request)
    if request.method == "POST":
        deed = request.POST.get("lam", "")
        if deed == "doi-dia-chi":
            alerts.renew_feed(person)
        elif deed == "them-moc":
            alerts.add_hook(person, request.POST.get("dia-chi", ""))
        elif deed == "bo-moc":
            alerts.remove_hook(person, number_from(request.POST.get("moc", "")))
        return HttpResponseRedirect("/cua-toi/cach-bao/")
    found = alerts.ways(person)
    feed = f"{settings.SITE}/tin/{found.feed_key}.atom" if found.feed_key else ""
    return render(request, "own/ways.html", {"ways": found, "feed": feed, "tab": "ways"})


def line_of(alert: Alert) -> Line:
    """Return an alert as pages and feeds show it."""
    said = alert.happened.said
    return Line(
        alert,
        wording.headline(alert),
        tuple(_clause(each, alert) for each in said[:_SHOWN]),
        max(0, alert.happened.count - _SHOWN),
        tuple((wording.sort_words(b.sort), b.name, b.quote) for b in alert.because),
    )


def _clause(said: Said, alert: Alert) -> Clause:
    source = alert.documents.get(said.document)
    address = f"{source.address}#{said.at or ''}" if source else ""
    place = wording.place_of(said.at)
    if source is not None and source.id != alert.document.id:
        place = f"{place} {wording.name_of(source)}".strip()
    return Clause(
        wording.deed_words(said.deed), place, wording.place_of(said.place), said.quote, address
    )
