"""Bad input, one test each: a clear Vietnamese answer, or a document with a finding."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.ingest.pdf.print import pdf_file
from vanban import pipeline, render
from vanban.ingest import Incoming
from vanban.model import Level
from vanban.pipeline import Case, Unread
from vanban.render.html import document_html

DECREE = """CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/2031/NĐ-CP
Hà Nội, ngày 05 tháng 3 năm 2031
NGHỊ ĐỊNH
Quy định về đò ngang
Căn cứ Luật Sông nước số 72/2030/QH16;
Điều 1. Bến đò
1. Bến đò có cầu gỗ theo điểm đ khoản 2 Điều 7 Nghị định số 09/2029/NĐ-CP.
2. Nghị định này không áp dụng với phà.
Điều 2. Hiệu lực
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2031.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Đào Văn Bến
"""
CIRCULAR = """BỘ SÔNG NƯỚC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 21/2031/TT-BSN
Hà Nội, ngày 07 tháng 6 năm 2031
THÔNG TƯ
Hướng dẫn sơn thuyền
Điều 1. Thuyền sơn màu xanh.
BỘ TRƯỞNG
Bùi Thị Sóng
"""


def _read(text: str, name: str = "tep.txt") -> Case:
    (case,) = pipeline.read(Incoming(text.encode(), name))
    return case


def _page(body: str, *, head: str = "") -> str:
    lines = "".join(f"<p>{line}</p>" for line in body.splitlines())
    return (
        "<!DOCTYPE html><html><head><title>Trang</title></head><body>"
        f"<nav>Trang chủ | Văn bản mới</nav>{head}<div class='content'>{lines}</div></body></html>"
    )


def _slug(content: bytes, name: str, folder: Path) -> str:
    """Return the slug of the answer to a file; its sentence says how to mend it."""
    place = folder / name
    place.write_bytes(content)
    answer = pipeline.read_file(place)
    assert isinstance(answer, Unread)
    assert "hãy" in answer.message
    return answer.slug


def test_an_empty_file(tmp_path: Path) -> None:
    assert _slug(b"", "trống.txt", tmp_path) == "empty-file"
    assert _slug(b" \n\t\n", "trắng.txt", tmp_path) == "no-document"


def test_a_picture_named_as_a_page(tmp_path: Path) -> None:
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "JPEG")
    slug = _slug(stream.getvalue()[:40], "trang.html", tmp_path)
    assert slug in {"broken-image", "ocr-failed"}


def test_a_page_of_chrome_alone(tmp_path: Path) -> None:
    menu = "<nav><a href='/'>Trang chủ</a> <a href='/vb'>Văn bản mới</a></nav><p>Đăng nhập</p>"
    page = f"<!DOCTYPE html><html><body>{menu}</body></html>"
    assert _slug(page.encode(), "khung.html", tmp_path) == "no-document"


@pytest.mark.parametrize(
    "garble",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("NĐ-CP", "NĐ-С\u0420"),
        lambda text: text.replace("khoản", "kho\u00adản").replace("Nghị", "Ng\u00adhị"),
        lambda text: text.replace("-CP", "\u2011CP"),
        lambda text: "\ufeff" + text.replace(" ", "\u00a0"),
    ],
    ids=["nfd", "cyrillic", "soft hyphens", "hard hyphens", "hard spaces"],
)
def test_letters_that_only_look_right_are_read_as_those_they_stand_for(garble: object) -> None:
    assert callable(garble)
    clean, garbled = _read(DECREE), _read(garble(DECREE))
    assert garbled.parsed.identity == clean.parsed.identity
    assert [(r.target, r.locator) for r in garbled.references] == [
        (r.target, r.locator) for r in clean.references
    ]
    assert [n.locator for n in garbled.parsed.walk()] == [n.locator for n in clean.parsed.walk()]
    assert garbled.effects[0].effective_from == clean.effects[0].effective_from


def test_two_documents_in_one_file_are_told_apart_at_the_second_head() -> None:
    case = _read(DECREE + CIRCULAR)
    (found,) = [f for f in case.findings if f.slug == "two-documents"]
    assert found.span is not None
    assert found.span.of(case.parsed.text).startswith("BỘ SÔNG NƯỚC\nCỘNG HÒA")
    assert str(case.parsed.header.number) == "15/2031/NĐ-CP"
    assert [signer.name for signer in case.parsed.header.signers] == ["Đào Văn Bến"]
    assert render.text(case.parsed) == case.source.text


def test_of_two_documents_in_one_file_the_first_alone_is_read() -> None:
    both, first = _read(DECREE + CIRCULAR), _read(DECREE)
    assert both.references == first.references
    assert both.changes == first.changes
    assert both.effects == first.effects
    assert {f.slug for f in both.findings} == {*(f.slug for f in first.findings), "two-documents"}


def test_a_form_with_a_head_of_its_own_is_no_second_document() -> None:
    form = "Mẫu số 01\n" + CIRCULAR.replace("21/2031/TT-BSN", "…../QĐ-….").replace(
        "ngày 07 tháng 6 năm 2031", "ngày … tháng … năm …"
    )
    assert "two-documents" not in {f.slug for f in _read(DECREE + form).findings}


def test_a_page_whose_text_is_another_document_than_its_title_says() -> None:
    head = (
        "<p>Số hiệu: 33/2031/TT-BSN</p><p>Loại văn bản: Thông tư</p>"
        "<p>Trích yếu: Hướng dẫn nuôi cá lồng trên hồ</p><p>Tình trạng: Đang cập nhật</p>"
    )
    more = "".join(f"{n}. Đò số {n} chở không quá {n} người một chuyến.\n" for n in range(3, 40))
    body = DECREE.replace("Điều 2.", f"{more}Điều 2.")
    (case,) = pipeline.read(Incoming(_page(body, head=head).encode(), "trang.html"))
    assert "body-is-another-document" in {f.slug for f in case.findings}


def test_a_word_file_that_is_no_zip(tmp_path: Path) -> None:
    assert _slug(b"chi la chu thuong", "tờ trình.docx", tmp_path) == "broken-docx"


def test_a_zip_that_is_no_word_file(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.bin", b"\0" * 9)
    assert _slug(stream.getvalue(), "tờ trình.docx", tmp_path) in {"broken-docx", "no-document"}


def test_encrypted_files(tmp_path: Path) -> None:
    locked = pdf_file("a line of text " * 9).replace(
        b"trailer << ",
        b"trailer << /ID [<01> <01>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >> ",
    )  # fmt: skip
    assert _slug(locked, "mật.pdf", tmp_path) == "encrypted"
    word = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert _slug(word, "mật.docx", tmp_path) == "encrypted"


def test_scripts_of_a_page_never_reach_a_reader() -> None:
    evil = "<script>alert('x')</script><p onclick=alert(1)>Điều 3. <img src=x onerror=alert(1)></p>"
    page = _page(DECREE.replace("Bến đò có", "&lt;script&gt;alert(2)&lt;/script&gt; Bến đò có"))
    page = page.replace("<p>Điều 2.", f"{evil}<p>Điều 2.")
    (case,) = pipeline.read(Incoming(page.encode(), "trang.html"))
    shown = document_html(case.parsed, case.references)
    assert "alert('x')" not in case.source.text
    assert "<script" not in shown
    assert "onerror" not in shown
    assert "onclick" not in shown


def test_new_text_never_becomes_structure_however_deep_the_quotes() -> None:
    case = _read(DECREE + "“" * 5000)
    levels = {node.level for node in case.parsed.walk()}
    assert Level.DIEU in levels
    assert render.text(case.parsed) == case.source.text
