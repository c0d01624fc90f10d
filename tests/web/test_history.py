"""A document with a rich history: each tab tells each event for what it is, with its clause."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from django.test import Client

from portal.access import OPERATOR
from portal.actions import published
from portal.actions.add import add
from tests.library import EDITOR, province_decision
from tests.rich_history import FIRST, RICH


@pytest.fixture
def library(home: Path) -> dict[str, str]:
    """Return the addresses of the documents of the invented history."""
    return {n: str(add(EDITOR, t.encode(), f"{n}.txt").address) for n, t in RICH.items()}


def _lines(client: Client, address: str, tab: str, **asked: str) -> list[str]:
    """Return the words of a tab, an item of a list or a row or paragraph a line."""
    page = client.get(address, {"muc": tab, **asked}).content.decode()
    page = re.sub(r"<(li|p|h\d|tr)\b[^>]*>", "\n", page)
    page = re.sub(r"<(td|q)\b[^>]*>", " ", page)
    return [" ".join(html.unescape(re.sub("<[^>]*>", "", x)).split()) for x in page.splitlines()]


def _line(lines: list[str], *words: str) -> str:
    found = [line for line in lines if all(word in line for word in words)]
    assert len(found) == 1, (words, found)
    return found[0]


def test_each_event_has_its_own_day_its_own_clause_and_the_place_that_the_clause_names(
    library: dict[str, str], client: Client
) -> None:
    lines = _lines(client, library["basic"], "hieu-luc", on="2025-03-01")
    told = lines[: lines.index("Từng phần vào ngày 01/03/2025")]
    days = [line.partition(" ")[0] for line in told if re.match(r"\d\d/\d\d/\d{4} ", line)]
    assert days == [
        "12/02/2020", "01/03/2020", "15/07/2021", "01/04/2022", "01/10/2022", "01/03/2023",
        "01/06/2023", "01/02/2025",
    ]  # fmt: skip
    after = told[told.index(_line(told, "01/02/2025 Hết hiệu lực một phần · vẫn như trước")) :]
    assert _line(after, "Toàn bộ văn bản (trừ Điều 6, Điều 7) hết hiệu lực", "877/2024/NĐ-CP")
    assert _line(told, "Điều 4 tiếp tục có hiệu lực theo Điều 1 Nghị quyết 58/2022/NQ-CP")
    assert _line(told, "Điều 5a được bổ sung theo khoản 2 Điều 1").startswith("Điều 5a ")
    assert _line(told, "Điều 4 bị bãi bỏ theo khoản 3 Điều 1")


def test_a_part_stands_beside_what_ended_it_first(library: dict[str, str], client: Client) -> None:
    lines = _lines(client, library["basic"], "hieu-luc", on="2025-03-01")
    parts = lines[lines.index("Từng phần vào ngày 01/03/2025") :]
    assert _line(parts, "Điều 4", "Bị bãi bỏ 01/06/2023 theo khoản 3 Điều 1 Nghị định 830")
    row = _line(parts, "Hết hiệu lực Hết hiệu lực 01/02/2025 theo khoản 2 Điều 2 Nghị định 877")
    assert row.startswith("Điều 1, Điều 2, Điều 3, Điều 5, Điều 5a, Điều 8 ")
    before = _lines(client, library["basic"], "hieu-luc", on="2023-05-01")
    assert _line(before, "Điều 1, Điều 2, Điều 3, Điều 6, Điều 8 Còn hiệu lực", "01/03/2020")


def test_relations_name_the_end_of_a_suspension_and_only_places_that_changed(
    library: dict[str, str], client: Client
) -> None:
    for tab in ("lien-quan", "luoc-do"):
        lines = _lines(client, library["basic"], tab)
        assert any("Được tiếp tục có hiệu lực theo" in line for line in lines), tab
        assert not any("kéo dài" in line for line in lines), tab
        assert not any(line.startswith("Được thực hiện bởi") for line in lines), tab
        assert any("Bị bãi bỏ một phần bởi" in line for line in lines), tab
    assert _line(lines, "khoản 2 Điều 3, Điều 5a, khoản 3 Điều 2, khoản 1 Điều 3")


def test_the_text_is_marked_where_it_changed_and_the_whole_above_it(
    library: dict[str, str], client: Client
) -> None:
    page = client.get(library["basic"]).content.decode()
    assert "Toàn bộ văn bản: hết hiệu lực theo khoản 2 Điều 2 Nghị định 877/2024/NĐ-CP" in page
    assert "từ 01/02/2025, trừ Điều 6, Điều 7" in page
    assert "Tiếp tục có hiệu lực theo Điều 1 Nghị quyết 58/2022/NQ-CP" in page
    assert 'class="unit dieu" id="dieu-5"' in page  # Điều 5a was put behind it: no change of it
    assert "Điều 5a được bổ sung bởi" in page


def test_what_only_others_publish_is_marked_in_the_text_with_its_source(
    library: dict[str, str], client: Client
) -> None:
    row = '{"src": "12/2020/TT-BBB", "src_kind": "Thông tư", "src_article": "Điều 2", '
    row += '"action": "được sửa đổi", "by": "99/2021/TT-BBB", "by_kind": "Thông tư", '
    row += '"by_article": "Điều 1", "effective_from": "2021-06-01"}'
    published.load(OPERATOR, row.encode(), "Sổ tay bến bãi")
    page = client.get(library["detailing"]).content.decode()
    assert (
        '<p class="change-note amend published" role="note">Được sửa đổi, bổ sung bởi Điều 1 '
        "Thông tư 99/2021/TT-BBB, từ 01/06/2021 · được sửa đổi (theo quan hệ do Sổ tay bến bãi "
        "công bố, dòng 1)</p>"
    ) in page


def test_the_text_of_a_day_names_the_clause_and_the_day_of_each_change(
    library: dict[str, str], client: Client
) -> None:
    lines = _lines(client, library["basic"], "theo-ngay", on="2023-04-01")
    by = "Nghị định 811/2021/NĐ-CP, từ 15/07/2021"
    assert _line(lines, f"Khoản 1 Điều 3: Thay cụm từ theo khoản 4 Điều 1 {by}")
    assert _line(lines, f"Khoản 2 Điều 3: Được sửa đổi, bổ sung bởi khoản 1 Điều 1 {by}")
    assert not any("830/2023" in line for line in _lines(client, library["basic"], "theo-ngay",
                                                         on="2022-01-01"))  # fmt: skip


@pytest.mark.parametrize("tab", ["noi-dung", "hieu-luc", "theo-ngay"])
def test_a_day_that_is_none_is_told(library: dict[str, str], client: Client, tab: str) -> None:
    asked = {"muc": tab, "on": "2024-02-31"}
    assert (
        "“2024-02-31” không phải là một ngày"
        in client.get(library["older"], asked).content.decode()
    )
    asked["on"] = "29/02/2024"
    assert "không phải là một ngày" not in client.get(library["older"], asked).content.decode()


def test_two_that_may_be_meant_are_told_apart_by_issuer_and_day(home: Path, client: Client) -> None:
    for province, day in (("Hòa An", 3), ("Lam Giang", 9)):
        text = province_decision(province, day, "Về việc trồng cây")
        add(EDITOR, text.encode(), "a.txt")
    asked = {"text": "Căn cứ Quyết định số 01/2025/QĐ-UBND;", "on": "31/3/2025"}
    page = client.post("/kiem-tra-can-cu/", asked).content.decode()
    for told in ("03/01/2025", "09/01/2025", "Hòa An", "Lam Giang"):
        assert told in page


def test_a_comparison_tells_what_could_not_be_applied(
    library: dict[str, str], client: Client
) -> None:
    late = FIRST.replace("811/2021/NĐ-CP", "812/2021/NĐ-CP").replace(
        "Sửa đổi khoản 2 Điều 3 như sau:\n“2.", "Sửa đổi khoản 9 Điều 3 như sau:\n“9."
    )
    assert late.count("khoản 9") == 1
    add(EDITOR, late.encode(), "late.txt")
    lines = _lines(client, library["basic"], "so-sanh", tu="2021-01-01", den="2022-01-01")
    assert _line(lines, "812/2021/NĐ-CP", "khoản 9 Điều 3:")


def test_a_provision_without_force_on_the_day_is_marked_in_the_text_of_that_day(
    library: dict[str, str], client: Client
) -> None:
    suspended = "Điều 4: Ngưng hiệu lực"
    assert _line(_lines(client, library["basic"], "theo-ngay", on="2022-05-01"), suspended)
    after = _lines(client, library["basic"], "theo-ngay", on="2022-11-01")
    assert not any(suspended in line for line in after)
