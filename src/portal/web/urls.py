"""Addresses of the pages."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from portal.web import (
    account,
    additions,
    browse,
    bulk,
    checking,
    comparison,
    crawlers,
    document,
    home,
    keys,
    originals,
    pages,
    provisions,
    published,
    results,
    tiers,
    translations,
    trial,
)
from portal.web.own import feed

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.show, name="home"),
    path("robots.txt", crawlers.robots, name="robots"),
    path("sitemap.xml", crawlers.index, name="sitemap"),
    path("sitemap-<int:page>.xml", crawlers.part, name="sitemap-part"),
    path("tim-kiem/", results.show, name="results"),
    path("tim-kiem/tai-ve.zip", bulk.archive, name="bulk"),
    path("tim-dieu-khoan/", provisions.show, name="provisions"),
    path("duyet/", browse.ways, name="browse"),
    path("duyet/moi/", browse.new, name="browse-new"),
    path("duyet/moi/atom.xml", browse.feed, name="browse-feed"),
    path("duyet/gan-chu-de/", browse.hang, name="browse-hang"),
    path("duyet/<slug:way>/", browse.places, name="browse-places"),
    path("duyet/<slug:way>/<path:value>/", browse.shelf, name="browse-shelf"),
    path("kiem-tra-can-cu/", checking.show, name="checking"),
    path("doc-thu/", trial.show, name="trial"),
    path("quan-he-cong-bo/", published.show, name="published"),
    path("them-van-ban/", additions.show, name="additions"),
    path("nhiem-vu/", include("portal.web.register.urls")),
    path("tai-khoan-cua-toi/", account.show, name="own-account"),
    path("tai-khoan-cua-toi/du-lieu.json", account.records, name="own-records"),
    path("cua-toi/", include("portal.web.own.urls")),
    path("tin/<str:key>.atom", feed.atom, name="own-feed"),
    path("khoa-api/", keys.show, name="api-keys"),
    path("hang-thanh-vien/", tiers.show, name="tiers"),
    path("gioi-thieu/", pages.about, name="about"),
    path("<path:address>/van-ban.json", document.as_json, name="document-json"),
    path("<path:address>/van-ban.<str:ending>", document.written, name="document-written"),
    path("<path:address>/so-sanh.<str:ending>", comparison.keep, name="document-comparison"),
    path("<path:address>/ban-goc", originals.keep, name="document-original"),
    path("<path:address>/ban-dich", translations.add, name="document-translation"),
    path("<path:address>/ban-goc/trang", originals.page, name="document-original-page"),
    path("<path:address>/ban-goc/anh", originals.picture, name="document-original-picture"),
    path("<path:address>", document.show, name="document"),
]
