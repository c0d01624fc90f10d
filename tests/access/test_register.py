"""Two hostile members at the register: every action, page, export, feed.

Alice works for an agency that has no part in the plan; Mallory keeps plans of another office and is
an editor of the library. Neither may see, change or count anything of the scene's plan.
"""

from __future__ import annotations

import html
import importlib
import inspect
import io
import pkgutil
import re
import socket
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

import portal.actions.register as room
from portal.access import OPERATOR, VISITOR, Person, Role
from portal.actions.register import (
    agencies,
    boards,
    exports,
    hooks,
    plans,
    reminders,
    reports,
    rows,
    succession,
)
from portal.actions.register.exports import FileForm
from portal.actions.register.reports import Handed, Said
from portal.errors import CannotBeDoneError, NotAllowedError, NotFoundError
from portal.jobs import deliver
from portal.store.register import agencies as kept
from portal.store.register import tasks
from portal.store.register.conditions import Wanted
from portal.store.register.drafts import draft_of
from tests.register import DAY, PASSWORD, Scene, account, confirmed, join, seen

pytestmark = pytest.mark.usefixtures("home")


@dataclass(frozen=True, slots=True)
class Attacked:
    """The scene with a report and a file in it, and who attacks it."""

    scene: Scene
    report: int
    evidence: int
    hook: int
    offer: int
    alice: Person
    mallory: Person

    @property
    def agency(self) -> int:
        """Return the agency that leads the first task."""
        return self.scene.survey.leads[0].id


@pytest.fixture
def attacked() -> Attacked:
    scene = confirmed()
    agency = scene.survey.leads[0].id
    report = reports.report(
        scene.builder,
        scene.survey.id,
        agency,
        Said("Bí mật", 40),
        [Handed("kín.txt", [b"kin"])],
        on=DAY,
    )
    hook = hooks.add(scene.builder, agency, "https://vi.du/nhan")
    [found] = reports.task(scene.builder, scene.survey.id).reports
    stranger = kept.make_named("Sở Y tế", "lam-giang")
    other = kept.make_named("Ủy ban nhân dân tỉnh Khác", "khac")
    account("mallory@vi.du", Role.EDITOR, Role.PROFESSIONAL)
    return Attacked(
        scene,
        report,
        found.evidence[0].id,
        hook.id,
        _offer(scene),
        join("alice@vi.du", stranger.id),
        join("mallory@vi.du", other.id, directs=True),
    )


def _offer(scene: Scene) -> int:
    """Let the leaders of the second task end; return the offer of it to their successor."""
    ended = scene.book.leads[0].id
    heirs = ["Ban Quản lý kênh"]
    succession.end(OPERATOR, ended, heirs, ended_on=DAY, act="Nghị quyết kín", on=DAY)
    return succession.waiting(scene.keeper)[0].id


