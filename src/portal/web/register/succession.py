"""Open tasks of agencies that have ended, offered to their successors: the office decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from portal.access import Person
from portal.actions.register import succession
from portal.errors import CannotBeDoneError
from portal.store.register.offers import Offer
from portal.store.register.values import Agency, Plan
from portal.web.asking import asker
from portal.web.register.words import term_of, term_words


@dataclass(frozen=True, slots=True)
class Heritage:
    """What one successor is offered of one plan, by one act."""

    plan: Plan
    before: Agency
    after: Agency
    act: str
    ended_on: date
    lines: tuple[tuple[Offer, str], ...]  # with the words of each term


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the offers on which the person decides; do what a button asks for, show them again."""
    person = asker(request)
    if request.method != "POST":
        return _page(request, person)
    try:
        _decide(request, person)
    except CannotBeDoneError as error:
        return _page(request, person, error.message, 422)
    return HttpResponseRedirect("/nhiem-vu/ke-thua/")


def _page(
    request: HttpRequest, person: Person, problem: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "heritages": list(_heritages(succession.waiting(person))),
        "received": [
            (one, term_of(one.due), one.due.printed) for one in succession.received(person)
        ],
        "problem": problem[:1].upper() + problem[1:],
    }
    return render(request, "register/succession.html", context, status=status)


def _decide(request: HttpRequest, person: Person) -> None:
    chosen = [int(n) for n in request.POST.getlist("de-nghi") if n.isdecimal() and len(n) < 19]
    deed = request.POST.get("lam", "")
    if deed == "chuyen":
        moved = succession.accept(person, chosen)
        messages.success(request, _("Số nhiệm vụ đã chuyển: %(n)d.") % {"n": moved})
    elif deed == "khong-chuyen":
        left = succession.decline(person, chosen, request.POST.get("ly-do", ""))
        messages.success(request, _("Số nhiệm vụ giữ nguyên: %(n)d.") % {"n": left})
    else:
        raise CannotBeDoneError(_("không rõ phải làm gì"))


def _heritages(offers: Iterable[Offer]) -> Iterable[Heritage]:
    def key(offer: Offer) -> tuple[int, int, int]:
        return offer.task.plan.id, offer.before.id, offer.after.id

    for _key, group in groupby(sorted(offers, key=key), key=key):
        lines = tuple((offer, term_words(offer.task)) for offer in group)
        first = lines[0][0]
        yield Heritage(first.task.plan, first.before, first.after, first.act, first.ended_on, lines)
