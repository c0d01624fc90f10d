"""A person's notes and highlights, on their own page and beside the text."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.access import Person
from portal.actions import documents
from portal.actions.following.wording import place_of
from portal.actions.own import folders, notes
from portal.actions.own.notes import Placed, Said
from portal.store.own.notes import Note
from portal.web.asking import asker
from portal.web.own.asked import back, number_from, words_from
from vanban.model import Document
from vanban.render.html import Mark

_LONGEST_LIST = 3000  # places offered beside the text; a longer document has other troubles


@dataclass(frozen=True, slots=True)
class Line:
    """One note as a page shows it: its place in words, the way to it, and what became of it."""

    note: Note
    place: str
    address: str
    mark: str
    has_moved: bool = False
    is_lost: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One provision that may be noted on: its locator, its name, its first words."""

    locator: str
    name: str
    words: str


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show all notes of the person; add, change or delete one if asked to."""
    person = asker(request)
    if request.method == "POST":
        _do(request, person)
        return back(request, "/cua-toi/ghi-chu/")
    lines = [_line(note) for note in notes.mine(person)]
    context = {"lines": lines, "tab": "notes", **choices(person)}
    return render(request, "own/notes.html", context)


def choices(person: Person) -> dict[str, object]:
    """Return the folders and offices that a form about a note offers."""
    return {
        "own_folders": [folder for folder in folders.mine(person) if folder.is_mine],
        "offices": folders.offices(person),
    }


def _do(request: HttpRequest, person: Person) -> None:
    post, deed = request.POST, request.POST.get("lam", "")
    number = number_from(post.get("so", ""))
    agency = number_from(post.get("co-quan", "")) or None
    folder = number_from(post.get("thu-muc", "")) or None
    text = words_from(post, "chu", notes.MOST_LETTERS)
    if deed == "bo":
        notes.remove(person, number)
        messages.success(request, _("Đã xóa ghi chú."))
    elif deed == "doi":
        notes.change(person, number, text, agency=agency, folder=folder)
        messages.success(request, _("Đã lưu ghi chú."))
    else:
        address = post.get("dia-chi", "")[:400]
        shown = documents.read(person, address)
        said = Said(
            locator=post.get("cho", "")[:300],
            quote=words_from(post, "trich", notes.MOST_QUOTED + 1),
            before=words_from(post, "truoc", 200)[-80:],
            text=text,
            agency=agency,
            folder=folder,
        )
        notes.add(person, shown.address, shown.text_case.parsed, said)
        messages.success(request, _("Đã lưu ghi chú."))


def beside(
    person: Person, address: str, document: Document
) -> tuple[list[Line], list[Mark]]:  # fmt: skip
    """Return the notes that *person* sees on a document, and their marks in its text."""
    placed = notes.on_document(person, address, document)
    marks = [
        Mark(f"ghi-chu-{p.note.id}", "note", p.found.span)
        for p in placed
        if p.found is not None and p.note.written.quote
    ]
    return [_placed(p, address) for p in placed], marks


def places_of(document: Document) -> list[Place]:
    """Return the provisions of a document that may be noted on, in order."""
    found = []
    for node in document.walk():
        locator = str(node.locator)
        words = " ".join(node.span.of(document.text)[:300].split())
        cut = words if len(words) <= 110 else f"{words[:109]}…"
        found.append(Place(locator, place_of(locator), cut))
    return found[:_LONGEST_LIST]


def _placed(placed: Placed, address: str) -> Line:
    note, found = placed.note, placed.found
    if found is None:
        return Line(note, place_of(note.written.locator), address, "", is_lost=True)
    mark = f"ghi-chu-{note.id}" if note.written.quote else found.locator
    place = place_of(found.locator)
    return Line(note, place, f"{address}#{mark}", mark, has_moved=found.has_moved)


def _line(note: Note) -> Line:
    written = note.written
    if note.document is None:
        return Line(note, place_of(written.locator), "", "", is_lost=True)
    mark = f"ghi-chu-{note.id}" if written.quote else written.locator
    return Line(note, place_of(written.locator), f"{note.document.address}#{mark}", mark)
