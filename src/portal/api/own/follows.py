"""What a person follows, as JSON."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Router, Schema, Status

from portal.access import Pace, Person
from portal.actions.following import follows
from portal.actions.following.follows import Told
from portal.actions.search import Asked
from portal.api.own.owner import owner
from portal.api.own.shapes import FollowOut, follow_out
from portal.store.following.values import Follow

router = Router(tags=["own"])


class ToldIn(Schema):
    """How soon and by which ways the person is told."""

    pace: Pace = Pace.DAILY
    by_mail: bool = True
    by_hook: bool = True


class FollowIn(ToldIn):
    """What is to be followed.

    A document or its bases (``document`` is its address), a search (``words``, ``kind``,
    ``issuer``, ``year``, ``field``, ``state``), new documents of a kind or an agency, a
    ``subject``.
    """

    sort: Literal["van-ban", "can-cu", "tim-kiem", "co-quan", "chu-de", "cay-chu-de"]
    document: str = ""
    words: str = ""
    kind: str | None = None
    issuer: str | None = None
    year: int | None = None
    field: str | None = None
    state: str | None = None
    subject: str = ""


@router.get("", response=list[FollowOut], summary="Tôi theo dõi", operation_id="own-follows")
def mine(request: HttpRequest) -> list[FollowOut]:
    """Return what the person follows, the newest first."""
    return [follow_out(follow) for follow in follows.mine(owner(request))]


@router.post("", response={201: FollowOut}, summary="Theo dõi", operation_id="own-follows-add")
def add(request: HttpRequest, wanted: FollowIn) -> Status[FollowOut]:
    """Follow something; what is followed already is only told of otherwise."""
    return Status(201, follow_out(_add(owner(request), wanted)))


@router.put("/{int:follow_id}", response={204: None}, operation_id="own-follows-change")
def change(request: HttpRequest, follow_id: int, told: ToldIn) -> Status[None]:
    """Change how soon and by which ways the person is told."""
    follows.change(owner(request), follow_id, _told(told))
    return Status(204, None)


@router.delete("/{int:follow_id}", response={204: None}, operation_id="own-follows-remove")
def remove(request: HttpRequest, follow_id: int) -> Status[None]:
    """Follow something no longer."""
    follows.remove(owner(request), follow_id)
    return Status(204, None)


def _add(person: Person, wanted: FollowIn) -> Follow:
    told = _told(wanted)
    if wanted.sort == "van-ban":
        return follows.follow_document(person, wanted.document, told)
    if wanted.sort == "can-cu":
        return follows.follow_bases(person, wanted.document, told)
    if wanted.sort == "cay-chu-de":
        return follows.follow_subject(person, wanted.subject, told)
    if wanted.sort == "tim-kiem":
        asked = Asked(
            wanted.words,
            wanted.kind,
            wanted.issuer,
            wanted.year,
            field=wanted.field,
            state=wanted.state,
        )
        return follows.follow_search(person, asked, told)
    return follows.follow_topic(person, wanted.kind or "", wanted.issuer or "", told)


def _told(said: ToldIn) -> Told:
    return Told(said.pace, by_mail=said.by_mail, by_hook=said.by_hook)
