"""The docs speak of what there is: their examples run, the commands they name exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from scripts.write_reference import pages as reference_pages
from typer.main import get_command

from vanban.cli import app

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
EXAMPLES = [
    (page, code)
    for page in PAGES
    for code in re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
]


@pytest.mark.parametrize(("page", "code"), EXAMPLES, ids=[page.name for page, _ in EXAMPLES])
def test_an_example_of_the_docs_runs(page: Path, code: str) -> None:
    exec(compile(code, str(page), "exec"), {})


def test_every_command_of_the_library_stands_in_the_docs() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    commands = getattr(get_command(app), "commands", {})
    assert commands
    assert [name for name in commands if f"vanban {name}" not in text] == []


@pytest.mark.parametrize("name", reference_pages())
def test_what_the_code_knows_best_stands_in_the_docs_as_the_code_has_it(name: str) -> None:
    page = (ROOT / "docs/reference" / name).read_text(encoding="utf-8")
    assert page == reference_pages()[name], "run: python scripts/write_reference.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_link_of_the_docs_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_no_file_holds_the_marks_of_a_merge() -> None:
    marks = ("<" * 7 + " ", ">" * 7 + " ")
    found = [
        str(path.relative_to(ROOT))
        for folder in ("src", "tests", "docs", "bench", "changelog.d", "samples", ".")
        for path in (ROOT / folder).glob("*" if folder == "." else "**/*")
        if path.suffix in {".py", ".md", ".toml", ".txt", ".html", ".po"}
        and any(line.startswith(marks) for line in path.read_text("utf-8").splitlines())
    ]
    assert found == []
