"""The register by API: all that pages can do, for programs with a key; rights hold as there."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from portal.actions import keys
from portal.store.register import tasks
from tests.register import PASSWORD, confirmed, opened

pytestmark = pytest.mark.usefixtures("home")


class Program:
    """A program that acts for a person by a key."""

    def __init__(self, person: Any) -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.headers = {"Authorization": f"Bearer {keys.make(person, 'thử')}"}

    def get(self, path: str, **query: Any) -> Any:
        """Ask."""
        return self.client.get(f"/api/v1{path}", query, headers=self.headers)

    def post(self, path: str, body: Any, *, method: str = "post") -> Any:
        """Send JSON."""
        ask = getattr(self.client, method)
        return ask(
            f"/api/v1{path}", body, content_type="application/json", headers=self.headers
        )  # fmt: skip


def _row(task: Any) -> dict[str, int]:
    return {"id": task.id, "version": tasks.task(task.id).version}


def test_a_program_confirms_corrects_reports_and_counts() -> None:
    plan, keeper = opened()
    office = Program(keeper)
    rows = office.get(f"/plans/{plan.id}/rows").json()
    seen = [{"id": row["id"], "version": row["version"]} for row in rows]
    assert office.post(f"/plans/{plan.id}/confirm", seen).json()["count"] == 3
    first = office.get(f"/tasks/{rows[0]['id']}").json()["task"]
    draft = {"version": first["version"], "deed": "khảo sát hai bờ kênh", "leads": ["Sở Xây dựng"]}
    assert office.post(f"/tasks/{first['id']}", draft, method="put").status_code == 200
    stale = office.post(f"/tasks/{first['id']}", draft, method="put")
    assert (stale.status_code, stale.json()["type"]) == (
        409,
        "urn:vanban:problem:changed-meanwhile",
    )
    whole = office.get("/plans/summary", plan=plan.id).json()["whole"]
    assert whole["whole"] > 3  # the monthly duty has an occurrence a month
    assert office.get("/plans/report.pdf", plan=plan.id).content[:4] == b"%PDF"


def test_an_agency_reports_with_a_file_and_the_office_sends_it_back() -> None:
    scene = confirmed()
    agency, office = Program(scene.builder), Program(scene.keeper)
    sent = {"agency": scene.survey.leads[0].id, "text": "Đã đo", "is_done": "true",
            "files": SimpleUploadedFile("a.txt", b"da do")}  # fmt: skip
    path = f"/api/v1/tasks/{scene.survey.id}/reports"
    made = agency.client.post(path, sent, headers=agency.headers).json()["ids"][0]
    folder = office.get(f"/tasks/{scene.survey.id}").json()
    assert folder["reports"][0]["evidence"][0]["name"] == "a.txt"
    assert folder["task"]["stage"] == "hoan-thanh"
    back = office.post(f"/tasks/reports/{made}/return", {"reason": "thiếu bản đồ"})
    assert back.json()["ids"] == [scene.survey.id]
    assert office.get(f"/tasks/{scene.survey.id}").json()["task"]["done_on"] is None


def test_a_session_changes_nothing_without_its_csrf_token() -> None:
    scene = confirmed()
    client = Client(enforce_csrf_checks=True)
    assert client.login(email=scene.keeper.email, password=PASSWORD)
    path = f"/api/v1/tasks/{scene.survey.id}/remarks"
    answer = client.post(path, {"text": "?"}, content_type="application/json")
    assert answer.status_code == 403
    assert client.get("/api/v1/tasks").json()["total"] == 3


def test_a_wrong_key_is_told_so_and_an_ended_key_no_longer_works() -> None:
    scene = confirmed()
    program = Program(scene.keeper)
    [key] = keys.mine(scene.keeper)
    keys.remove(scene.builder, key.id)
    assert program.get("/tasks").json()["total"] == 3
    keys.remove(scene.keeper, key.id)
    assert program.get("/tasks").status_code == 401


def test_a_report_over_the_limit_is_refused_before_it_is_read(settings: Any) -> None:
    scene = confirmed()
    settings.REPORT_LIMIT = 1000
    program = Program(scene.builder)
    big = {"agency": 1, "text": "x", "files": SimpleUploadedFile("a", b"x" * 2000)}
    path = f"/tasks/{scene.survey.id}/reports"
    answer = program.client.post(f"/api/v1{path}", big, headers=program.headers)
    assert (answer.status_code, answer.json()["type"]) == (413, "urn:vanban:problem:too-large")
    big["files"] = SimpleUploadedFile("a", b"x" * 2000)
    page = program.client.post(f"/nhiem-vu/{scene.survey.id}/", big)
    assert page.status_code == 413
    assert "lớn quá" in page.content.decode()
