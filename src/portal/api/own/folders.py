"""A person's folders, as JSON."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Schema, Status

from portal.actions.own import folders
from portal.api.own.owner import owner
from portal.api.own.shapes import FolderOut, MadeOut, NoteOut, folder_out, note_out

router = Router(tags=["own"])


class FolderIn(Schema):
    """A folder's name, and the office that may look into it."""

    name: str
    agency: int | None = None


class ItemIn(Schema):
    """A document to put into a folder, or a place of it."""

    document: str
    locator: str = ""


class ItemOut(Schema):
    """A document or place in a folder."""

    id: int
    address: str
    number: str
    title: str
    locator: str


class OpenedOut(FolderOut):
    """A folder with what lies in it."""

    documents: list[ItemOut]
    notes: list[NoteOut]


@router.get("", response=list[FolderOut], summary="Thư mục", operation_id="own-folders")
def mine(request: HttpRequest) -> list[FolderOut]:
    """Return the person's folders, and those that their office shares."""
    return [folder_out(folder) for folder in folders.mine(owner(request))]


@router.post("", response={201: MadeOut}, operation_id="own-folders-add")
def add(request: HttpRequest, said: FolderIn) -> Status[MadeOut]:
    """Make a folder."""
    return Status(201, MadeOut(id=folders.add(owner(request), said.name, said.agency)))


@router.get("/{int:folder_id}", response=OpenedOut, operation_id="own-folder")
def opened(request: HttpRequest, folder_id: int) -> OpenedOut:
    """Return a folder with what of it the person may see."""
    found = folders.opened(owner(request), folder_id)
    lying = [
        ItemOut(
            id=item.id,
            address=item.hit.address,
            number=item.hit.number,
            title=item.hit.title,
            locator=item.locator,
        )
        for item in found.items
    ]
    notes = [note_out(note) for note in found.notes]
    return OpenedOut(**folder_out(found.folder).dict(), documents=lying, notes=notes)


@router.put("/{int:folder_id}", response={204: None}, operation_id="own-folder-change")
def change(request: HttpRequest, folder_id: int, said: FolderIn) -> Status[None]:
    """Rename a folder, share it or share it no longer."""
    folders.change(owner(request), folder_id, said.name, said.agency)
    return Status(204, None)


@router.delete("/{int:folder_id}", response={204: None}, operation_id="own-folder-remove")
def remove(request: HttpRequest, folder_id: int) -> Status[None]:
    """Delete a folder; documents and notes stay."""
    folders.remove(owner(request), folder_id)
    return Status(204, None)


@router.post("/{int:folder_id}/items", response={204: None}, operation_id="own-folder-put")
def put(request: HttpRequest, folder_id: int, item: ItemIn) -> Status[None]:
    """Put a document, or a place of it, into a folder."""
    folders.put(owner(request), folder_id, item.document, item.locator[:300])
    return Status(204, None)


@router.delete("/items/{int:item_id}", response={204: None}, operation_id="own-folder-take-out")
def take_out(request: HttpRequest, item_id: int) -> Status[None]:
    """Take something out of a folder."""
    folders.take_out(owner(request), item_id)
    return Status(204, None)
