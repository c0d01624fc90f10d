"""Vietnamese first, English for whoever asks for it."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from pathlib import Path

from django.test import Client

from portal.actions.add import add
from tests.library import AMENDING, DECREE, EDITOR
from vanban.effect import Happening, RelationKind

FOLDER = Path(__file__).parents[2] / "src/portal/web/locale"


def test_a_visitor_can_switch_to_english(home: Path, client: Client) -> None:
    assert "Văn bản mới nhất" in client.get("/").content.decode()
    client.post("/ngon-ngu/setlang/", {"language": "en", "next": "/"})
    assert "Newest documents" in client.get("/").content.decode()


def _strings_of_pages() -> Iterator[tuple[str, str]]:
    """Yield every string that templates and pages hand to gettext, with its file."""
    for path in sorted(FOLDER.parent.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        for words in re.findall(r"""\{% translate (?:"([^"]*)"|'([^']*)')""", page):
            yield path.name, "".join(words)
        block = r"\{% blocktranslate[^%]*%\}(.*?)(?:\{% plural %\}.*?)?\{% endblocktranslate %\}"
        for words in re.findall(block, page, re.DOTALL):
            yield path.name, re.sub(r"\{\{ (\w+) \}\}", r"%(\1)s", words)
    actions = FOLDER.parents[1] / "actions"
    for path in sorted((*FOLDER.parent.rglob("*.py"), *actions.rglob("*.py"))):
        for words in re.findall(r'\b_\(\s*"([^"]*)"\s*\)', path.read_text(encoding="utf-8")):
            yield path.name, words


def test_every_string_of_the_pages_has_its_english() -> None:
    english = gettext.translation("django", FOLDER, ["en"])
    strings = list(_strings_of_pages())
    assert len(strings) > 300
    forms = [(name, words, english.gettext(words), english.ngettext(words, words, 2))
             for name, words in strings if not words.isascii()]  # fmt: skip
    bare = [(name, words) for name, words, *english_words in forms if {words} == set(english_words)]
    assert bare == []


def test_what_happens_and_what_documents_are_to_each_other_has_its_english() -> None:
    english = gettext.translation("django", FOLDER, ["en"])
    told = [happening.words for happening in Happening]
    told += [words for kind in RelationKind for words in (kind.active, kind.passive)]
    assert [words for words in told if english.gettext(words) == words] == []


def test_a_comparison_is_kept_in_the_language_of_the_page(home: Path, client: Client) -> None:
    address = add(EDITOR, DECREE.encode(), "a.txt").address
    add(EDITOR, AMENDING.encode(), "b.txt")
    client.post("/ngon-ngu/setlang/", {"language": "en", "next": "/"})
    for ending in ("html", "docx", "xlsx", "pdf"):
        kept = client.get(f"{address}/so-sanh.{ending}?tu=2025-03-31&den=2025-04-01")
        assert kept.status_code == 200, ending
        if ending == "html":
            page = kept.content.decode()
            assert "not an official text" in page
            assert "Thay đổi" not in page


def test_the_compiled_translation_is_that_of_its_source() -> None:
    source = (FOLDER / "en/LC_MESSAGES/django.po").read_text(encoding="utf-8")
    english = gettext.translation("django", FOLDER, ["en"])
    pairs = re.findall(r'^msgid "(.+)"\nmsgstr "(.*)"$', source, re.MULTILINE)
    assert len(pairs) > 100
    assert [vi for vi, en in pairs if english.gettext(vi) != en or not en] == []


def test_the_sign_in_speaks_vietnamese(home: Path, client: Client) -> None:
    page = client.get("/tai-khoan/login/").content.decode()
    assert "Quên mật khẩu?" in page
    assert "Forgot" not in page


def test_a_wrong_password_is_told_in_vietnamese(home: Path, client: Client) -> None:
    answer = client.post("/tai-khoan/login/", {"login": "ai@do.vn", "password": "sai"})
    assert "Thư điện tử hoặc mật khẩu không đúng." in answer.content.decode()


def test_nothing_at_an_address_is_told_in_the_language_of_the_page(
    home: Path, client: Client
) -> None:
    client.post("/ngon-ngu/setlang/", {"language": "en", "next": "/"})
    page = client.get("/van-ban/khong-co/luat/2030/1").content.decode()
    assert "nothing is at the address" in page.lower()
    assert "không có" not in page


def test_one_document_is_no_plural_in_english(home: Path, client: Client) -> None:
    add(EDITOR, DECREE.encode(), "a.txt")
    client.post("/ngon-ngu/setlang/", {"language": "en", "next": "/"})
    page = client.get("/tim-kiem/", {"q": "901/2024/NĐ-CP"}).content.decode()
    assert "1 document<" in page


def test_a_value_for_members_says_so_in_english() -> None:
    english = gettext.translation("django", FOLDER, ["en"])
    assert english.gettext("Đã biết") == "For members"
