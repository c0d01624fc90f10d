"""Milliseconds a page of the register: 50,000 tasks, 300 agencies.

python -m bench.boards [--tasks N] [--rounds N] [--postgresql]
VANBAN_DATABASE=postgresql://… python -m bench.boards      the same on a server that is there

Prints one JSON object: p50 and p95 of each page by the clock; p95 of this program's time on the
processor, and the mean of its PostgreSQL backend's, which other programs on the machine hardly
lengthen; the worst of each; the database. The home is a folder of its own; ``--postgresql`` starts
a server of its own as well; a server that is there must have an empty database.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import tempfile
import time
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bench import postgresql

DAY = date(2026, 6, 15)
PLANS, AGENCIES = 400, 300
KEEPER, BUILDER, VISITOR = "keeper@bench", "builder@bench", ""

# Page by page, as three people ask for it: who keeps all plans, one agency, a visitor.
PAGES = (
    "/nhiem-vu/", "/nhiem-vu/?trang=500", "/nhiem-vu/?trang-thai=chua-hoan-thanh-qua-han",
    "/nhiem-vu/?cu=1", "/nhiem-vu/?co-quan=7", "/nhiem-vu/?q=khảo", "/nhiem-vu/?van-ban=3",
    "/nhiem-vu/?tu=2026-05-01&den=2026-06-30", "/nhiem-vu/co-quan/", "/nhiem-vu/co-quan/7/",
    "/nhiem-vu/van-ban/", "/nhiem-vu/van-ban/3/", "/nhiem-vu/lich/?thang=2026-06",
    "/nhiem-vu/tong-hop/", "/nhiem-vu/tong-hop/?tu=2026-01-01&den=2026-06-30", "/nhiem-vu/1000/",
    "/nhiem-vu/nhac-viec/",
)  # fmt: skip


def main() -> None:
    """Fill a portal, ask for every page, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--postgresql", action="store_true", help="on a server of its own")
    asked = parser.parse_args()
    with ExitStack() as opened:
        home = opened.enter_context(tempfile.TemporaryDirectory(prefix="vanban-bench-"))
        os.environ["VANBAN_HOME"] = home
        if asked.postgresql:
            os.environ["VANBAN_DATABASE"] = opened.enter_context(postgresql.started())
        from portal.cli.start import open_portal

        open_portal(Path(home))
        fill(asked.tasks)
        import portal.wsgi  # noqa: F401  (as a server has it, garbage settled)

        print(json.dumps(measure(asked.rounds), ensure_ascii=False, indent=1))


def fill(count: int) -> None:
    """Make plans, agencies, people and *count* tasks, a third of them done, a fifth undated."""
    from django.db import transaction

    from portal.access import Role
    from portal.store import accounts
    from portal.store.models import AgencyRow, Share, TaskRow

    chance = random.Random(7)
    with transaction.atomic():
        agencies = AgencyRow.objects.bulk_create(
            AgencyRow(name=f"Sở số {i}", name_key=f"so so {i}", area="x", feed_key=f"k{i}")
            for i in range(AGENCIES)
        )
        plans = _plans(agencies[0].pk)
        rows = [_task(i, plans, chance) for i in range(count)]
        tasks = TaskRow.objects.bulk_create(rows, batch_size=2000)
        shares = []
        for task in tasks:
            lead, *partners = chance.sample(agencies, chance.choice((1, 1, 2, 3)))
            shares.append(_share(task, lead, "lead"))
            shares += [_share(task, agency, "partner") for agency in partners]
        Share.objects.bulk_create(shares, batch_size=5000)
        for email, roles in ((KEEPER, {Role.ADMINISTRATOR}), (BUILDER, set())):
            card = accounts.make_account(email, email, "mot-mat-khau-dai", roles)
            accounts.password_was_changed(card.id)
        from portal.store.register.agencies import add_person

        add_person(agencies[6].pk, BUILDER, directs=False)
    from django.db import connection

    with connection.cursor() as cursor:
        # As each database does by itself after such a load, a minute or so later.
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _plans(office: int) -> list[int]:
    from portal.store.models import DocumentRow, Original, PlanRow

    original = Original.objects.create(digest="0" * 64, name="x", size=1)
    documents = DocumentRow.objects.bulk_create(
        DocumentRow(
            original=original, part=i, address=f"/x/ke-hoach/2026/{i}-kh", number=f"{i}/KH",
            title=f"Kế hoạch số {i}", issued_on=date(2025, 1, 1) + timedelta(days=i), text="",
            folded="", reading=b"",
        )
        for i in range(PLANS)
    )  # fmt: skip
    plans = PlanRow.objects.bulk_create(
        PlanRow(document=d, office_id=office, opened_on=DAY, is_public=i % 4 == 0)
        for i, d in enumerate(documents)
    )
    return [plan.pk for plan in plans]


