"""What the styles of an OpenDocument text say: fonts, looks, forms of lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from vanban.ingest.odt.names import FO, STYLE, SVG, TEXT

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
          "I": "upperRoman"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says of the text set in it."""

    font: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    centred: bool | None = None

    def over(self, other: Look) -> Look:
        """Return this look where it says something, *other* elsewhere."""
        return Look(
            self.font if self.font is not None else other.font,
            self.bold if self.bold is not None else other.bold,
            self.italic if self.italic is not None else other.italic,
            self.centred if self.centred is not None else other.centred,
        )


class Looks:
    """The styles of a file by name, with what they inherit; and its lists' forms."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._own: dict[str, tuple[str, Look]] = {}
        self.lists: dict[str, dict[int, tuple[str, str, str, int]]] = {}
        for root in roots:
            faces = {
                face.get(f"{STYLE}name"): face.get(f"{SVG}font-family")
                for face in root.iter(f"{STYLE}font-face")
            }
            for style in root.iter(f"{STYLE}style", f"{STYLE}default-style"):
                name = style.get(f"{STYLE}name") or f"={style.get(f'{STYLE}family')}"
                parent = style.get(f"{STYLE}parent-style-name") or "=paragraph"
                self._own[name] = (parent if parent != name else "", _look(style, faces))
            for one in root.iter(f"{TEXT}list-style"):
                self.lists[one.get(f"{STYLE}name") or ""] = dict(_levels(one))

    def look(self, name: str | None) -> Look:
        """Return the look of the style *name*."""
        look, seen = Look(), set[str]()
        while name and name in self._own and name not in seen:
            seen.add(name)
            name, own = self._own[name]
            look = look.over(own)
        return look


def _look(style: etree._Element, faces: dict[str | None, str | None]) -> Look:
    text = style.find(f"{STYLE}text-properties")
    paragraph = style.find(f"{STYLE}paragraph-properties")
    align = paragraph.get(f"{FO}text-align") if paragraph is not None else None
    if text is None:
        return Look(centred=None if align is None else align == "center")
    weight, slant = text.get(f"{FO}font-weight"), text.get(f"{FO}font-style")
    font = faces.get(text.get(f"{STYLE}font-name")) or text.get(f"{FO}font-family")
    return Look(
        font.strip("'\" ") if font else None,
        None if weight is None else weight == "bold",
        None if slant is None else slant == "italic",
        None if align is None else align == "center",
    )


def _levels(style: etree._Element) -> Iterator[tuple[int, tuple[str, str, str, int]]]:
    """Yield for each level of a list: what stands before and behind the count, form, start."""
    for level in style:
        depth = level.get(f"{TEXT}level") or ""
        if not depth.isdecimal():
            continue
        if level.tag == f"{TEXT}list-level-style-bullet":
            yield int(depth), (level.get(f"{TEXT}bullet-char") or "•", "", "none", 1)
        else:
            start = level.get(f"{TEXT}start-value") or "1"
            form = _FORMS.get(level.get(f"{STYLE}num-format") or "", "none")
            before = level.get(f"{STYLE}num-prefix") or ""
            behind = level.get(f"{STYLE}num-suffix") or ""
            yield int(depth), (before, behind, form, int(start) if start.isdecimal() else 1)
