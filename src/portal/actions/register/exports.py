"""Roll-ups and calendars handed out as files, holding what the person may see and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portal.access import Person
from portal.actions.register import boards
from portal.actions.register.boards import RollUp
from portal.errors import NotFoundError
from portal.store.register import agencies
from portal.store.register import boards as store_boards
from portal.store.register.conditions import Wanted
from vanban.text import slug

_MOST_IN_CALENDAR = 2000


class FileForm(StrEnum):
    """Formats of an exported report."""

    XLSX = "xlsx"
    DOCX = "docx"
    PDF = "pdf"


MEDIA = {
    FileForm.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileForm.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileForm.PDF: "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was made: its name, its media type, its bytes."""

    name: str
    media: str
    data: bytes


def export(person: Person, wanted: Wanted, form: FileForm, *, on: date) -> Exported:
    """Return the report on a plan, or on whatever is wanted, as it stands on a day."""
    # Only now: what makes papers takes half a second to load, and the portal starts without it.
    from portal.actions.register.paper import compose, docx_of, pdf_of, xlsx_of

    found = boards.roll_up(person, wanted, on=on, with_tasks=True)
    paper = compose(
        office=_office(person, found),
        day=on,
        wanted=wanted,
        plan=found.plan,
        whole=found.whole,
        by_agency=found.by_agency,
        by_plan=found.by_plan,
        tasks=found.tasks,
    )
    if form is FileForm.XLSX:
        data = xlsx_of(paper.subject, on, found.whole, found.by_agency, found.tasks)
    else:
        data = docx_of(paper) if form is FileForm.DOCX else pdf_of(paper)
    stem = slug(found.plan.number or found.plan.title) if found.plan else "nhiem-vu"
    return Exported(f"bao-cao-{stem[:80]}-{on.isoformat()}.{form}", MEDIA[form], data)


def calendar(person: Person, key: str, host: str, *, on: date) -> Exported:
    """Return an agency's calendar to whoever holds the secret in its address, signed in or not."""
    from portal.actions.register.paper import calendar_of

    agency = agencies.with_feed_key(key)
    if agency is None:
        raise NotFoundError("/nhiem-vu/lich/…")
    holder = Person(None, agency.name, agencies=frozenset({agency.id}))
    found = store_boards.every(holder, Wanted(agency=agency.id), on, _MOST_IN_CALENDAR)
    duties = store_boards.duties_of(agency.id)
    data = calendar_of(f"Nhiệm vụ · {agency.name}", found, duties, host, on)
    return Exported(f"{slug(agency.name)[:60]}.ics", "text/calendar; charset=utf-8", data)


def _office(person: Person, found: RollUp) -> str:
    """Return who reports: the person's own agency, else the office of the plan."""
    mine = sorted(person.agencies)
    if found.plan is not None and (not mine or found.plan.office.id in mine):
        return found.plan.office.name
    return agencies.agency(mine[0]).name if mine else "TÊN CƠ QUAN, TỔ CHỨC"
