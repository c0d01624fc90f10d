"""What the styles of an OpenDocument text say: fonts, looks, forms of lists."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from vanban.ingest.odt.lists import Level, read_lists
from vanban.ingest.odt.names import FO, STYLE, SVG, TEXT


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says of the text set in it."""

    font: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    centred: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None

    def over(self, other: Look) -> Look:
        """Return this look where it says something, *other* elsewhere."""
        return Look(
            self.font if self.font is not None else other.font,
            self.bold if self.bold is not None else other.bold,
            self.italic if self.italic is not None else other.italic,
            self.centred if self.centred is not None else other.centred,
            self.hidden if self.hidden is not None else other.hidden,
            self.capitals if self.capitals is not None else other.capitals,
        )


class Looks:
    """The styles of a file by name, with what they inherit; and its lists' forms."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._own: dict[str, tuple[str, Look]] = {}
        self.lists: dict[str, dict[int, Level]] = {}
        for root in roots:
            faces = {
                face.get(f"{STYLE}name"): face.get(f"{SVG}font-family")
                for face in root.iter(f"{STYLE}font-face")
            }
            for style in root.iter(f"{STYLE}style", f"{STYLE}default-style"):
                name = style.get(f"{STYLE}name") or f"={style.get(f'{STYLE}family')}"
                parent = style.get(f"{STYLE}parent-style-name") or "=paragraph"
                self._own[name] = (parent if parent != name else "", _look(style, faces))
            self.lists.update(read_lists(root))

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
    shown, case = text.get(f"{TEXT}display"), text.get(f"{FO}text-transform")
    font = faces.get(text.get(f"{STYLE}font-name")) or text.get(f"{FO}font-family")
    return Look(
        font.strip("'\" ") if font else None,
        None if weight is None else weight == "bold",
        None if slant is None else slant == "italic",
        None if align is None else align == "center",
        None if shown is None else shown == "none",
        None if case is None else case == "uppercase",
    )
