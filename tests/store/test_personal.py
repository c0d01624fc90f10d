"""What is kept of a person: every table is known, shown to them, and emptied when they go."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import models
from django.test import Client

from portal.actions import people
from portal.actions.register import reports
from portal.actions.register.reports import Handed, Said
from portal.store import personal
from portal.store.models import Account, HistoryRow, ReportRow
from tests.register import DAY, PASSWORD, account, confirmed, person

pytestmark = pytest.mark.usefixtures("home")
_SECRETS = ("password", "data", "session_key", "key", "digest", "secret", "token", "token_secret")


def _leading_to(target: Any, known: set[Any]) -> None:
    """Add to *known* each table whose rows point at a person, or at what goes with them."""
    for table in apps.get_models(include_auto_created=True):
        for field in table._meta.get_fields():
            if table in known or field.auto_created or field.related_model is not target:
                continue
            known.add(table)
            # Rows that go with the account take along what hangs on them; others are the library's.
            if getattr(field.remote_field, "on_delete", None) is models.CASCADE:
                _leading_to(table, known)


def test_every_table_that_leads_to_an_account_is_in_ones_own_file_or_said_to_be_secret() -> None:
    known: set[Any] = set()
    _leading_to(Account, known)
    found = {table._meta.label for table in known}
    assert len(found) > 20
    named = {held.table for held in personal.HELD} | personal.WRITTEN_ELSEWHERE | personal.SECRET
    assert sorted(found - named) == []


def test_ones_own_file_shows_no_secret_that_lets_somebody_in() -> None:
    for held in personal.HELD:
        assert not set(_SECRETS) & {column.rpartition("__")[2] for column in held.columns}, held


def test_whoever_reported_finds_it_in_their_file_and_the_agency_keeps_it_when_they_go() -> None:
    scene = confirmed()
    said = Said("Đã khảo sát xong", percent=40)
    lead = scene.survey.leads[0].id
    reports.report(scene.builder, scene.survey.id, lead, said, [Handed("anh.txt", [b"a"])], on=DAY)
    client = Client()
    client.force_login(Account.objects.get(pk=scene.builder.id))
    kept = json.loads(client.get("/tai-khoan-cua-toi/du-lieu.json").content)
    assert kept["reports"][0]["text"] == "Đã khảo sát xong"
    assert kept["evidence"][0]["name"] == "anh.txt"
    assert kept["memberships"][0]["agency_name"] == scene.survey.leads[0].name
    assert kept["register_history"]
    people.delete_own_account(scene.builder, PASSWORD)
    assert ReportRow.objects.get().account is None
    assert not HistoryRow.objects.filter(account=scene.builder.id).exists()
    for held in personal.HELD:
        if apps.is_installed(personal._home_of(held.table)):
            assert not personal.rows(held, scene.builder.id or 0).exists(), held


def test_no_session_outlives_its_account() -> None:
    one = account("an@vi.du")
    for _ in range(2):
        sent = {"login": "an@vi.du", "password": PASSWORD}
        assert Client().post("/tai-khoan/login/", sent).status_code == 302
    assert Session.objects.count() == 2
    people.delete_own_account(one, PASSWORD)
    assert Session.objects.count() == 0


def test_an_account_from_elsewhere_without_a_password_can_be_deleted_by_its_address() -> None:
    account("an@vi.du")
    without = Account.objects.get(email="an@vi.du")
    without.set_unusable_password()
    without.save()
    client = Client()
    client.force_login(without)
    page = "/tai-khoan-cua-toi/"
    assert "Gõ địa chỉ thư điện tử" in client.get(page).content.decode()
    assert client.post(page, {"password": "la@vi.du"}).status_code == 403
    assert person("an@vi.du").id is not None
    assert client.post(page, {"password": "An@vi.du "}).status_code == 302
    assert not Account.objects.exists()