Deed = Callable[[Person, Attacked], Any]
_DRAFTLESS = Said("x", 1)
# Each action that must refuse whoever has no part in the plan.
REFUSED: dict[str, Deed] = {
    "agencies.agency": lambda p, a: agencies.agency(p, a.agency, on=DAY),
    "agencies.add_person": lambda p, a: agencies.add_person(p, a.agency, p.email),
    "agencies.invite": lambda p, a: agencies.invite(p, a.agency, "ke-khac@vi.du", "Kẻ khác"),
    "agencies.remove_person": lambda p, a: agencies.remove_person(p, a.agency, 1),
    "agencies.renew_feed": lambda p, a: agencies.renew_feed(p, a.agency),
    "boards.roll_up": lambda p, a: boards.roll_up(p, Wanted(plan=a.scene.plan.id), on=DAY),
    "exports.export": lambda p, a: exports.export(
        p, Wanted(plan=a.scene.plan.id), FileForm.PDF, on=DAY
    ),
    "exports.calendar": lambda p, a: exports.calendar(p, str(a.agency), "vi.du", on=DAY),
    "hooks.of_agency": lambda p, a: hooks.of_agency(p, a.agency),
    "hooks.add": lambda p, a: hooks.add(p, a.agency, "https://vi.du/"),
    "hooks.remove": lambda p, a: hooks.remove(p, a.hook),
    "plans.plan": lambda p, a: plans.plan(p, a.scene.plan.id),
    "plans.change": lambda p, a: plans.change(p, a.scene.plan.id, is_public=True, review_months=6),
    "plans.to_confirm": lambda p, a: plans.to_confirm(p, a.scene.plan.id),
    "plans.changes": lambda p, a: plans.changes(p, a.scene.plan.id),
    "reminders.make": lambda p, a: reminders.make(p, on=DAY),
    "reports.task": lambda p, a: reports.task(p, a.scene.survey.id),
    "reports.report": lambda p, a: reports.report(
        p, a.scene.survey.id, a.agency, _DRAFTLESS, on=DAY
    ),
    "reports.send_back": lambda p, a: reports.send_back(p, a.report, "lý do"),
    "reports.ask": lambda p, a: reports.ask(p, a.scene.survey.id, "Hỏi"),
    "reports.divide": lambda p, a: reports.divide(p, a.scene.survey.id, a.agency, "việc"),
    "reports.evidence": lambda p, a: reports.evidence(p, a.evidence),
    "succession.end": lambda p, a: succession.end(
        p, a.agency, ["Sở Y tế"], ended_on=DAY, act="x", on=DAY
    ),
    "succession.accept": lambda p, a: succession.accept(p, [a.offer]),
    "succession.decline": lambda p, a: succession.decline(p, [a.offer], "lý do"),
    "succession.make": lambda p, a: succession.make(p, on=DAY),
    "rows.confirm": lambda p, a: rows.confirm(p, [seen(a.scene.survey)], on=DAY),
    "rows.dismiss": lambda p, a: rows.dismiss(p, seen(a.scene.book)),
    "rows.correct": lambda p, a: rows.correct(
        p, seen(a.scene.survey), draft_of(a.scene.survey), on=DAY
    ),
    "rows.split": lambda p, a: rows.split(p, seen(a.scene.survey), ["a", "b"]),
    "rows.join": lambda p, a: rows.join(p, [seen(a.scene.survey), seen(a.scene.book)]),
    "rows.add": lambda p, a: rows.add(p, a.scene.plan.id, draft_of(a.scene.survey), on=DAY),
    "rows.drop": lambda p, a: rows.drop(p, seen(a.scene.survey), "lý do", on=DAY),
    "rows.take_up_again": lambda p, a: rows.take_up_again(p, seen(a.scene.survey)),
}
# Each action that answers everybody: what it must answer to whoever has no part in the plan.
EMPTY: dict[str, Deed] = {
    "boards.listed": lambda p, a: boards.listed(p, Wanted(), on=DAY).tasks,
    "boards.tally": lambda p, a: boards.tally(p, Wanted(), on=DAY).whole,
    "boards.by_agency": lambda p, a: boards.by_agency(p, Wanted(agency=a.agency), on=DAY),
    "boards.by_plan": lambda p, a: boards.by_plan(p, Wanted(plan=a.scene.plan.id), on=DAY),
    "boards.by_due_day": lambda p, a: boards.by_due_day(p, Wanted(words="bờ kênh"), on=DAY),
    "boards.agencies_seen": lambda p, a: boards.agencies_seen(p),
    "plans.visible": lambda p, a: plans.visible(p),
    "plans.offered": lambda p, a: plans.offered(p, a.scene.plan.address).plan,
    "succession.waiting": lambda p, a: succession.waiting(p),
    "succession.received": lambda p, a: succession.received(p),
    "succession.count_waiting": lambda p, a: succession.count_waiting(p),
    "reminders.unread": lambda p, a: reminders.unread(p),
    "reminders.read": lambda p, a: reminders.read(p, 1),
    "reminders.of": lambda p, a: reminders.of(p).notices + reminders.of(p).undelivered,
}
# Opening a document that is open already changes nothing and gives nothing but the plan's name.
_HARMLESS = {"plans.open_plan"}


