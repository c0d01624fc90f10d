"""Several documents in one file; bombs, escapes and nests are refused with a word."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest

from tests.ingest.docx.word import paragraph, word_file
from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming


def _zip(**members: bytes | str) -> bytes:
    return _zip_of(dict(members))


def _zip_of(members: dict[str, bytes | str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_each_document_of_a_zip_is_a_source_with_its_name_in_the_chrome() -> None:
    content = _zip_of(
        {"a/kế hoạch.txt": "Kế hoạch mở chợ", "b.docx": word_file(paragraph("Điều 1. Chợ"))}
    )
    sources = ingest.read(Incoming(content))
    assert [source.text for source in sources] == ["Kế hoạch mở chợ", "Điều 1. Chợ"]
    assert [source.reader for source in sources] == ["text", "docx"]
    assert sources[0].chrome == ("tệp trong gói: a/kế hoạch.txt",)


@pytest.mark.parametrize("name", ["../../tep.txt", "/etc/tep.txt", "C:\\tep.txt", "a\\..\\b.txt"])
def test_a_name_that_leaves_the_container_is_refused_with_a_finding(name: str) -> None:
    (source,) = ingest.read(Incoming(_zip_of({name: "xấu", "tot.txt": "tốt"})))
    assert source.text == "tốt"
    assert [finding.slug for finding in source.findings] == ["unsafe-name"]


def test_a_member_that_cannot_be_read_is_a_finding() -> None:
    (source,) = ingest.read(Incoming(_zip_of({"hong.pdf": b"%PDF-1.7 ", "tot.txt": "tốt"})))
    assert [finding.slug for finding in source.findings] == ["member-unreadable"]


def test_containers_within_containers_end_somewhere() -> None:
    content = _zip_of({"a.txt": "tốt"})
    for _ in range(5):
        content = _zip_of({"trong.zip": content})
    with pytest.raises(UnreadableError, match="lồng nhau"):
        ingest.read(Incoming(content))


@pytest.mark.slow
def test_a_bomb_of_many_large_members_is_cut() -> None:
    blank = b" " * (40 * 1024 * 1024)
    members: dict[str, bytes | str] = {f"{n}.txt": blank for n in range(10)}
    with pytest.raises(UnreadableError) as error:
        ingest.read(Incoming(_zip_of(members)))
    assert error.value.slug == "no-document"


def test_an_encrypted_or_empty_container_says_so() -> None:
    locked = bytearray(_zip_of({"a.txt": "tốt"}))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableError, match="mật khẩu"):
        ingest.read(Incoming(bytes(locked)))
    with pytest.raises(UnreadableError):
        ingest.read(Incoming(_zip_of({})))


def _mail(attached: bytes | None) -> bytes:
    message = EmailMessage()
    message["From"] = "van-thu@xa-may.example"
    message["To"] = "cho@xa-may.example"
    message["Subject"] = "Kế hoạch mở chợ"
    message.set_content("Gửi các anh chị kế hoạch mở chợ.")
    if attached is not None:
        message.add_attachment(
            attached, maintype="application", subtype="octet-stream", filename="kế hoạch.docx"
        )
    return message.as_bytes()


def test_a_message_gives_its_attachments() -> None:
    (source,) = ingest.read(Incoming(_mail(word_file(paragraph("Điều 1. Chợ")))))
    assert source.text == "Điều 1. Chợ"
    assert "Subject: Kế hoạch mở chợ" in source.chrome
    assert "tệp trong gói: kế hoạch.docx" in source.chrome


def test_a_message_without_attachments_is_the_document() -> None:
    (source,) = ingest.read(Incoming(_mail(None), "thu.eml"))
    assert source.text == "Gửi các anh chị kế hoạch mở chợ."


def test_a_document_in_the_words_of_a_forwarded_message_is_read() -> None:
    message, inner = EmailMessage(), EmailMessage()
    message["Subject"], message["From"], message["To"] = "Chuyển", "a@vi.du", "b@vi.du"
    message.set_content("Kính chuyển.")
    inner["Subject"] = "Quyết định"
    inner.set_content("QUYẾT ĐỊNH\nVề bến đò\nĐiều 1. Lập bến đò.\nĐiều 2. Hiệu lực.")
    chat = EmailMessage()
    chat.set_content("Cảm ơn anh.")
    message.add_attachment(inner)
    message.add_attachment(chat)
    (source,) = ingest.read(Incoming(bytes(message), "thu.eml"))
    assert source.text.startswith("QUYẾT ĐỊNH")


def test_a_text_that_only_speaks_of_from_and_to_is_no_message() -> None:
    text = "Kính gửi: các thôn\nTừ: xã Mây\nSubject: chợ"
    assert ingest.read(Incoming(text.encode()))[0].reader == "text"


@pytest.mark.parametrize(
    ("content", "way"),
    [
        (b"Rar!\x1a\x07\x00" + bytes(60), "zip"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(60), "zip"),
        (_zip(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "xlsx"),
        (_zip_of({"[Content_Types].xml": "<x/>", "ppt/presentation.xml": "<x/>"}), "xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_".encode("utf-16-le"), "eml"),
    ],
)
def test_a_known_format_that_is_not_read_says_how_to_go_on(content: bytes, way: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        ingest.read(Incoming(content, "kho.bin"))
    assert caught.value.slug == "unsupported-format"
    assert f".{way}" in caught.value.message
