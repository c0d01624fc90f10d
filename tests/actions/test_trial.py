"""«Đọc thử»: anybody, at once, stored nowhere."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from portal.access import VISITOR
from portal.actions import trial
from portal.errors import TooLargeError, TooManyRequestsError
from portal.store import documents
from tests.library import DECREE, EDITOR, MALLORY
from vanban.errors import UnreadableError


def test_a_visitor_has_a_text_read_and_nothing_is_stored(home: Path) -> None:
    (case,) = trial.read_once(VISITOR, DECREE.encode(), "đèn.txt")
    assert case.parsed.text.startswith("CHÍNH PHỦ")
    assert documents.count() == 0
    assert list(home.iterdir()) == []


def test_a_text_beyond_the_limit_is_refused_and_an_editor_may_try_larger_ones() -> None:
    large = "ặ".encode() * 1_700_000
    for person in (VISITOR, MALLORY):
        with pytest.raises(TooLargeError, match="MB"):
            trial.read_once(person, large, "a.txt")
    assert trial.read_once(EDITOR, large, "a.txt")


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe0\0\0\0JFIF\0", b"\0" * 100])
def test_what_holds_no_document_is_told_in_words(data: bytes) -> None:
    with pytest.raises(UnreadableError) as error:
        trial.read_once(VISITOR, data, "trang.html")
    assert error.value.message


def test_one_address_may_try_twenty_times_a_minute_and_others_are_not_held_up(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.time", lambda: 1_700_000_000.0)
    for _ in range(20):
        trial.allow("10.0.0.1")
    with pytest.raises(TooManyRequestsError):
        trial.allow("10.0.0.1")
    trial.allow("10.0.0.2")


def _picture() -> bytes:
    memory = io.BytesIO()
    Image.new("L", (80, 80), 255).save(memory, "PNG")
    return memory.getvalue()


def test_a_visitor_cannot_make_the_machine_recognise_scans_or_unpack_packages() -> None:
    with pytest.raises(UnreadableError) as picture:
        trial.read_once(VISITOR, _picture(), "a.png")
    assert picture.value.slug == "too-costly"
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("a.txt", DECREE)
    with pytest.raises(UnreadableError) as packed:
        trial.read_once(MALLORY, package.getvalue(), "a.zip")
    assert packed.value.slug == "too-costly"
    assert trial.read_once(EDITOR, package.getvalue(), "a.zip")
