"""What is set of a task, made ready for its row: agencies found or made, a day of review."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from portal.store.register import agencies
from portal.store.register.areas import area_of
from portal.store.register.values import Draft, Plan, ShareRole, Task
from vanban.model import DueKind
from vanban.text import months_after


def shares_of(draft: Draft, plan: Plan) -> dict[ShareRole, list[int]]:
    """Return the agencies that a draft names, by role; those not yet known are made."""
    named = {
        ShareRole.LEAD: draft.leads,
        ShareRole.PARTNER: draft.partners,
        ShareRole.OVERSEER: draft.overseers,
    }
    return {
        role: [agencies.make_named(name, area_of(name, plan.area)).id for name in names]
        for role, names in named.items()
    }


def reviewed(draft: Draft, plan: Plan, on: date) -> Draft:
    """Return *draft* with a day on which it is looked at again, if it has no day of its own."""
    if draft.due.day is not None or draft.due.kind is DueKind.RECURRING:
        return replace(draft, review_on=None)
    return replace(draft, review_on=draft.review_on or months_after(on, plan.review_months))


def draft_of(task: Task) -> Draft:
    """Return what a task says, to be changed."""
    return Draft(
        deed=task.deed,
        leads=tuple(a.name for a in task.leads),
        partners=tuple(a.name for a in task.partners),
        overseers=tuple(a.name for a in task.overseers),
        form=task.form,
        due=task.due,
        review_on=task.review_on,
        product=task.product,
        report_to=task.report_to,
        notes=task.notes,
        place=task.place,
        quote=task.quote,
        span=task.span,
    )
