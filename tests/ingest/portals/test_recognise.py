"""Each portal is known by what its pages hold; what is not the document is chrome."""

from __future__ import annotations

import pytest

from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.ingest.portals import find_text, read_claims
from vanban.model import Absent, Source

TEXT = "<p>NGHỊ ĐỊNH</p><p>Điều 1. Kho bãi</p><p>1. Kho là nơi chứa hàng.</p>"
MENU = "<nav><a href=/>Trang chủ</a><a href=/vb>Văn bản</a><a href=/lh>Liên hệ</a></nav>"
VBPL = (
    f'{MENU}<h1 class="lawDocumentHeader_title__x">Nghị định số 9 /2031/NĐ-CP Quy định về kho</h1>'
    '<div class="effStatus_tag">Còn hiệu lực</div><div class="x_dateItem__y"><span>Ngày có hiệu'
    f" lực:</span><span>01/02/2031</span></div><div data-vbpl-content-root>{TEXT}</div>"
    "<footer>Đơn vị chủ quản</footer>"
)
TVPL = (
    f'{MENU}<div id="divThuocTinh"><table><tr><td><b>Số hiệu:</b></td><td>9/2031/NĐ-CP</td>'
    "<td>Loại văn bản:</td><td>Nghị định</td></tr><tr><td>Tình trạng:</td><td>Đã biết</td></tr>"
    f'</table></div><div id="divContentDoc"><div class="content1">{TEXT}</div></div>'
    '<div id="tab2"><p>Article 1. Warehouses</p></div>'
)
OTHER = (
    f'{MENU}<div class="sidebar"><ul><li><a href=1>Tin 1</a></li><li><a href=2>Tin 2</a></li>'
    f'</ul></div><div class="chinh">{TEXT * 3}</div><footer>Bản quyền của cổng</footer>'
)


def _read(body: str) -> Source:
    (source,) = ingest.read(Incoming(f"<html><body>{body}</body></html>".encode(), "a.html"))
    return source


@pytest.mark.parametrize(
    "page",
    [
        VBPL,
        TVPL,
        f'<div id="toanvancontent">{TEXT}</div><p>Gửi phản hồi</p>',
        f'<div class="the-document-body">{TEXT}</div><p>Văn bản cùng lĩnh vực</p>',
        OTHER,
    ],
)
def test_only_the_document_is_in_the_text(page: str) -> None:
    source = _read(page)
    assert source.text.splitlines()[:2] == ["NGHỊ ĐỊNH", "Điều 1. Kho bãi"]
    assert source.text.splitlines()[-1] == "1. Kho là nơi chứa hàng."
    assert source.chrome


def test_vbpl_claims_number_kind_status_and_day() -> None:
    claims = {name: claim.shown for name, claim in _read(VBPL).claims.items()}
    assert claims["number"] == "9 /2031/NĐ-CP"
    assert claims["kind"] == "Nghị định"
    assert claims["status"] == "Còn hiệu lực"
    assert claims["effective_from"] == "01/02/2031"


def test_the_law_amended_is_not_the_number_of_the_page() -> None:
    title = "Luật sửa đổi Luật Kho bãi số 3/2020/QH14. số 9/2031/QH19"
    page = VBPL.replace("Nghị định số 9 /2031/NĐ-CP Quy định về kho", title)
    assert _read(page).claims["number"].shown == "9/2031/QH19"


def test_the_english_half_and_masks_stay_outside() -> None:
    source = _read(TVPL)
    assert "Article 1. Warehouses" in source.chrome
    assert source.claims["status"].absent is Absent.MASKED


@pytest.mark.parametrize(
    "page",
    [
        VBPL.replace(TEXT, ""),
        TVPL.replace(TEXT, ""),
        f"{MENU}<p>Bạn Chưa Đăng Nhập Thành Viên!</p><footer>Bản quyền của cổng</footer>",
    ],
)
def test_a_page_without_its_text_is_no_document(page: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        _read(page)
    assert caught.value.slug == "no-document"


def test_a_block_needs_three_labels_and_prose_is_none() -> None:
    assert read_claims(["Người ký: chịu trách nhiệm về nội dung"]) == {}
    block = ["Số ký hiệu", "9/QĐ-UBND", "Ngày ban hành", "01/02/2031", "Người ký", "--"]
    claims = read_claims(block)
    assert claims["number"].shown == "9/QĐ-UBND"
    assert claims["signer"].absent is Absent.MISSING


def test_a_document_that_speaks_of_sign_in_and_databases_is_cut_nowhere() -> None:
    lines = ["KẾ HOẠCH", "1. Kết nối cơ sở dữ liệu quốc gia về dân cư", "Đăng ký", "2. Đăng nhập"]
    assert find_text(lines) == (0, 4)


def test_signature_and_head_beside_the_body_are_kept() -> None:
    page = f"<div>ỦY BAN NHÂN DÂN</div><div>{TEXT * 3}</div><div>TM. ỦY BAN NHÂN DÂN</div>"
    lines = _read(page).text.splitlines()
    assert (lines[0], lines[-1]) == ("ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN")
