"""What a person follows, and how soon they are told."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.access import Feature, Pace, Person, may_keep, paces_of
from portal.actions.following import follows, wording
from portal.actions.search import Asked
from portal.errors import CannotBeDoneError
from portal.store.following.values import Follow, Sort
from portal.web.asking import asker
from portal.web.facets import address_of
from portal.web.own.asked import back, number_from, told_from, words_from
from portal.web.own.words import pace_words
from vanban.model import DocKind


@dataclass(frozen=True, slots=True)
class Line:
    """One followed thing as the page lists it, with the address that shows it."""

    follow: Follow
    sort: str
    pace: str
    address: str


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show what the person follows; follow, change or end something if asked to."""
    person = asker(request)
    if request.method == "POST":
        _do(request, person)
        return back(request, "/cua-toi/theo-doi/")
    context = {
        "lines": [_line(follow) for follow in follows.mine(person)],
        "tab": "follows",
        "kinds": sorted(((k.value, k.official_name) for k in DocKind), key=lambda kind: kind[1]),
        "agencies": follows.agencies(person),
        **choices(person),
    }
    return render(request, "own/follows.html", context)


def choices(person: Person) -> dict[str, object]:
    """Return the paces that a form offers to *person*, and whether it offers webhooks."""
    return {
        "paces": [(pace.value, pace_words(pace)) for pace in paces_of(person)],
        "usual_pace": Pace.DAILY.value,
        "has_hooks": bool(may_keep(person, Feature.FOLLOW_WEBHOOKS)),
    }


def _do(request: HttpRequest, person: Person) -> None:
    deed, number = request.POST.get("lam", ""), number_from(request.POST.get("so", ""))
    if deed == "bo":
        follows.remove(person, number)
        messages.success(request, _("Đã thôi theo dõi."))
    elif deed == "doi":
        follows.change(person, number, told_from(request.POST))
        messages.success(request, _("Đã đổi cách báo."))
    else:
        follow = _follow(request, person)
        messages.success(request, _("Đang theo dõi: %(name)s") % {"name": follow.name})


def _follow(request: HttpRequest, person: Person) -> Follow:
    post, told = request.POST, told_from(request.POST)
    sort, address = post.get("loai", ""), post.get("dia-chi", "")[:600]
    if sort == Sort.DOCUMENT:
        return follows.follow_document(person, address, told)
    if sort == Sort.BASIS:
        return follows.follow_bases(person, address, told)
    kind, issuer = post.get("kind", "")[:40], post.get("issuer", "")[:300]
    if sort == Sort.SEARCH:
        year = number_from(post.get("year", "")) or None
        words = words_from(post, "q", 400)
        field = post.get("field", "")[:100] or None
        state = post.get("state", "")[:40] or None
        asked = Asked(words, kind or None, issuer or None, year, field=field, state=state)
        return follows.follow_search(person, asked, told)
    if sort in (Sort.TOPIC, Sort.AGENCY):
        return follows.follow_topic(person, kind, issuer, told)
    if sort == Sort.SUBJECT:
        return follows.follow_subject(person, post.get("chu-de", "")[:120], told)
    raise CannotBeDoneError("biểu mẫu không nói theo dõi gì")


def _line(follow: Follow) -> Line:
    return Line(follow, wording.sort_words(follow.sort), pace_words(follow.pace), _address(follow))


def _address(follow: Follow) -> str:
    if follow.sort is Sort.BASIS:
        return f"/cua-toi/theo-doi/{follow.id}/"
    if follow.sort is Sort.SUBJECT:
        return f"/duyet/chu-de/{follow.key}/"
    if follow.sort is Sort.AGENCY:
        return f"/duyet/co-quan/{follow.key}/" if "+" not in follow.key else _found(follow)
    if follow.document is not None:
        return follow.document.address
    return _found(follow)


def _found(follow: Follow) -> str:
    """Return the search that finds what a follow of a search or a topic tells of."""
    asked = follow.asked
    year = asked.get("year")
    wanted = Asked(
        str(asked.get("words", "")),
        asked.get("kind"),
        asked.get("issuer"),
        int(year) if year else None,
        sort="date",
        field=asked.get("field"),
        state=asked.get("state"),
    )
    return "/tim-kiem/" + address_of(wanted)
