"""Who is told of a task: the people of its agencies, or who may report for those without any."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from portal.access import Role
from portal.store.models import RoleGrant, Share
from portal.store.register import agencies
from portal.store.register.values import ShareRole


@dataclass(frozen=True, slots=True)
class Readers:
    """The agencies of tasks, the people of agencies, and who may direct the plans of an office."""

    agencies_of: dict[int, set[int]]
    people_of: dict[int, set[int]]
    keepers_of: dict[int, set[int]]
    editors: frozenset[int]
    administrators: frozenset[int]

    @classmethod
    def of(cls, task_ids: Iterable[int]) -> Readers:
        """Read whom the tasks with these ids concern, all in a few queries."""
        agencies_of: dict[int, set[int]] = {}
        shares = Share.objects.filter(role__in=(ShareRole.LEAD, ShareRole.PARTNER))
        wanted = set(task_ids)
        for task_id, agency_id in shares.values_list("task_id", "agency_id") if wanted else ():
            if task_id in wanted:
                agencies_of.setdefault(task_id, set()).add(agency_id)
        people: dict[int, set[int]] = {}
        keepers: dict[int, set[int]] = {}
        for agency_id, account_id, _, _, directs in agencies.everybody():
            people.setdefault(agency_id, set()).add(account_id)
            if directs:
                keepers.setdefault(agency_id, set()).add(account_id)
        return cls(
            agencies_of, people, keepers, _with_role(Role.EDITOR), _with_role(Role.ADMINISTRATOR)
        )

    def of_task(self, task_id: int, office: int, opener: int | None) -> set[int]:
        """Return the accounts that are told of a task of a plan of *office*."""
        accounts: set[int] = set()
        for agency_id in self.agencies_of.get(task_id, ()):
            accounts |= self.of_agency(agency_id, office, opener)
        return accounts

    def of_agency(self, agency_id: int, office: int, opener: int | None) -> set[int]:
        """Return who may report for an agency, as ``access.may_report`` has it.

        Its people; for one without any the keepers of the office's plans, else the editor who
        opened the plan, else the administrators: somebody always is told.
        """
        opened = {opener} & self.editors if opener is not None else set()
        return (
            self.people_of.get(agency_id)
            or self.keepers_of.get(office)
            or opened
            or set(self.administrators)
        )


def _with_role(role: Role) -> frozenset[int]:
    live = RoleGrant.objects.filter(role=role, account__is_active=True)
    return frozenset(live.values_list("account_id", flat=True))
