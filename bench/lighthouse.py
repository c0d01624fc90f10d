"""Lighthouse's score of accessibility for pages of a portal that runs.

python -m bench.lighthouse http://127.0.0.1:8000 [--session KEY] [--program PATH] [PAGE …]

Prints a line a page: its score and what is wrong; 1 if a page has less than 1.0. ``--session`` is
the value of the cookie ``sessionid`` of somebody who is signed in. Lighthouse is a program of its
own (``npm install lighthouse@12``; ``--program node_modules/.bin/lighthouse``) and drives Debian's
chromium; the gate does not need it: it asks axe of every page, which knows more rules.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from typing import Any

PAGES = (
    "/", "/tim-kiem/?q=nghị+định", "/tim-dieu-khoan/?q=phạm+vi", "/duyet/", "/duyet/moi/",
    "/doc-thu/", "/kiem-tra-can-cu/", "/nhiem-vu/", "/hang-thanh-vien/", "/gioi-thieu/",
    "/tai-khoan/login/", "/tai-khoan/signup/",
)  # fmt: skip
OWN_PAGES = ("/cua-toi/", "/cua-toi/theo-doi/", "/tai-khoan-cua-toi/")
_FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking"


def report_of(program: str, address: str, session: str) -> dict[str, Any]:
    """Return Lighthouse's report of one page."""
    command = [
        program, address, "--quiet", "--only-categories=accessibility", "--output=json",
        "--throttling-method=provided", f"--chrome-flags={_FLAGS}",
    ]  # fmt: skip
    if session:
        command.append("--extra-headers=" + json.dumps({"Cookie": f"sessionid={session}"}))
    chosen = os.environ | {"CHROME_PATH": os.environ.get("CHROME_PATH", "/usr/bin/chromium")}
    done = subprocess.run(command, capture_output=True, env=chosen, check=True, timeout=300)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def faults_of(report: dict[str, Any]) -> list[str]:
    """Return the names of what a page fails, with the first place of each."""
    faults = []
    for audit in report["audits"].values():
        if audit.get("score") == 0:
            places = audit.get("details", {}).get("items", [])
            shown = places[0].get("node", {}).get("snippet", "") if places else ""
            faults.append(f"{audit['id']}: {shown[:120]}")
    return faults


def main() -> int:
    """Look at each page; return 1 if one is less than perfect."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("portal")
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--session", default="")
    parser.add_argument("--program", default="lighthouse")
    asked = parser.parse_intermixed_args()
    pages = asked.pages or [*PAGES, *(OWN_PAGES if asked.session else ())]
    worst = 1.0
    for page in pages:
        report = report_of(asked.program, asked.portal + page, asked.session)
        score = report["categories"]["accessibility"]["score"]
        worst = min(worst, score)
        print(score, page, *faults_of(report), sep="\t", flush=True)
    return 0 if worst == 1.0 else 1


if __name__ == "__main__":
    sys.exit(main())
