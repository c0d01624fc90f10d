"""What a portal puts around a text is told apart from it."""

from __future__ import annotations

import pytest

from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Absent

PAGE = """<html><body><div>Cổng mẫu. Đăng nhập</div>
<table><tr><td>Số hiệu:</td><td>12/KH-UBND</td><td>Ngày hiệu lực:</td><td>Đã biết</td></tr>
<tr><td>Số công báo:</td><td>Đang cập nhật</td></tr></table>
<p>ỦY BAN NHÂN DÂN<br>TỈNH LAM GIANG</p><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p>Số: 12/KH-UBND</p><script>alert(1)</script><p>KẾ HOẠCH</p><p>I. MỤC ĐÍCH</p>
<div>Bạn Chưa Đăng Nhập Thành Viên!</div></body></html>"""


def test_a_masked_value_and_a_missing_one_are_two_things() -> None:
    (source,) = ingest.read(Incoming(PAGE.encode(), "trang.html"))
    assert source.claims["number"].shown == "12/KH-UBND"
    assert source.claims["effective_from"].absent is Absent.MASKED
    assert source.claims["gazette_number"].absent is Absent.MISSING


def test_the_text_begins_at_the_head_and_ends_before_the_wall() -> None:
    (source,) = ingest.read(Incoming(PAGE.encode(), "trang.html"))
    assert source.text.startswith("ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG")
    assert source.text.endswith("I. MỤC ĐÍCH")
    assert "alert" not in source.text
    assert "Bạn Chưa Đăng Nhập Thành Viên!" in source.chrome


def test_a_page_of_chrome_alone_is_no_document() -> None:
    page = b"<html><body><div>Trang ch&#7911;</div><p>Li&#234;n h&#7879;</p></body></html>"
    with pytest.raises(UnreadableError) as caught:
        ingest.read(Incoming(page, "trang.html"))
    assert caught.value.slug == "no-document"


@pytest.mark.parametrize("tag", ["b", "div", "font", "table", "ul"])
def test_two_hundred_thousand_nested_tags_are_walked(tag: str) -> None:
    page = f"<html><body>{f'<{tag}>' * 200_000}Căn cứ mẫu</body></html>"
    (source,) = ingest.read(Incoming(page.encode(), "trang.html"))
    assert source.text == "Căn cứ mẫu"


def test_a_format_that_is_known_and_not_read_is_refused_plainly() -> None:
    with pytest.raises(UnreadableError) as caught:
        ingest.read(Incoming(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "kho.html"))
    assert caught.value.slug == "unsupported-format"


def test_a_twin_of_the_text_elsewhere_on_the_page_is_still_kept_as_chrome() -> None:
    same = "<div data-vbpl-content-root='true'><p>Căn cứ mẫu</p></div>"
    (source,) = ingest.read(Incoming(f"<html><body>{same}{same}</body></html>".encode(), "t.html"))
    assert source.text == "Căn cứ mẫu"
    assert source.chrome == ("Căn cứ mẫu",)
