"""A person's folders, and those that their office shares."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.access import Person
from portal.actions.own import folders
from portal.web.asking import asker
from portal.web.own.asked import back, number_from, words_from


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the folders; make one if asked to, and put into it what the form names."""
    person = asker(request)
    if request.method == "POST":
        return _do(request, person)
    context = {"folders": folders.mine(person), "offices": folders.offices(person)}
    return render(request, "own/folders.html", {**context, "tab": "folders"})


def _do(request: HttpRequest, person: Person) -> HttpResponse:
    post = request.POST
    folder = number_from(post.get("thu-muc", ""))
    name = words_from(post, "ten", 200)
    if name and not folder:
        folder = folders.add(person, name, number_from(post.get("co-quan", "")) or None)
    if address := post.get("dia-chi", "")[:400]:
        folders.put(person, folder, address, post.get("cho", "")[:300])
    return back(request, f"/cua-toi/thu-muc/{folder}/" if folder else "/cua-toi/thu-muc/")


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, folder_id: int) -> HttpResponse:
    """Show what lies in a folder; rename, share, empty or delete it if asked to."""
    person, post = asker(request), request.POST
    if request.method == "POST":
        deed = post.get("lam", "")
        if deed == "xoa":
            folders.remove(person, folder_id)
            return HttpResponseRedirect("/cua-toi/thu-muc/")
        if deed == "bo":
            folders.take_out(person, number_from(post.get("so", "")))
        else:
            agency = number_from(post.get("co-quan", "")) or None
            folders.change(person, folder_id, words_from(post, "ten", 200), agency)
        return HttpResponseRedirect(f"/cua-toi/thu-muc/{folder_id}/")
    opened = folders.opened(person, folder_id)
    context = {"opened": opened, "offices": folders.offices(person), "tab": "folders"}
    return render(request, "own/folder.html", context)
