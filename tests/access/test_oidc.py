"""Signing in with an account of another place, by setting; the provider here is a fake one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

ROOT = Path(__file__).parents[2]
# Settings are read once a process, so the portal that knows the provider is another process.
_PORTAL = """
import json, sys, django
django.setup()
from django.conf import settings
from django.core.management import call_command
from urllib.parse import parse_qs, urlsplit
settings.ALLOWED_HOSTS.append("testserver")
call_command("migrate", verbosity=0)
from django.test import Client
from portal.store.models import Account
for taken in sys.argv[1:]:
    Account.objects.create_user(taken, "mot-mat-khau-dai")
told = {}
client = Client()
told["button"] = "Tài khoản tỉnh" in client.get("/tai-khoan/login/").content.decode()
told["policy"] = client.get("/").headers["Content-Security-Policy"]
told["get"] = "Location" in client.get("/tai-khoan/oidc/oidc/login/").headers
sent = client.post("/tai-khoan/oidc/oidc/login/")
asked = parse_qs(urlsplit(sent.headers["Location"]).query)
told["pkce"] = asked.get("code_challenge_method")
back = urlsplit(asked["redirect_uri"][0]).path
forged = Client().get(back, {"code": "x", "state": "forged"})
told["forged"] = [forged.status_code, "_auth_user_id" in client.session]
client.get(back, {"code": "x", "state": asked["state"][0]}, follow=True)
told["in"] = client.session.get("_auth_user_id") is not None
told["accounts"] = sorted(Account.objects.values_list("email", flat=True))
print(json.dumps(told))
"""


class _Provider(BaseHTTPRequestHandler):
    def _answer(self, body: dict[str, Any]) -> None:
        data = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self) -> None:
        here = f"http://127.0.0.1:{self.server.server_port}"  # type: ignore[attr-defined]
        if self.path.startswith("/userinfo"):
            person = {"sub": "7", "email": "cuc@vi.du", "email_verified": True, "name": "Cúc"}
            return self._answer(person)
        names = ("authorization", "token", "userinfo")
        return self._answer({f"{n}_endpoint": f"{here}/{n}" for n in names} | {"issuer": here})

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._answer({"access_token": "a", "token_type": "Bearer", "expires_in": 60})

    def log_message(self, *words: Any) -> None:
        """Say nothing."""


@pytest.fixture
def provider() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Provider)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _told(provider: str, home: Path, *taken: str) -> dict[str, Any]:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "VANBAN_HOME": str(home),
        "VANBAN_OIDC": provider,
        "VANBAN_OIDC_ID": "cong",
        "VANBAN_OIDC_SECRET": "bi-mat",
        "VANBAN_OIDC_NAME": "Tài khoản tỉnh",
        "OAUTHLIB_INSECURE_TRANSPORT": "1",
    }
    command = [sys.executable, "-c", _PORTAL, *taken]
    run = subprocess.run(command, env=environment, capture_output=True, cwd=ROOT, timeout=120)
    assert run.returncode == 0, run.stderr.decode()
    told: dict[str, Any] = json.loads(run.stdout.decode().splitlines()[-1])
    return told


@pytest.mark.slow
def test_an_account_of_the_provider_signs_in_and_gets_an_account(
    provider: str, tmp_path: Path
) -> None:
    told = _told(provider, tmp_path)
    assert told["button"]
    assert provider in told["policy"]
    assert told["pkce"] == ["S256"]
    assert told["in"]
    assert told["accounts"] == ["cuc@vi.du"]


@pytest.mark.slow
def test_a_link_alone_signs_nobody_in_and_a_forged_answer_neither(
    provider: str, tmp_path: Path
) -> None:
    told = _told(provider, tmp_path)
    assert not told["get"]
    assert told["forged"][1] is False


@pytest.mark.slow
def test_the_provider_s_word_on_an_address_never_opens_an_account_that_is_here(
    provider: str, tmp_path: Path
) -> None:
    told = _told(provider, tmp_path, "cuc@vi.du")
    assert not told["in"]
    assert told["accounts"] == ["cuc@vi.du"]


def test_without_the_setting_there_is_no_such_way_in(home: Path, client: Client) -> None:
    assert settings.OIDC_NAME == ""
    assert client.get("/tai-khoan/oidc/oidc/login/").status_code == 404
    assert client.get("/tai-khoan/3rdparty/").status_code == 404