def _actions() -> set[str]:
    found = set()
    for module in pkgutil.iter_modules(room.__path__):
        if module.name == "paper":
            continue
        loaded = importlib.import_module(f"{room.__name__}.{module.name}")
        found |= {
            f"{module.name}.{name}"
            for name, function in inspect.getmembers(loaded, inspect.isfunction)
            if function.__module__ == loaded.__name__ and not name.startswith("_")
        }
    return found


def test_every_action_of_the_register_is_attacked_here() -> None:
    assert _actions() == REFUSED.keys() | EMPTY.keys() | _HARMLESS


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_an_action_refuses_whoever_has_no_part(name: str, attacked: Attacked) -> None:
    for person in (attacked.alice, attacked.mallory, VISITOR):
        with pytest.raises((NotAllowedError, NotFoundError)):
            REFUSED[name](person, attacked)
    assert tasks.task(attacked.scene.survey.id).deed == attacked.scene.survey.deed


@pytest.mark.parametrize("name", sorted(EMPTY))
def test_a_list_holds_nothing_for_whoever_has_no_part(name: str, attacked: Attacked) -> None:
    for person in (attacked.alice, attacked.mallory):
        assert not EMPTY[name](person, attacked)


def test_a_member_cannot_open_the_plan_of_an_office(attacked: Attacked) -> None:
    for person in (attacked.alice, VISITOR):
        with pytest.raises(NotAllowedError):
            plans.open_plan(person, attacked.scene.plan.address, on=DAY)


def test_what_is_public_shows_the_deed_and_never_the_report(attacked: Attacked) -> None:
    plans.change(attacked.scene.keeper, attacked.scene.plan.id, is_public=True, review_months=6)
    for person in (attacked.alice, attacked.mallory, VISITOR):
        folder = reports.task(person, attacked.scene.survey.id)
        assert (folder.reports, folder.remarks, folder.history) == ((), (), ())
        assert not folder.reports_for
        for name in ("reports.evidence", "reports.ask", "reports.report", "rows.drop"):
            with pytest.raises((NotAllowedError, NotFoundError)):
                REFUSED[name](person, attacked)


def test_a_row_that_waits_is_not_seen_by_the_agency_that_it_names(attacked: Attacked) -> None:
    scene = attacked.scene
    extra = rows.split(scene.keeper, seen(scene.survey), ["khảo sát", "ký kín"])[1]
    rows.dismiss(scene.keeper, seen(tasks.task(extra)))
    with pytest.raises(NotFoundError):
        reports.task(scene.builder, extra)


PAGES = [
    "/nhiem-vu/{survey}/",
    "/nhiem-vu/minh-chung/{evidence}",
    "/nhiem-vu/van-ban/{plan}/",
    "/nhiem-vu/van-ban/{plan}/xac-nhan/",
    "/nhiem-vu/van-ban/{plan}/lich-su/",
    "/nhiem-vu/van-ban/{plan}/bao-cao.pdf",
    "/nhiem-vu/van-ban/{plan}/bao-cao.docx",
    "/nhiem-vu/van-ban/{plan}/bao-cao.xlsx",
    "/nhiem-vu/co-quan/{agency}/",
    "/nhiem-vu/lich/{agency}.ics",
]
LISTS = [
    "/nhiem-vu/",
    "/nhiem-vu/co-quan/",
    "/nhiem-vu/van-ban/",
    "/nhiem-vu/lich/?thang=2024-06",
    "/nhiem-vu/tong-hop/",
    "/nhiem-vu/?van-ban={plan}",
    "/nhiem-vu/?co-quan={agency}",
    "/nhiem-vu/?q=kênh",
    "/nhiem-vu/nhac-viec/",
    "/nhiem-vu/?cu=1",
]


