"""Who works in a load test, and what they work on: members, a plan with its agencies, editors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bench.load.people import signed_in


@dataclass(frozen=True, slots=True)
class Post:
    """Where an official reports: cookie, task, agency."""

    cookie: str
    task: int
    agency: int


@dataclass(frozen=True, slots=True)
class Scene:
    """Cookies of members and editors, posts of officials, addresses of documents."""

    readers: tuple[str, ...]
    posts: tuple[Post, ...]
    loaders: tuple[str, ...]
    addresses: tuple[str, ...]
    words: tuple[str, ...]
    plan: int


def make(readers: int, reporters: int, loaders: int) -> Scene:
    """Make all people and one plan whose tasks the officials report on."""
    from portal.access import Role
    from portal.store.models import DocumentRow

    rows = list(DocumentRow.objects.only("address", "title").order_by("?")[:300])
    plan, posts = _plan(reporters)
    return Scene(
        readers=tuple(signed_in(f"doc-{i}@bench")[1] for i in range(readers)),
        posts=tuple(posts),
        loaders=tuple(signed_in(f"nap-{i}@bench", {Role.EDITOR})[1] for i in range(loaders)),
        addresses=tuple(row.address for row in rows),
        words=tuple(row.title for row in rows),
        plan=plan,
    )


def _plan(reporters: int) -> tuple[int, list[Post]]:
    from django.utils import timezone

    from portal.store.models import AgencyRow, DocumentRow, PlanRow, Share, TaskRow
    from portal.store.register.agencies import add_person

    day = timezone.localdate()
    agencies = [
        AgencyRow.objects.create(
            name=f"Sở số {i}", name_key=f"so so {i}", area="x", feed_key=f"k{i}"
        )
        for i in range(reporters + 1)
    ]
    document = DocumentRow.objects.order_by("pk")[0]
    plan = PlanRow.objects.create(
        document=document, office_id=agencies[0].pk, opened_on=day, is_public=True
    )
    posts = []
    for i, agency in enumerate(agencies[1:]):
        due = day + timedelta(days=30)
        task = TaskRow.objects.create(
            plan=plan, is_counted=True, standing="confirmed", order=i, deed=f"khảo sát việc {i}",
            folded=f"khao sat viec {i}", due_kind="date", due_on=due, quote="lời văn bản",
        )  # fmt: skip
        Share.objects.create(
            task=task, agency=agency, role="lead", plan=plan, is_counted=True, due_on=due
        )
        email = f"bao-cao-{i}@bench"
        _, cookie = signed_in(email)
        add_person(agency.pk, email, directs=False)
        posts.append(Post(cookie, task.pk, agency.pk))
    return plan.pk, posts
