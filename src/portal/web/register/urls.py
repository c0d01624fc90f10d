"""Addresses of the register's pages, below ``/nhiem-vu/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from portal.web.register import agency, board, confirm, exports, notices, plans, succession, task

urlpatterns: list[URLPattern] = [
    path("", board.show, name="register"),
    path("co-quan/", board.by_agency, name="register-agencies"),
    path("co-quan/<int:agency_id>/", agency.show, name="register-agency"),
    path("ke-thua/", succession.show, name="register-succession"),
    path("lich/<str:key>.ics", exports.calendar, name="register-feed"),
    path("lich/", board.by_day, name="register-calendar"),
    path("nhac-viec/", notices.show, name="register-notices"),
    path("tong-hop/", board.summary, name="register-summary"),
    path("tong-hop/bao-cao.<str:form>", exports.report, name="register-export"),
    path("van-ban/", plans.by_document, name="register-documents"),
    path("van-ban/mo/", plans.open_plan, name="register-open"),
    path("van-ban/<int:plan_id>/", plans.show, name="register-plan"),
    path("van-ban/<int:plan_id>/thiet-lap/", plans.change, name="register-change"),
    path("van-ban/<int:plan_id>/xac-nhan/", confirm.show, name="register-confirm"),
    path("van-ban/<int:plan_id>/lich-su/", plans.history, name="register-history"),
    path("van-ban/<int:plan_id>/bao-cao.<str:form>", exports.report, name="register-plan-export"),
    path("minh-chung/<int:evidence_id>", task.evidence, name="register-evidence"),
    path("<int:task_id>/", task.show, name="register-task"),
]