def _client(email: str) -> Client:
    client = Client()
    assert client.login(email=email, password=PASSWORD)
    return client


def _filled(path: str, a: Attacked) -> str:
    plan, survey = a.scene.plan.id, a.scene.survey.id
    return path.format(plan=plan, survey=survey, evidence=a.evidence, agency=a.agency)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_not_there_for_whoever_has_no_part(path: str, attacked: Attacked) -> None:
    for email in ("alice@vi.du", "mallory@vi.du"):
        answer = _client(email).get(_filled(path, attacked))
        assert answer.status_code in (403, 404)
        assert "kênh" not in answer.content.decode()


@pytest.mark.parametrize("path", LISTS)
def test_a_list_names_nothing_of_the_plan(path: str, attacked: Attacked) -> None:
    for client in (_client("alice@vi.du"), _client("mallory@vi.du"), Client()):
        page = client.get(_filled(path, attacked).replace("q=kênh", "q=bờ")).content.decode()
        assert "khảo sát" not in page
        assert "Sở Xây dựng" not in page
        assert "77/KH-UBND" not in page


def test_an_export_of_everything_holds_nothing_of_the_plan(attacked: Attacked) -> None:
    data = _client("mallory@vi.du").get("/nhiem-vu/tong-hop/bao-cao.xlsx").content
    book = load_workbook(io.BytesIO(data))
    assert book["Nhiệm vụ"].max_row == 1
    assert book["Tổng hợp"]["B4"].value == 0


def test_forms_of_others_change_nothing(attacked: Attacked) -> None:
    scene = attacked.scene
    client = _client("mallory@vi.du")
    plan, survey = scene.plan.id, scene.survey
    version = tasks.task(survey.id).version
    for deed in ("xac-nhan", "bo", "sua", "tach", "gop", "them"):
        sent = {
            "lam": deed,
            "dong": f"{survey.id}:{version}",
            "viec": "x",
            "chu-tri": "y",
            "gop": [f"{survey.id}:{version}", f"{scene.book.id}:1"],
            "cac-viec": "a\nb",
        }
        answer = client.post(f"/nhiem-vu/van-ban/{plan}/xac-nhan/", sent)
        assert answer.status_code in (403, 404)
    for deed in ("bao-cao", "tra-lai", "hoi", "chia", "bo", "lam-lai"):
        sent = {
            "lam": deed,
            "co-quan": str(attacked.agency),
            "noi-dung": "x",
            "viec": "x",
            "bao-cao": str(attacked.report),
            "ly-do": "x",
            "dong": f"{survey.id}:{version}",
        }
        assert client.post(f"/nhiem-vu/{survey.id}/", sent).status_code in (403, 404)
    assert tasks.task(survey.id).version == version


def test_a_row_of_another_plan_cannot_be_changed_through_ones_own(attacked: Attacked) -> None:
    """The keeper of one plan sends the row of another with the address of their own."""
    scene = attacked.scene
    mallory = attacked.mallory
    from portal.actions import add
    from tests.library import EDITOR, TASKED

    text = TASKED.replace("Lam Giang", "Khác").replace("LAM GIANG", "KHÁC").replace("77/", "78/")
    address = add.add(EDITOR, text.encode(), "khac.txt").address
    assert address is not None
    own = plans.open_plan(mallory, address, on=DAY)
    sent = {
        "lam": "sua",
        "dong": f"{scene.survey.id}:{tasks.task(scene.survey.id).version}",
        "viec": "đã bị sửa",
        "chu-tri": "Sở Y tế",
    }
    answer = _client("mallory@vi.du").post(f"/nhiem-vu/van-ban/{own.id}/xac-nhan/", sent)
    assert answer.status_code in (403, 404, 422)
    assert tasks.task(scene.survey.id).deed == scene.survey.deed


