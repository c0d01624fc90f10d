"""«Đọc thử»: what a stranger sees of a text at once."""

from __future__ import annotations

import re
from pathlib import Path

from django.test import Client

from portal.actions.add import add
from tests.library import CIRCULAR, DECREE, EDITOR, TASKS


def test_a_citation_leads_into_the_library_or_is_marked_as_absent(
    home: Path, client: Client
) -> None:
    absent = client.post("/doc-thu/", {"text": CIRCULAR}).content.decode()
    assert "chưa có trong thư viện" in absent
    address = add(EDITOR, DECREE.encode(), "decree.txt").address
    page = client.post("/doc-thu/", {"text": CIRCULAR}).content.decode()
    assert f'<a class="ref" href="{address}"' in page
    assert "Quy định về quản lý đèn biển" in page
    assert "chưa có trong thư viện" not in page


def test_each_task_leads_to_its_sentence_on_the_page(home: Path, client: Client) -> None:
    page = client.post("/doc-thu/", {"text": TASKS}).content.decode()
    led = re.findall(r'href="#(nhiem-vu-\d+)"', page)
    assert len(led) == 2
    assert [mark for mark in led if f'id="{mark}"' not in page] == []
