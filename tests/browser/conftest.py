"""A browser and a portal with a small library, for tests that see pages as people do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from portal.actions.add import add
from tests.library import AMENDING, CIRCULAR, DECREE, EDITOR, PLAN

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep the portal's rows in a file, so that each of its threads has a connection of its own.

    A database in memory is one connection for all: a page asked for while the test itself looks
    into the store then sees, or breaks, the other's transaction, and a row is once not on the page.
    """
    where = settings.DATABASES["default"]
    if where["ENGINE"].endswith("sqlite3"):
        where.setdefault("TEST", {})["NAME"] = str(
            tmp_path_factory.mktemp("store") / "rows.sqlite3"
        )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Debian's chromium; skip the test where it is absent."""
    if not CHROMIUM.is_file():
        pytest.skip("không có chromium: apt-get install chromium")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright's loop runs in this thread
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def site(browser: Browser, home: Path, live_server: Any) -> tuple[str, dict[str, str]]:
    """Return the address of a running portal, and of the documents in it."""
    texts = {"decree": DECREE, "circular": CIRCULAR, "plan": PLAN, "amending": AMENDING}
    where = {n: str(add(EDITOR, t.encode(), f"{n}.txt").address) for n, t in texts.items()}
    return live_server.url, where


@pytest.fixture(params=[1280, 390], ids=["wide", "phone"])
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser window, wide and as narrow as a phone."""
    opened = browser.new_context(viewport={"width": request.param, "height": 900}, locale="vi-VN")
    yield opened
    opened.close()
