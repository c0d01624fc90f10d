"""A person's reminders, and the mails that did not arrive for who keeps plans."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from portal.actions.register import reminders
from portal.store.register.notices import Notice
from portal.web.asking import asker


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show reminders; mark them as read if asked to."""
    person = asker(request)
    if request.method == "POST":
        number = request.POST.get("nhac", "")
        is_number = number.isascii() and number.isdigit() and len(number) < 19
        reminders.read(person, int(number) if is_number else None)
        return HttpResponseRedirect("/nhiem-vu/nhac-viec/")
    found = reminders.of(person)
    context = {
        "notices": [(notice, _step_words(notice)) for notice in found.notices],
        "undelivered": found.undelivered,
        "unread": sum(notice.read_at is None for notice in found.notices),
    }
    return render(request, "register/notices.html", context)


def _step_words(notice: Notice) -> str:
    if notice.due_on is None:
        return _("báo cáo bị trả lại: %(reason)s") % {"reason": notice.reason}
    day = f"{notice.due_on:%d/%m/%Y}"
    if notice.step == 0:
        return _("quá hạn từ ngày %(day)s") % {"day": day}
    return _("đến hạn ngày %(day)s") % {"day": day}
