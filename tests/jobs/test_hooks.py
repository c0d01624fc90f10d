"""Webhooks: signed, retried, told only what their agency may know, never led into the house."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from portal.actions.register import hooks, reports, rows
from portal.errors import CannotBeDoneError, NotAllowedError
from portal.jobs.deliver import SIGNATURE, deliver, signature
from portal.store.register import hooks as kept
from tests.register import DAY, confirmed, opened, seen

pytestmark = pytest.mark.usefixtures("home")
NOW = datetime(2100, 1, 1, tzinfo=UTC)


class Listener(HTTPServer):
    """Another program that remembers what it was told."""

    answers: list[int]
    told: list[tuple[dict[str, str], bytes]]


class _Ear(BaseHTTPRequestHandler):
    server: Listener

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.told.append((dict(self.headers), body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 200)
        self.send_header("Location", "http://127.0.0.1:1/")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def listener(settings: Any) -> Iterator[Listener]:
    settings.HOOKS_INSIDE = True
    server = Listener(("127.0.0.1", 0), _Ear)
    server.answers, server.told = [], []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def _url(listener: Listener) -> str:
    return f"http://127.0.0.1:{listener.server_address[1]}/nhan?x=1"


def test_an_event_arrives_signed_and_once(listener: Listener) -> None:
    scene = confirmed()
    agency = scene.survey.leads[0].id
    hook = hooks.add(scene.builder, agency, _url(listener))
    reports.ask(scene.keeper, scene.survey.id, "Đến đâu rồi?")
    assert deliver(NOW) == 1
    assert deliver(NOW + timedelta(days=9)) == 0
    [(headers, body)] = listener.told
    told = json.loads(body)
    assert (told["event"], told["task"]) == ("task.asked", scene.survey.id)
    assert headers[SIGNATURE] == signature(hook.secret, body, int(NOW.timestamp()))
    assert headers["X-Vanban-Delivery"] == told["id"]


def test_an_event_that_is_refused_comes_again_later_and_redirects_lead_nowhere(
    listener: Listener,
) -> None:
    scene = confirmed()
    hooks.add(scene.builder, scene.survey.leads[0].id, _url(listener))
    listener.answers += [500, 302]
    reports.ask(scene.keeper, scene.survey.id, "Đến đâu rồi?")
    assert [deliver(NOW), deliver(NOW), deliver(NOW + timedelta(minutes=2))] == [0, 0, 0]
    assert deliver(NOW + timedelta(minutes=10)) == 1
    assert len(listener.told) == 3


def test_after_its_last_try_an_event_has_failed_and_the_agency_is_told_why(settings: Any) -> None:
    settings.HOOKS_INSIDE = True
    scene = confirmed()
    agency = scene.survey.leads[0].id
    hooks.add(scene.builder, agency, "http://127.0.0.1:9/")
    reports.ask(scene.keeper, scene.survey.id, "?")
    for day in range(12):
        deliver(NOW + timedelta(days=day))
    [hook] = hooks.of_agency(scene.builder, agency)
    assert (hook.waiting, "refused" in hook.last_problem) == (0, True)


def test_an_address_of_the_inner_network_is_not_called() -> None:
    scene = confirmed()
    agency = scene.survey.leads[0].id
    for url in ("http://127.0.0.1:8000/", "http://[::1]/", "http://169.254.169.254/latest"):
        hooks.add(scene.builder, agency, url)
    reports.ask(scene.keeper, scene.survey.id, "?")
    assert deliver(NOW) == 0
    problems = [hook.last_problem for hook in hooks.of_agency(scene.builder, agency)]
    assert all("nội bộ" in problem for problem in problems)


def test_an_agency_is_told_nothing_of_others_tasks_nor_of_rows_that_wait(
    listener: Listener,
) -> None:
    scene = confirmed()
    hooks.add(scene.builder, scene.survey.leads[0].id, _url(listener))
    rows.drop(scene.keeper, seen(scene.book), "đã có sổ", on=DAY)
    assert (deliver(NOW), listener.told) == (0, [])


def test_the_office_is_told_of_its_whole_plan(listener: Listener) -> None:
    plan, keeper = opened()
    hooks.add(keeper, plan.office.id, _url(listener))
    from portal.store.register import tasks

    rows.confirm(keeper, [seen(tasks.tasks_of(plan.id)[0])], on=DAY)
    assert deliver(NOW) == 1


def test_only_an_agencys_people_see_and_set_its_addresses() -> None:
    scene = confirmed()
    agency = scene.survey.leads[0].id
    with pytest.raises(NotAllowedError):
        hooks.add(scene.keeper, agency, "https://vi.du/")
    made = hooks.add(scene.builder, agency, "https://vi.du/")
    with pytest.raises(NotAllowedError):
        hooks.remove(scene.keeper, made.id)
    with pytest.raises(NotAllowedError):
        hooks.of_agency(scene.keeper, agency)
    with pytest.raises(CannotBeDoneError):
        hooks.add(scene.builder, agency, "file:///etc/passwd")
    assert len(kept.of_agency(agency)) == 1
