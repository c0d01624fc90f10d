"""One's own account: what the portal keeps of a person, to take along or to delete."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.actions import people
from portal.errors import NotAllowedError
from portal.web.asking import asker
from portal.web.tier_words import role_words


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show one's own account; a post with the right password deletes it."""
    person = asker(request)
    context = {"person": person, "roles": [role_words(role) for role in sorted(person.roles)],
               "by_password": people.confirms_by_password(person)}  # fmt: skip
    if request.method == "POST":
        try:
            people.delete_own_account(person, request.POST.get("password", ""))
        except NotAllowedError as error:
            context["refusal"] = str(error)
            return render(request, "account/own.html", context, status=403)
        logout(request)
        return HttpResponseRedirect("/")
    return render(request, "account/own.html", context)


@never_cache
@login_required
@require_safe
def records(request: HttpRequest) -> HttpResponse:
    """Return all that the portal keeps of the person who asks, as JSON."""
    answer = JsonResponse(
        people.own_records(asker(request)), json_dumps_params={"ensure_ascii": False, "indent": 1}
    )
    answer["Content-Disposition"] = 'attachment; filename="du-lieu-cua-toi.json"'
    return answer


def offers(request: HttpRequest) -> dict[str, object]:
    """Return what every page may offer: whether anybody can sign up, and from where."""
    return {"signup_is_open": settings.SIGNUP_IS_OPEN, "oidc_name": settings.OIDC_NAME}
