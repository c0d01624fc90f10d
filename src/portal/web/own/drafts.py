"""A draft or a regulation followed by what it rests on."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.actions.following import drafts
from portal.errors import CannotBeDoneError, TooLargeError
from portal.web.asking import asker
from portal.web.own.asked import told_from, words_from
from portal.web.own.follows import choices


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """Show the form for a draft; with one pasted, follow its bases."""
    person = asker(request)
    text = words_from(request.POST, "text", drafts.MOST_LETTERS + 1)
    name = words_from(request.POST, "ten", 300)
    context = {"text": text, "tab": "follows", "name": name, **choices(person)}
    if request.method != "POST" or request.POST.get("lam") == "dan":
        return render(request, "own/draft.html", context)
    try:
        made = drafts.follow_draft(person, text, name, told_from(request.POST))
    except (CannotBeDoneError, TooLargeError) as error:
        context["problem"] = error.message[:1].upper() + error.message[1:]
        return render(request, "own/draft.html", context, status=error.status)
    return HttpResponseRedirect(f"/cua-toi/theo-doi/{made.id}/")


@never_cache
@login_required
@require_safe
def show(request: HttpRequest, follow_id: int) -> HttpResponse:
    """Show the bases of a followed draft or regulation, each with its state today."""
    person = asker(request)
    context = {"resting": drafts.resting(person, follow_id), "tab": "follows", **choices(person)}
    return render(request, "own/bases.html", context)
