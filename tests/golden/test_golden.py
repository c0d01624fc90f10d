"""Every golden folder reads as its sheets say; what does not yet is owned up to, with a reason."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from vanban.commands.golden import Folder, find_folders

ROOT = Path(__file__).parent
FOLDERS = {str(folder.path.relative_to(ROOT)): folder for folder in find_folders(ROOT)}
# What a rule rests on: a law, a decree, a Party guide, with its article or annex.
_RULE = re.compile(r"(?:Luật|Nghị định|Hướng dẫn|Bộ luật) [^.;]*\d")


@cache
def _read(name: str) -> dict[str, str]:
    return FOLDERS[name].read()


@pytest.mark.parametrize(
    ("name", "sheet"), [(name, sheet) for name, f in FOLDERS.items() for sheet in f.sheets]
)
def test_a_document_reads_as_its_sheet_says(name: str, sheet: str) -> None:
    folder = FOLDERS[name]
    reason = folder.not_yet.get(sheet)
    if reason is None:
        assert _read(name)[sheet] == folder.expected(sheet)
        return
    if _read(name)[sheet] == folder.expected(sheet):
        pytest.fail(f"{sheet} is read right now: take its line out of {name}/not-yet.tsv")
    pytest.xfail(reason)


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_a_folder_says_which_rule_it_is_there_for(folder: Folder) -> None:
    assert _RULE.search((folder.path / "why.md").read_text(encoding="utf-8"))
    assert folder.sheets
    assert set(folder.not_yet) <= set(folder.sheets)


def test_the_table_of_the_readme_names_every_folder() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([^`]+/[^`]+)` \|", text, re.MULTILINE) == sorted(
        FOLDERS, key=text.index
    )