def test_agencies_of_one_name_in_two_provinces_are_two(attacked: Attacked) -> None:
    ours = attacked.scene.survey.leads[0]
    theirs = kept.make_named("Sở Xây dựng", "khac")
    assert theirs.id != ours.id
    person = join("bob@vi.du", theirs.id)
    assert boards.tally(person, Wanted(), on=DAY).whole == 0


def test_a_successor_knows_what_it_is_offered_by_which_act_and_no_more(attacked: Attacked) -> None:
    scene = attacked.scene
    succession.end(
        OPERATOR, attacked.agency, ["Sở Kiến thiết"], ended_on=DAY, act="Nghị quyết 9/NQ", on=DAY
    )
    heir = join("kien@vi.du", kept.make_named("Sở Kiến thiết", "lam-giang").id)
    [offered] = succession.received(heir)
    assert (offered.deed, offered.act) == (scene.survey.deed, "Nghị quyết 9/NQ")
    page = _client("kien@vi.du").get("/nhiem-vu/ke-thua/").content.decode()
    assert scene.survey.deed in page
    assert "Nghị quyết 9/NQ" in page
    assert not any(word in page for word in (scene.book.deed, "Bí mật", "Nghị quyết kín"))
    refused = REFUSED.keys() - {"exports.calendar"}
    for name in refused:
        with pytest.raises((NotAllowedError, NotFoundError)):
            REFUSED[name](heir, attacked)
    assert succession.waiting(heir) == ()
    for other in (attacked.alice, attacked.mallory):
        assert succession.received(other) == ()


def test_what_was_offered_is_seen_no_more_once_the_office_keeps_it(attacked: Attacked) -> None:
    succession.end(
        OPERATOR, attacked.agency, ["Sở Kiến thiết"], ended_on=DAY, act="Nghị quyết 9/NQ", on=DAY
    )
    heir = join("kien@vi.du", kept.make_named("Sở Kiến thiết", "lam-giang").id)
    [offered] = succession.received(heir)
    succession.decline(attacked.scene.keeper, [offered.id], "tỉnh tự làm")
    assert succession.received(heir) == ()
    with pytest.raises(NotFoundError):
        reports.task(heir, attacked.scene.survey.id)


def test_the_keeper_of_another_office_decides_on_no_offer_of_ours(attacked: Attacked) -> None:
    before = attacked.scene.task(attacked.scene.book.id).version
    for deed in ("chuyen", "khong-chuyen"):
        sent = {"lam": deed, "de-nghi": [str(attacked.offer)], "ly-do": "x"}
        answer = _client("mallory@vi.du").post("/nhiem-vu/ke-thua/", sent)
        assert answer.status_code in (403, 404)
    assert attacked.scene.task(attacked.scene.book.id).version == before
    assert attacked.offer in {one.id for one in succession.waiting(attacked.scene.keeper)}


def test_no_page_takes_the_row_or_the_report_of_another_task(attacked: Attacked) -> None:
    """Whoever reports on one task sends the numbers of another with its address."""
    scene = attacked.scene
    builder = _client(scene.builder.email)
    for sent in (
        {"lam": "tra-lai", "bao-cao": str(attacked.report), "ly-do": "x"},
        {"lam": "bo", "dong": f"{scene.book.id}:{tasks.task(scene.book.id).version}", "ly-do": "x"},
        {"lam": "bao-cao", "co-quan": str(scene.book.leads[0].id), "noi-dung": "x"},
        {"lam": "chia", "co-quan": str(scene.book.leads[0].id), "viec": "x"},
    ):
        answer = builder.post(f"/nhiem-vu/{scene.survey.id}/", sent)
        assert answer.status_code in (403, 404, 422), sent
    assert tasks.task(scene.book.id).facts.dropped_on is None
    assert len(reports.task(scene.builder, scene.survey.id).reports) == 1


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "gopher://vi.du/", "http://ai:khoa@vi.du/", "http:///", "x"],
)
def test_no_webhook_is_added_that_is_no_address_of_the_web(
    address: str, attacked: Attacked
) -> None:
    with pytest.raises(CannotBeDoneError):
        hooks.add(attacked.scene.builder, attacked.agency, address)


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/", "http://10.0.0.1:80/",
     "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://0.0.0.0/",
     "http://2130706433/", "http://localhost/"],
)  # fmt: skip
def test_no_webhook_leads_into_the_inner_network(address: str, attacked: Attacked) -> None:
    """None of these asks a name server, so a network that is down cannot pass for a refusal."""
    parts = urlsplit(address)
    with pytest.raises(ValueError, match="nội bộ"):
        deliver._reachable(parts.hostname or "", parts.port or 80)


