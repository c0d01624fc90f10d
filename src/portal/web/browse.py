"""Ways through the library: lists of kinds, agencies, years, signers; subjects; what is new."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from portal.access import VISITOR, Feature, Person, may_use
from portal.actions import browse, similar
from portal.actions.browse import Place, Way
from portal.actions.documents import Shown
from portal.actions.following import follows
from portal.actions.search import Asked
from portal.errors import NotFoundError
from portal.store.following.matches import topic_key
from portal.store.following.values import Sort
from portal.web.asking import asker
from portal.web.facets import address_of, facets_of
from portal.web.provisions import groups_of
from portal.web.results import asked_of, page_of
from vanban.text import slug

_PLACES = 100  # on one page of a list
_SHORT = 12  # of each way on the first page


def way_words(way: Way) -> str:
    """Return what a way is called."""
    return {
        Way.KIND: _("Loại văn bản"),
        Way.AGENCY: _("Cơ quan ban hành"),
        Way.YEAR: _("Năm ban hành"),
        Way.FIELD: _("Lĩnh vực"),
        Way.SIGNER: _("Người ký"),
        Way.SUBJECT: _("Chủ đề"),
    }[way]


@require_safe
def ways(request: HttpRequest) -> HttpResponse:
    """Show the subjects and the beginning of each way."""
    person, lists = asker(request), []
    for way in (Way.KIND, Way.AGENCY, Way.YEAR, Way.FIELD):
        places = browse.places(person, way)
        if places:
            lists.append((way, way_words(way), places[:_SHORT], len(places)))
    return render(
        request, "browse/ways.html", {"lists": lists, "tree": browse.tree(asker(request))}
    )


@require_safe
def places(request: HttpRequest, way: str) -> HttpResponse:
    """Show all places of one way, page by page."""
    chosen = _way(way)
    found = browse.places(asker(request), chosen)
    typed = request.GET.get("trang", "")
    page = Paginator[Place](found, _PLACES).get_page(typed)
    context = {"way": chosen, "name": way_words(chosen), "page": page}
    if chosen is Way.SUBJECT:
        context["tree"] = browse.tree(asker(request))
    return render(request, "browse/places.html", context)


@require_safe
def shelf(request: HttpRequest, way: str, value: str) -> HttpResponse:
    """Show the documents of one place, the newest first, with facets to narrow them."""
    chosen = _way(way)
    asked = _within(asked_of(request), chosen, value)
    found = browse.shelf(asker(request), chosen, value, asked)
    outside: Any = {chosen.name.lower(): None}  # the place stands in the path already
    links = replace(found.found, asked=replace(found.found.asked, **outside))
    page = links.asked.page
    context = {
        "shelf": found,
        "way_name": way_words(chosen),
        "asked": replace(links.asked, words=""),
        "found": found.found,
        **_followed(asker(request), chosen, value),
        "facets": [f for f in facets_of(links) if f.name != chosen.name.lower()],
        "previous": page_of(links, page - 1),
        "next": page_of(links, page + 1),
        "by_date": address_of(links.asked, sort=None, trang=None),
    }
    return render(request, "browse/shelf.html", context)


_SORTS = {Way.AGENCY: Sort.AGENCY, Way.KIND: Sort.TOPIC, Way.SUBJECT: Sort.SUBJECT}


def _followed(person: Person, way: Way, value: str) -> dict[str, object]:
    """Return what the button of a place says and sends: follow it, or no longer."""
    sort = _SORTS.get(way)
    if sort is None:
        return {}
    fields = {Way.AGENCY: "issuer", Way.KIND: "kind", Way.SUBJECT: "chu-de"}
    key = topic_key(value, "") if way is Way.KIND else value
    return {
        "follow_sort": sort.value,
        "follow_field": (fields[way], value),
        "followed": follows.of_place(person, sort, key),
        "may_follow": person.id is None or follows.may_follow_places(person),
    }


@require_safe
def new(request: HttpRequest) -> HttpResponse:
    """Show the documents in the order in which they came."""
    typed = request.GET.get("truoc", "")
    before = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 18 else None
    return render(request, "browse/new.html", {"new": browse.new(asker(request), before)})


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """Give the newest documents that anybody may see, as Atom."""
    site = settings.SITE
    atom = Atom1Feed(
        title="Văn bản mới",
        link=site + reverse("browse-new"),
        description="Văn bản vừa được đưa vào thư viện",
        language="vi",
        feed_url=site + reverse("browse-feed"),
    )
    for hit, when in browse.new(VISITOR, count=50).hits:
        title = f"{hit.kind_name} {hit.number}".strip()
        atom.add_item(
            title=title,
            link=site + hit.address,
            description=hit.title or title,
            updateddate=when,
            pubdate=when,
            unique_id=site + hit.address,
        )
    body = atom.writeString("utf-8")
    return HttpResponse(body, content_type="application/atom+xml; charset=utf-8")


def shelf_above(person: Person, address: str) -> str | None:
    """Return the shelf that the beginning of a document's address names, if there is one.

    ``/chinh-phu``, ``/chinh-phu/nghi-dinh`` and ``/chinh-phu/nghi-dinh/2024`` are places of the
    library; an agency of which *person* may see nothing is not there.
    """
    parts = address.strip("/").split("/")
    if not 1 <= len(parts) <= 3 or browse.agency_at(person, parts[0]) is None:
        return None
    narrowed = dict(zip(("kind", "year"), parts[1:], strict=False))
    query = f"?{urlencode(narrowed)}" if narrowed else ""
    return reverse("browse-shelf", args=[Way.AGENCY.value, parts[0]]) + query


def beside_tab(person: Person, shown: Shown, tab: str, place: str = "") -> dict[str, object]:
    """Return the ways that lead on from a tab of a document: its signers, subjects, its like.

    With a *place* also the provisions of other documents like the one there.
    """
    if tab == "thuoc-tinh":
        signers = [(slug(one.name), one.name) for one in shown.case.parsed.header.signers]
        return {"signers": signers, "subjects": browse.subjects_at(person, shown.address)}
    if tab == "lien-quan" and may_use(person, Feature.TAB_RELATED):
        alike = similar.provisions_like(person, shown.address, place) if place else ()
        return {
            "similar": similar.documents_like(person, shown.address),
            "places": similar.places(person, shown.address),
            "place": place,
            "alike": groups_of(alike),
        }
    return {}


@require_http_methods(["GET", "HEAD", "POST"])
def hang(request: HttpRequest) -> HttpResponse:
    """Let an editor hang a document on subjects."""
    asked = request.POST if request.method == "POST" else request.GET
    address = asked.get("dia-chi", "")
    if request.method == "POST":
        browse.hang(asker(request), address, request.POST.getlist("chu-de"))
        hit, _held = browse.subjects_of(asker(request), address)
        return redirect(f"{hit.address}?muc=thuoc-tinh")
    hit, held = browse.subjects_of(asker(request), address)
    context = {"hit": hit, "held": held, "tree": browse.tree(asker(request))}
    return render(request, "browse/hang.html", context)


def _way(way: str) -> Way:
    try:
        return Way(way)
    except ValueError:
        raise NotFoundError(f"/duyet/{way}/") from None


def _within(asked: Asked, way: Way, value: str) -> Asked:
    """Return *asked* within a place; the newest first unless something was typed."""
    if way is Way.YEAR:
        if not (value.isascii() and value.isdigit() and len(value) <= 4):
            raise NotFoundError(f"/duyet/{way.value}/{value}/")
        return replace(asked, year=int(value), sort="date")
    chosen: Any = {way.name.lower(): value}
    return replace(asked, **chosen, sort="date")
