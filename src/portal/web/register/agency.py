"""One agency: how far it is, its tasks, its people, its calendar."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from portal.access import Person
from portal.actions.register import agencies, boards, hooks, succession
from portal.errors import CannotBeDoneError
from portal.store.register.conditions import Wanted
from portal.web.asking import asker
from portal.web.days import today
from portal.web.register.asked import day_of
from portal.web.register.charts import ring
from portal.web.register.forms import names_in
from portal.web.register.inviting import send_invitation
from portal.web.register.rows import rows_of


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, agency_id: int) -> HttpResponse:
    """Show an agency; do what a button asks for, then show it again."""
    person = asker(request)
    if request.method != "POST":
        return _page(request, person, agency_id)
    deed = _DEEDS.get(request.POST.get("lam", ""))
    if deed is None:
        return _page(request, person, agency_id, _("Không rõ phải làm gì."), 400)
    try:
        deed(request, person, agency_id)
    except CannotBeDoneError as error:
        return _page(request, person, agency_id, error.message, 422)
    return HttpResponseRedirect(f"/nhiem-vu/co-quan/{agency_id}/")


def _page(
    request: HttpRequest, person: Person, agency_id: int, problem: str = "", status: int = 200
) -> HttpResponse:
    day = today()
    office = agencies.agency(person, agency_id, on=day)
    listed = boards.listed(person, Wanted(agency=agency_id), on=day)
    feed = f"/nhiem-vu/lich/{office.feed_key}.ics" if office.feed_key else ""
    context = {
        "office": office,
        "ring": ring(office.tally),
        "listed": listed,
        "rows": rows_of(listed.tasks, day),
        "feed": request.build_absolute_uri(feed) if feed else "",
        "hooks": hooks.of_agency(person, agency_id) if office.is_mine else (),
        "problem": problem[:1].upper() + problem[1:],
    }
    return render(request, "register/agency.html", context, status=status)


def _add(request: HttpRequest, person: Person, agency_id: int) -> None:
    email, directs = request.POST.get("thu", ""), request.POST.get("quan-ly") == "1"
    agencies.add_person(person, agency_id, email, directs=directs)
    messages.success(request, _("Đã thêm cán bộ."))


def _invite(request: HttpRequest, person: Person, agency_id: int) -> None:
    post, directs = request.POST, request.POST.get("quan-ly") == "1"
    email = agencies.invite(
        person,
        agency_id,
        post.get("thu", ""),
        post.get("ten", "").replace("\0", ""),
        directs=directs,
    )
    name = agencies.agency(person, agency_id, on=today()).agency.name
    if send_invitation(request, email, name):
        messages.success(request, _("Đã tạo tài khoản và gửi thư mời tới %(to)s.") % {"to": email})
    else:
        words = _(
            "Đã tạo tài khoản, chưa gửi được thư tới %(to)s: nhắn người ấy dùng “Quên mật khẩu”."
        )
        messages.warning(request, words % {"to": email})


def _remove(request: HttpRequest, person: Person, agency_id: int) -> None:
    account = request.POST.get("tai-khoan", "")
    agencies.remove_person(person, agency_id, int(account) if account.isdecimal() else 0)
    messages.success(request, _("Đã bỏ cán bộ khỏi cơ quan."))


def _renew(request: HttpRequest, person: Person, agency_id: int) -> None:
    agencies.renew_feed(person, agency_id)
    messages.success(request, _("Lịch có địa chỉ mới, địa chỉ cũ không dùng được nữa."))


def _add_hook(request: HttpRequest, person: Person, agency_id: int) -> None:
    hooks.add(person, agency_id, request.POST.get("dia-chi", ""))
    messages.success(request, _("Đã thêm địa chỉ nhận tin."))


def _remove_hook(request: HttpRequest, person: Person, agency_id: int) -> None:
    number = request.POST.get("dia-chi", "")
    hooks.remove(person, int(number) if number.isdecimal() else 0)
    messages.success(request, _("Đã bỏ địa chỉ nhận tin."))


def _end(request: HttpRequest, person: Person, agency_id: int) -> None:
    ended_on = day_of(request.POST.get("ngay"))
    if ended_on is None:
        raise CannotBeDoneError(_("hãy ghi ngày thôi hoạt động"))
    names, act = names_in(request.POST.get("ke-thua", "")), request.POST.get("van-ban", "")
    waiting = succession.end(person, agency_id, names, ended_on=ended_on, act=act, on=today())
    messages.success(request, _("Đã ghi nhận. Số việc chờ chuyển: %(n)d.") % {"n": waiting})


_DEEDS: dict[str, Callable[[HttpRequest, Person, int], None]] = {
    "thoi": _end,
    "them-nguoi": _add,
    "moi-nguoi": _invite,
    "bo-nguoi": _remove,
    "doi-lich": _renew,
    "them-dia-chi": _add_hook,
    "bo-dia-chi": _remove_hook,
}