def _task(index: int, plans: list[int], chance: random.Random) -> Any:
    from portal.store.models import TaskRow

    due = DAY + timedelta(days=chance.randint(-500, 200)) if chance.random() < 0.8 else None
    done = None
    if chance.random() < 0.34:
        done = min((due or DAY) + timedelta(days=chance.randint(-30, 20)), DAY)
    begun = done or (DAY if chance.random() < 0.5 else None)
    return TaskRow(
        is_counted=True,
        folded=f"viec {index} khao sat " + "chu " * 30,
        plan_id=plans[index % len(plans)], standing="confirmed", order=index, due_on=due,
        deed=f"{chance.choice(('khảo sát', 'lập', 'trình', 'mở'))} việc {index} " + "chữ " * 30,
        due_kind="date" if due else "none", done_on=done, begun_on=begun,
        review_on=None if due else DAY + timedelta(days=chance.randint(-90, 90)),
        percent=100 if done else 0, quote="lời văn bản " * 20,
    )  # fmt: skip


def _share(task: Any, agency: Any, role: str) -> Any:
    from portal.store.models import Share

    return Share(
        task=task, agency=agency, role=role, plan_id=task.plan_id, is_counted=True,
        due_on=task.due_on, begun_on=task.begun_on, done_on=task.done_on, review_on=task.review_on,
    )  # fmt: skip


def measure(rounds: int) -> dict[str, Any]:
    """Return the status, p50 and p95 of each page in milliseconds for each of three people."""
    from django.db import connection
    from django.test import Client

    pages: dict[str, dict[str, float]] = {}
    for who in (KEEPER, BUILDER, VISITOR):
        client = Client()
        if who:
            assert client.login(email=who, password="mot-mat-khau-dai")
        for page in PAGES:
            pages[f"{who or 'visitor'} {page}"] = _measure_page(client, page, rounds)
    return {
        "database": connection.vendor,
        "worst_p95_ms": max(page["p95"] for page in pages.values()),
        "worst_cpu_p95_ms": max(page["cpu_p95"] + page["server_cpu"] for page in pages.values()),
        "pages": pages,
    }


def _measure_page(client: Any, page: str, rounds: int) -> dict[str, float]:
    status = client.get(page).status_code  # once unmeasured: templates are read
    walls, cpus, server = [], [], _server_milliseconds()
    for _ in range(rounds):
        wall, cpu = time.perf_counter(), time.process_time()
        client.get(page)
        walls.append(1000 * (time.perf_counter() - wall))
        cpus.append(1000 * (time.process_time() - cpu))
    return {
        "status": status,
        "p50": round(median(walls), 1),
        "p95": round(quantiles(walls, n=20)[-1], 1),
        "cpu_p95": round(quantiles(cpus, n=20)[-1], 1),
        "server_cpu": round((_server_milliseconds() - server) / rounds, 1),
    }


def _server_milliseconds() -> float:
    """Return the time on the processor of our PostgreSQL backend on this machine; 0 on SQLite."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return 0.0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        [pid] = cursor.fetchone()
    stat = Path(f"/proc/{pid}/stat")
    if not stat.is_file():  # the server is on another machine
        return 0.0
    fields = stat.read_text().rpartition(")")[2].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