def test_a_name_that_leads_into_the_inner_network_is_refused_and_one_outside_is_called(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The names are answered here: a test that asks the world proves only that it was up."""
    where = {"trong.vi.du": "10.1.2.3", "ngoai.vi.du": "8.8.8.8"}

    def answered(host: str, port: int, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (where[host], port))]

    monkeypatch.setattr(deliver.socket, "getaddrinfo", answered)
    assert deliver._reachable("ngoai.vi.du", 443) == "8.8.8.8"
    with pytest.raises(ValueError, match="nội bộ"):
        deliver._reachable("trong.vi.du", 443)


def test_a_calendar_ends_for_who_left_when_its_address_is_renewed(attacked: Attacked) -> None:
    old = kept.feed_key(attacked.agency)
    assert len(old) >= 32
    client = Client()
    assert client.get(f"/nhiem-vu/lich/{old}.ics").status_code == 200
    agencies.renew_feed(attacked.scene.builder, attacked.agency)
    for key in (old, old[:-1], old.upper() + "x", "", "%00", "*", str(attacked.agency)):
        assert client.get(f"/nhiem-vu/lich/{key}.ics").status_code == 404


def test_a_calendar_holds_no_report_and_no_task_of_others(attacked: Attacked) -> None:
    found = Client().get(f"/nhiem-vu/lich/{kept.feed_key(attacked.agency)}.ics").content.decode()
    text = found.replace("\r\n ", "")
    assert "Bí mật" not in text
    assert attacked.scene.book.deed[:30] not in text


def _words(form: str, data: bytes) -> str:
    """Return the text of an exported file as a reader sees it: the bytes are packed."""
    if form == "xlsx":
        sheets = load_workbook(io.BytesIO(data)).worksheets
        return " ".join(str(v) for s in sheets for row in s.values for v in row if v is not None)
    if form == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = [packed.read(n).decode() for n in packed.namelist() if n.endswith(".xml")]
        return html.unescape(re.sub(r"<[^>]+>", "", " ".join(parts)))
    pdf = PdfDocument(data)
    text = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    pdf.close()
    return " ".join(text.split())


@pytest.mark.parametrize("form", ["xlsx", "docx", "pdf"])
def test_no_filter_of_an_export_opens_a_door(form: str, attacked: Attacked) -> None:
    """The number in the query must not stand in the place of the one in the address."""
    plan = attacked.scene.plan.id
    secrets = (attacked.scene.survey.deed[:12], "Sở Xây dựng", "77/KH-UBND", "Bí mật")
    keeper, alice = _client(attacked.scene.keeper.email), _client("alice@vi.du")
    path = f"/nhiem-vu/tong-hop/bao-cao.{form}"
    own = _words(form, keeper.get(f"{path}?van-ban={plan}").content)
    assert all(secret in own for secret in secrets[:2])  # so that what follows can fail
    for query in (f"van-ban={plan}", f"co-quan={attacked.agency}", "q=khao sat", "vai=lead", ""):
        answer = alice.get(f"{path}?{query}")
        assert answer.status_code in (200, 404)
        if answer.status_code == 200:
            shown = _words(form, answer.content)
            assert not any(secret in shown for secret in secrets), query
