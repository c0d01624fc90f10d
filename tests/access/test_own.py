"""What people follow, note and are told is theirs alone: pages, feeds, files and forms."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from django.test import Client

from portal.access import Person
from portal.actions import documents, people
from portal.actions.following import alerts, drafts, follows
from portal.actions.own import folders, notes
from portal.actions.own.notes import Said
from portal.store.models import AlertRow, FolderRow, FollowRow, NoteRow
from tests.following import AMENDING, AT_ONCE, TODAY, catch_up, professional, put
from tests.library import DECREE
from tests.register import PASSWORD, account

pytestmark = pytest.mark.usefixtures("home")
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"


def _signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(people_account(person))
    return client


def people_account(person: Person) -> object:
    from portal.store.models import Account

    return Account.objects.get(pk=person.id)


def _scene() -> tuple[Person, str]:
    """Return somebody with a follow, an alert, a draft, a note and a folder, and the document."""
    owner, address = professional("chu@vi.du"), put(DECREE)
    follows.follow_document(owner, address, AT_ONCE, on=TODAY)
    drafts.follow_draft(owner, "Căn cứ Luật số 77/2019/QH14;\nbí mật", "Kín đáo", AT_ONCE)
    document = documents.read(owner, address).case.parsed
    notes.add(owner, address, document, Said("dieu-1", text="ghi riêng"))
    folders.put(owner, folders.add(owner, "Ngăn kéo"), address)
    put(AMENDING)
    catch_up()
    return owner, address


def test_nobody_sees_what_another_follows_notes_keeps_or_is_told() -> None:
    _, address = _scene()
    other = _signed_in(account("la@vi.du"))
    pages = ["/cua-toi/", "/cua-toi/theo-doi/", "/cua-toi/ghi-chu/", "/cua-toi/thu-muc/", address]
    for page in [*pages, f"{address}?muc=ghi-chu", "/tai-khoan-cua-toi/du-lieu.json"]:
        text = other.get(page).content.decode()
        for secret in ("Kín đáo", "ghi riêng", "Ngăn kéo", "bí mật"):
            assert secret not in text, page
    assert "905/2025" not in other.get("/cua-toi/").content.decode()
    draft = FollowRow.objects.get(sort="can-cu").pk
    folder = FolderRow.objects.get().pk
    for page in (f"/cua-toi/theo-doi/{draft}/", f"/cua-toi/thu-muc/{folder}/"):
        assert other.get(page).status_code == 404


def test_nobody_changes_what_is_anothers() -> None:
    _scene()
    other = _signed_in(account("la@vi.du"))
    note, folder = NoteRow.objects.get().pk, FolderRow.objects.get().pk
    alert = str(AlertRow.objects.get().uuid)
    for follow in FollowRow.objects.values_list("pk", flat=True):
        answer = other.post("/cua-toi/theo-doi/", {"so": follow, "lam": "bo"})
        assert answer.status_code == 404
    for deed in ("bo", "doi"):
        sent = {"so": note, "lam": deed, "chu": "x"}
        assert other.post("/cua-toi/ghi-chu/", sent).status_code == 404
    assert other.post(f"/cua-toi/thu-muc/{folder}/", {"lam": "xoa"}).status_code == 404
    other.post("/cua-toi/", {"tin": alert})
    other.post("/cua-toi/", {})
    assert AlertRow.objects.get().read_at is None
    assert (NoteRow.objects.get().text, FollowRow.objects.count()) == ("ghi riêng", 2)


def test_a_visitor_is_led_to_the_sign_in_from_every_page_of_ones_own() -> None:
    visitor = Client()
    for page in ("", "theo-doi/", "theo-doi/du-thao/", "ghi-chu/", "thu-muc/", "cach-bao/"):
        assert visitor.get(f"/cua-toi/{page}").status_code == 302


def test_the_feed_is_for_who_knows_its_address_until_that_is_renewed(client: Client) -> None:
    owner, _ = _scene()
    key = alerts.ways(owner).feed_key
    first = client.get(f"/tin/{key}.atom")
    entries = ElementTree.fromstring(first.content).findall("{*}entry")
    assert len(entries) == 1
    assert "Khoản 1 Điều 1" in first.content.decode()
    again = client.get(f"/tin/{key}.atom")
    ids = [re.findall(r"urn:uuid:[\w-]+", a.content.decode()) for a in (first, again)]
    assert (ids[0], len(ids[0])) == (ids[1], 1)
    alerts.renew_feed(owner)
    assert client.get(f"/tin/{key}.atom").status_code == 404
    assert client.get("/tin/khong-co.atom").status_code == 404


def test_names_and_notes_never_become_markup() -> None:
    owner, address = professional(), put(DECREE)
    drafts.follow_draft(owner, "Căn cứ Luật số 77/2019/QH14;", HOSTILE, AT_ONCE)
    document = documents.read(owner, address).case.parsed
    folder = folders.add(owner, HOSTILE)
    said = Said("dieu-1.khoan-2", "đèn trên tàu", text=HOSTILE, folder=folder)
    notes.add(owner, address, document, said)
    folders.put(owner, folder, address)
    client = _signed_in(owner)
    pages = ["", "theo-doi/", "ghi-chu/", "thu-muc/", f"thu-muc/{folder}/"]
    for page in [*(f"/cua-toi/{page}" for page in pages), address, f"{address}?muc=ghi-chu"]:
        answer = client.get(page)
        assert answer.status_code == 200
        text = answer.content.decode()
        assert "<script>alert" not in text, page
        assert "<img src=x" not in text, page
    assert "&lt;script&gt;alert" in client.get("/cua-toi/ghi-chu/").content.decode()


def test_ones_own_file_holds_it_all_and_deletion_takes_it_all() -> None:
    owner, _ = _scene()
    client = _signed_in(owner)
    kept = json.loads(client.get("/tai-khoan-cua-toi/du-lieu.json").content)
    assert [len(kept[part]) for part in ("follows", "alerts", "notes", "folders")] == [2, 1, 1, 1]
    assert "bí mật" in json.dumps(kept, ensure_ascii=False)
    people.delete_own_account(owner, PASSWORD)
    for rows in (FollowRow, AlertRow, NoteRow, FolderRow):
        assert rows.objects.count() == 0  # type: ignore[attr-defined]


def test_a_form_leads_back_to_this_portal_only() -> None:
    client = _signed_in(professional())
    sent = {"loai": "van-ban", "dia-chi": put(DECREE), "tiep": "https://xau.vi.du/"}
    assert client.post("/cua-toi/theo-doi/", sent)["Location"] == "/cua-toi/theo-doi/"


@pytest.mark.parametrize(
    "sent",
    [
        {}, {"loai": "x"}, {"loai": "van-ban"}, {"loai": "van-ban", "dia-chi": "/khong/co"},
        {"lam": "bo", "so": "²"}, {"lam": "doi", "so": "1", "nhip": "x"},
        {"loai": "tim-kiem", "q": "a\0b" * 999}, {"loai": "chu-de", "kind": "'; drop"},
        {"loai": "chu-de", "issuer": "x" * 999}, {"so": "9" * 40, "lam": "bo"},
    ],
)  # fmt: skip
def test_a_hostile_form_is_refused_in_words(sent: dict[str, str]) -> None:
    answer = _signed_in(professional()).post("/cua-toi/theo-doi/", sent)
    assert answer.status_code in {302, 404, 422}
