"""«Đọc thử»: what a stranger sees of a text at once."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from portal.actions.add import add
from tests.library import CIRCULAR, DECREE, EDITOR, TASKED, TASKS


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


def test_words_beyond_what_can_be_pasted_are_refused_with_the_limit(
    home: Path, client: Client
) -> None:
    response = client.post("/doc-thu/", {"text": "a" * 7_000_000})
    assert response.status_code == 413
    assert "tối đa 5 MB" in response.content.decode()


def test_an_empty_file_is_told_from_no_file(home: Path, client: Client) -> None:
    empty = SimpleUploadedFile("trong.txt", b"")
    page = client.post("/doc-thu/", {"files": empty}).content.decode()
    assert "Tệp đã chọn không có chữ nào" in page


def test_the_same_finding_in_many_places_is_one_row(home: Path, client: Client) -> None:
    text = unicodedata.normalize("NFD", TASKED)
    page = client.post("/doc-thu/", {"text": text}).content.decode()
    assert page.count("đã ghép chữ và dấu rời") == 0
    assert page.count("Đã ghép chữ và dấu rời") == 1
    assert "chỗ nữa" in page
