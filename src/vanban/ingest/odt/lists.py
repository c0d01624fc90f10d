"""Numbers of lists and headings as an office program prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from vanban.ingest.docx.labels import print_count
from vanban.ingest.odt.names import LOEXT, STYLE, TEXT

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
          "I": "upperRoman"}  # fmt: skip
# %1%.%2%.
_COUNT = re.compile(r"%(?P<level>\d{1,2})%")
_OUTLINE = "=outline"


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list prints its count: what stands around it, its form, its start.

    ``levels`` of counts are printed, that of this level the last; ``pattern`` says it all at once
    where the program wrote one (``Điều %2%.``).
    """

    before: str = ""
    behind: str = ""
    form: str = "none"
    start: int = 1
    levels: int = 1
    pattern: str = ""


class Counts:
    """The counts of one list while it is walked."""

    def __init__(self, levels: Mapping[int, Level]) -> None:
        self._levels = levels
        self._at: dict[int, int] = {}

    def label(self, level: int, given: str = "") -> str:
        """Return what is printed before the next item of *level*, which may be *given* a number."""
        own = self._levels.get(level, Level())
        self._at[level] = int(given) if _is_count(given) else self._at.get(level, own.start - 1) + 1
        for deeper in [one for one in self._at if one > level]:
            del self._at[deeper]
        if own.form == "none":
            return f"{own.before}{own.behind}"
        if own.pattern:
            return _COUNT.sub(lambda count: self._printed(int(count["level"])), own.pattern)
        shown = (self._printed(one) for one in range(level - own.levels + 1, level + 1))
        return f"{own.before}{'.'.join(one for one in shown if one)}{own.behind}"

    def _printed(self, level: int) -> str:
        own = self._levels.get(level, Level())
        return print_count(self._at.get(level, own.start), own.form)


class Lists:
    """The lists of a part by their styles and names, which others may go on with."""

    def __init__(self, styles: Mapping[str, Mapping[int, Level]]) -> None:
        self._styles = styles
        self._of_style: dict[str, Counts] = {}
        self._of_name: dict[str, Counts] = {}
        self._headings = Counts(styles.get(_OUTLINE, {}))

    def open(self, block: etree._Element, style: str) -> Counts:
        """Return the counts of the list *block*: those of another that it goes on with, or new."""
        before = self._of_name.get(block.get(f"{TEXT}continue-list") or "")
        if before is None and block.get(f"{TEXT}continue-numbering") == "true":
            before = self._of_style.get(style)
        counts = before or Counts(self._styles.get(style, {}))
        self._of_style[style] = counts
        self._of_name[block.get("{http://www.w3.org/XML/1998/namespace}id") or ""] = counts
        return counts

    def heading(self, block: etree._Element) -> str:
        """Return the label of the heading *block* outside any list."""
        level = block.get(f"{TEXT}outline-level") or ""
        if not _is_count(level) or block.get(f"{TEXT}is-list-header") == "true":
            return ""
        return self._headings.label(int(level), block.get(f"{TEXT}start-value") or "")


def read_lists(root: etree._Element) -> Iterator[tuple[str, dict[int, Level]]]:
    """Yield the styles of lists in *root* by name, that of headings too."""
    for one in root.iter(f"{TEXT}list-style"):
        yield one.get(f"{STYLE}name") or "", dict(_levels(one))
    for one in root.iter(f"{TEXT}outline-style"):
        yield _OUTLINE, dict(_levels(one))


def _levels(style: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in style:
        depth = level.get(f"{TEXT}level") or ""
        if not _is_count(depth):
            continue
        if level.tag == f"{TEXT}list-level-style-bullet":
            yield int(depth), Level(before=level.get(f"{TEXT}bullet-char") or "•")
            continue
        start, shown = level.get(f"{TEXT}start-value") or "", level.get(f"{TEXT}display-levels")
        form = _FORMS.get(level.get(f"{STYLE}num-format") or "", "none")
        yield (
            int(depth),
            Level(
                level.get(f"{STYLE}num-prefix") or "",
                level.get(f"{STYLE}num-suffix") or "",
                form,
                int(start) if _is_count(start) else 1,
                min(int(shown), int(depth)) if shown and _is_count(shown) else 1,
                level.get(f"{LOEXT}num-list-format") or level.get(f"{STYLE}num-list-format") or "",
            ),
        )


def _is_count(text: str) -> bool:
    return text.isdecimal() and len(text) < 7
