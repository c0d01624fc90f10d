"""«Hạng thành viên»: who sees what, as the table in use says it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.access import Feature, Role
from portal.actions import tiers
from portal.web.asking import asker
from portal.web.tier_words import feature_words, group_words, role_words


@dataclass(frozen=True, slots=True)
class Group:
    """One sort of features with a line for each: its name, and whether each tier has it."""

    name: str
    lines: tuple[tuple[str, tuple[bool, ...]], ...]


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show the table of tiers, and which of them are the person's own."""
    person = asker(request)
    table = tiers.table(person)
    own = tiers.own(person)
    context = {
        "tiers": [(role_words(role), role in own.roles) for role in Role],
        "groups": [_group(name, table.seen_by) for name in _group_names()],
        "limits": [
            (_("Lượt gọi API mỗi phút"), [table.limits[r].api_requests for r in Role]),
            (_("Văn bản trong một lần tải hàng loạt"),
             [table.limits[r].export_documents for r in Role]),
        ],
        "until": [(role_words(role), day) for role, day in own.until.items()],
    }  # fmt: skip
    return render(request, "tiers/tiers.html", context)


def _group_names() -> tuple[str, ...]:
    return tuple(dict.fromkeys(feature.value.partition(".")[0] for feature in Feature))


def _group(name: str, seen_by: tiers.SeenBy) -> Group:
    lines = (
        (feature_words(feature), tuple(role in seen_by[feature] for role in Role))
        for feature in Feature
        if feature.value.startswith(f"{name}.")
    )
    return Group(group_words(name), tuple(lines))
