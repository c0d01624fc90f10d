"""Every page there is, as every role sees it: nothing that WCAG 2.2 AA forbids, none too wide.

The pages are those of the URL conf, so that a new one is looked at without anybody's naming it;
a page that nobody here can open has to be named with the reason.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from portal.access import Pace, Role
from portal.actions import browse, documents
from portal.actions.following import drafts
from portal.actions.following.follows import Told
from portal.actions.own import folders, notes
from portal.actions.own.notes import Said
from portal.store.models import Account, SubjectRow
from tests.addresses import filled, routes
from tests.browser.test_pages import AXE
from tests.library import EDITOR
from tests.register import Scene, account, confirmed, join, person

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Site = tuple[str, dict[str, str]]
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
_AXE = """() => axe.run({
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: {"target-size": {enabled: true}},
})"""
_TABS = (
    "thuoc-tinh", "hieu-luc", "theo-ngay", "theo-ngay&on=2025-05-01", "so-sanh",
    "so-sanh&tu=2025-03-31&den=2025-04-01", "so-sanh&voi=77/2024/TT-BGTVT", "lien-quan", "luoc-do",
    "thay-the", "ban-goc", "tieng-anh", "nhiem-vu", "canh-bao", "tai-ve", "ghi-chu",
    "ghi-chu&cho=dieu-1",
)  # fmt: skip
_QUESTIONS = (
    "/tim-kiem/?q=den", "/tim-kiem/?q=khong+co+gi", "/tim-kiem/?q=dne+bien&kind=nghi-dinh",
    "/tim-dieu-khoan/?q=den", "/nhiem-vu/?cu=1", "/nhiem-vu/lich/?thang=2024-06", "/khong/co",
)  # fmt: skip
# Answers that are no page: files, feeds, forms that only take, and calls of programs.
_NO_PAGES = (
    r"api/", r"quan-tri/jsi18n", r"quan-tri/autocomplete", r"quan-tri/r/", r"robots", r"sitemap",
    r".*\.(zip|xml|json|ics|atom)$", r".*<str:(ending|form|key)>", r"ngon-ngu/",
    r".*/ban-goc(/trang|/anh)?$", r".*/ban-dich$", r"nhiem-vu/van-ban/mo/", r"nhiem-vu/minh-chung",
    r".*/thiet-lap/$", r".*recovery-codes/download", r".*webauthn/login/$", r".*logout/$",
    r".*webauthn/reauthenticate/$",  # needs a device: test_passkeys.py looks at it
    r"quan-tri/(?!$|store/account/|store/agencyrow/$|password_change/$)",
)  # fmt: skip


@dataclass
class Walk:
    """What was seen: skeletons of pages, routes that opened, and what was wrong."""

    address: str
    seen: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)
    wrong: list[tuple[str, ...]] = field(default_factory=list)

    def look(self, page: Page, who: str, path: str) -> bool:
        """Look at one address, wide and narrow, unless its like was seen; say if it is a page."""
        answer = page.request.get(self.address + path, max_redirects=0)
        if answer.status >= 500:
            self.wrong.append((who, path, str(answer.status)))
        if "text/html" not in answer.headers.get("content-type", "") or answer.status in (301, 302):
            return False
        skeleton = _skeleton(answer.text())
        if skeleton not in self.seen:
            self.seen.add(skeleton)
            self._examine(page, who, path)
        return answer.status == 200

    def _examine(self, page: Page, who: str, path: str) -> None:
        page.goto(self.address + path, wait_until="domcontentloaded")
        page.evaluate(AXE)
        for width in (1400, 390):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate(_AXE)["violations"]
            self.wrong += [
                (who, path, str(width), v["id"], v["nodes"][0]["html"][:200]) for v in found
            ]
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                self.wrong.append((who, path, str(width), "overflow"))


def _skeleton(html: str) -> str:
    """Return a page without its words: what axe can tell apart."""
    plain = re.sub(r'\b(value|href|src|action|id|for|datetime|content|title)="[^"]*"', "", html)
    return re.sub(r">[^<]+<", "><", re.sub(r"\s+", " ", plain))


def _signed_in(context: BrowserContext, address: str, email: str) -> None:
    """Sign a browser in as somebody who has just shown their password."""
    client = Client()
    client.force_login(Account.objects.get(email=email), backend=_BACKEND)
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time(), "reauthenticated": True}
    ]
    session.save()
    kept = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": kept, "url": address}])


def _people(scene: Scene) -> dict[str, str]:
    """Make somebody of every role; return their addresses."""
    for name, roles in {
        "thanh-vien": (), "chuyen": (Role.PROFESSIONAL,), "bien-tap": (Role.EDITOR,),
        "quan-tri": (Role.ADMINISTRATOR, Role.EDITOR),
    }.items():  # fmt: skip
        account(f"{name}@vi.du", *roles)
    join("quan-tri@vi.du", scene.plan.office.id, directs=True)
    Account.objects.filter(email="quan-tri@vi.du").update(is_staff=True, is_superuser=True)
    for row in Account.objects.all():
        EmailAddress.objects.create(user=row, email=row.email, verified=True, primary=True)
    keeper = Account.objects.get(email="quan-tri@vi.du")
    Authenticator.objects.create(
        user=keeper, type="webauthn", data={"name": "Khóa ở bàn", "passwordless": True}
    )
    RecoveryCodes.activate(keeper)
    return {
        "administrator": "quan-tri@vi.du", "editor": "bien-tap@vi.du",
        "professional": "chuyen@vi.du", "agency": scene.builder.email,
        "member": "thanh-vien@vi.du",
    }  # fmt: skip


def _fill_own(email: str, where: dict[str, str]) -> dict[str, str]:
    """Let a person follow, note and keep something; return what fills addresses of their own."""
    owner = person(email)
    followed = drafts.follow_draft(
        owner, "Căn cứ Nghị định số 901/2024/NĐ-CP;", "Quy chế đèn", Told(Pace.WEEKLY)
    )
    document = documents.read(owner, where["decree"]).case.parsed
    notes.add(owner, where["decree"], document, Said("dieu-1.khoan-2", "đèn trên tàu", text="Hỏi"))
    folder = folders.add(owner, "Đèn biển")
    folders.put(owner, folder, where["decree"])
    return {"follow_id": str(followed.id), "folder_id": str(folder)}


def _reset(email: str) -> str:
    user = Account.objects.get(email=email)
    key = default_token_generator.make_token(user)
    return f"/tai-khoan/password/reset/key/{user_pk_to_url_str(user)}-{key}/"


def _addresses(values: dict[str, str]) -> Iterator[tuple[str, str]]:
    for route in routes():
        if any(re.match(pattern, route) for pattern in _NO_PAGES):
            continue
        if "reset/key/(?P" in route:
            yield route, _reset("thanh-vien@vi.du")
        elif "confirm-email/(?P" in route:
            address = EmailAddress.objects.get(email="thanh-vien@vi.du")
            yield route, f"/tai-khoan/confirm-email/{EmailConfirmationHMAC(address).key}/"
        else:
            yield route, filled(route, values)


_EVERYBODY = ("administrator", "editor", "professional", "agency", "member", "visitor")


@pytest.mark.parametrize(
    ("language", "roles"), [("vi", _EVERYBODY), ("en", ("administrator", "visitor"))]
)
def test_every_page_is_accessible_to_everybody_in_both_languages(
    language: str, roles: tuple[str, ...], browser: Browser, site: Site, settings: Any
) -> None:
    settings.TIERS = "standard"
    settings.SIGNUP_IS_OPEN = True
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 100_000
    address, where = site
    scene = confirmed()
    above = SubjectRow.objects.create(name="Hàng hải", slug="hang-hai")
    browse.hang(EDITOR, where["decree"], ["hang-hai"])
    people = {**_people(scene), "visitor": ""}
    values = {
        "address": where["decree"].strip("/"), "plan_id": str(scene.plan.id),
        "task_id": str(scene.survey.id), "agency_id": str(scene.survey.leads[0].id),
        "way": "chu-de", "value": "hang-hai", "object_id": str(above.pk),
        "pk": str(Authenticator.objects.filter(type="webauthn").get().pk),
        "app_label": "store",
    }  # fmt: skip
    walk, mine = Walk(address), {}
    for who in roles:
        email = people[who]
        context = browser.new_context(locale=language, reduced_motion="reduce")
        context.add_cookies([{"name": "django_language", "value": language, "url": address}])
        mine = {}
        if email:
            _signed_in(context, address, email)
            mine = _fill_own(email, where)
        page = context.new_page()
        for route, path in _addresses({**values, **mine}):
            if walk.look(page, who, path):
                walk.opened.add(route)
        decree, plan = where["decree"], scene.plan.address
        for path in (
            *(f"{decree}?muc={tab}" for tab in _TABS),
            plan,
            f"{plan}?muc=nhiem-vu",
            *_QUESTIONS,
        ):
            walk.look(page, who, path)
        context.close()
    wanted = {route for route, _ in _addresses(values)}
    assert walk.wrong == []
    closed = sorted(wanted - walk.opened)  # they lead on, or need a step before them
    assert len(closed) <= 16, closed
