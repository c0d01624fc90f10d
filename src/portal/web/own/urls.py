"""Addresses of a person's own pages, below ``/cua-toi/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from portal.web.own import alerts, drafts, folders, follows, notes

urlpatterns: list[URLPattern] = [
    path("", alerts.show, name="own-alerts"),
    path("theo-doi/", follows.show, name="own-follows"),
    path("theo-doi/du-thao/", drafts.follow, name="own-draft"),
    path("theo-doi/<int:follow_id>/", drafts.show, name="own-bases"),
    path("ghi-chu/", notes.show, name="own-notes"),
    path("thu-muc/", folders.show, name="own-folders"),
    path("thu-muc/<int:folder_id>/", folders.one, name="own-folder"),
    path("cach-bao/", alerts.ways, name="own-ways"),
]
