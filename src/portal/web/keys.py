"""A person's API keys: made, shown once, ended."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from portal.actions import keys
from portal.web.asking import asker


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the keys; make or end one if asked to."""
    person, made = asker(request), ""
    if request.method == "POST" and request.POST.get("lam") == "them":
        made = keys.make(person, request.POST.get("ten", "").replace("\0", " "))
    elif request.method == "POST":
        number = request.POST.get("khoa", "")
        keys.remove(person, int(number) if number.isdecimal() and len(number) < 19 else 0)
    response = render(request, "keys/keys.html", {"keys": keys.mine(person), "made": made})
    response["Cache-Control"] = "no-store"
    return response
