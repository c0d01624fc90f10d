"""A subject that can't be decoded is shown as it came."""

from __future__ import annotations

from vanban import ingest
from vanban.ingest import Incoming

MAIL = "From: a@b.example\r\nSubject: =?utf-8?b?A?=\r\n\r\nKế hoạch mở chợ.\r\n"


def test_a_subject_with_broken_base64_does_not_stop_the_reader() -> None:
    assert "mở chợ" in ingest.read(Incoming(MAIL.encode(), "thu.eml"))[0].text
