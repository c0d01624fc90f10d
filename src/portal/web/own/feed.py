"""A person's alerts as an Atom feed at a secret address."""

from __future__ import annotations

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from portal.actions.following import alerts
from portal.web.asking import asker
from portal.web.own.alerts import line_of

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # letters no XML may hold


@require_safe
def atom(request: HttpRequest, key: str) -> HttpResponse:
    """Give the feed to whoever knows its address; entries keep their ids for ever."""
    with translation.override("vi"):  # a reader of feeds has no session, and no language
        found = alerts.feed(asker(request), key)
        context = {
            "feed": found,
            "lines": [line_of(alert) for alert in found.alerts],
            "site": settings.SITE,
            "self": f"{settings.SITE}/tin/{key}.atom",
            "updated": max((a.due_at for a in found.alerts), default=timezone.now()),
        }
        body = _FORBIDDEN.sub("", render_to_string("own/feed.xml", context))
    response = HttpResponse(body, content_type="application/atom+xml; charset=utf-8")
    response["Cache-Control"] = "private, max-age=300"
    response["X-Robots-Tag"] = "noindex"
    return response
