"""Addresses of the portal: pages, sign-in, the JSON API, Django's admin."""

from __future__ import annotations

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from portal.api import api

admin.site.site_header = "Quản trị"
admin.site.site_title = "Quản trị"
# One way in, with allauth's limits and second factor.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("quan-tri/", admin.site.urls),
    path("tai-khoan/", include("allauth.urls")),
    path("ngon-ngu/", include("django.conf.urls.i18n")),
    path("api/v1/", api.urls),
    path("", include("portal.web.urls")),
]

handler400 = "portal.web.failures.bad_request"
handler403 = "portal.web.failures.forbidden"
handler404 = "portal.web.failures.not_found"
handler500 = "portal.web.failures.broken"
