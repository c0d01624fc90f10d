"""Styles: what a paragraph or a run inherits when it does not say so itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from vanban.ingest.docx.xml import W, child, number, switch, value

_HEADING = re.compile(r"(?:heading|tiêu đề|title)\s*([1-9])?", re.IGNORECASE)
_CONTENTS = re.compile(r"toc(?:\s*(?:[1-9]|heading))?", re.IGNORECASE)
_CHAIN = 20  # styles based on styles: a longer chain is a circle


@dataclass(frozen=True, slots=True)
class Looks:
    """Properties as far as they are said; ``None`` leaves the word to what stands above."""

    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    centred: bool | None = None
    outline: int | None = None
    num: str | None = None
    depth: int | None = None
    font: str | None = None
    # The style that says ``num``: a list's level may be tied to it.
    num_style: str | None = None

    def over(self, base: Looks) -> Looks:
        """Return these looks, and where they say nothing those of *base*."""
        if self is _SAYS_NOTHING:  # cells of long tables
            return base
        return Looks(
            bold=base.bold if self.bold is None else self.bold,
            italic=base.italic if self.italic is None else self.italic,
            caps=base.caps if self.caps is None else self.caps,
            hidden=base.hidden if self.hidden is None else self.hidden,
            centred=base.centred if self.centred is None else self.centred,
            outline=base.outline if self.outline is None else self.outline,
            num=base.num if self.num is None else self.num,
            depth=base.depth if self.depth is None and self.num is None else self.depth,
            font=base.font if self.font is None else self.font,
            num_style=base.num_style if self.num is None else self.num_style,
        )


_SAYS_NOTHING = Looks()


def run_looks(properties: etree._Element | None) -> Looks:
    """Return what a run's properties (``rPr``) say."""
    if properties is None:
        return _SAYS_NOTHING
    fonts = child(properties, "rFonts")
    return Looks(
        bold=switch(properties, "b"),
        italic=switch(properties, "i"),
        caps=switch(properties, "caps"),
        hidden=switch(properties, "vanish"),
        font=value(fonts, "ascii") or value(fonts, "hAnsi"),
    )


def paragraph_looks(properties: etree._Element | None) -> Looks:
    """Return what a paragraph's properties (``pPr``) say, those of its runs left out."""
    if properties is None:
        return _SAYS_NOTHING
    numbering = child(properties, "numPr")
    side = value(child(properties, "jc"))
    return Looks(
        centred=None if side is None else side == "center",
        outline=number(child(properties, "outlineLvl")),
        num=value(child(numbering, "numId")),
        depth=number(child(numbering, "ilvl")),
    )


class Styles:
    """The styles of a document, each with all it inherits."""

    def __init__(self, root: etree._Element | None) -> None:
        self._own: dict[str, Looks] = {}
        self._bases: dict[str, str] = {}
        self._full: dict[str, Looks] = {}
        self._names: dict[str, str] = {}
        self._defaults: dict[str, str] = {}
        self._ground = Looks()
        if root is not None:
            self._read(root)

    @property
    def lists(self) -> dict[str, str]:
        """The list that each style numbers its paragraphs with."""
        return {name: looks.num for name, looks in self._own.items() if looks.num}

    def looks(self, style: str | None, sort: str = "paragraph") -> Looks:
        """Return all that *style* says; a paragraph without one has the default style."""
        name = style if style in self._own else self._defaults.get(sort)
        base = self._ground if sort == "paragraph" else Looks()
        return base if name is None else self._resolve(name).over(base)

    def heading(self, style: str | None) -> int:
        """Return the heading level that the name of *style* says, 0 if none."""
        match = _HEADING.fullmatch(self._names.get(style or "", ""))
        return int(match[1] or 1) if match else 0

    def is_contents(self, style: str | None) -> bool:
        """Say whether *style* belongs to a table of contents that Word made."""
        return _CONTENTS.fullmatch(self._names.get(style or "", "")) is not None

    def _resolve(self, name: str) -> Looks:
        if name not in self._full:
            looks, base = self._own[name], self._bases.get(name)
            for _ in range(_CHAIN):
                if base is None or base not in self._own:
                    break
                looks = looks.over(self._own[base])
                base = self._bases.get(base)
            self._full[name] = looks
        return self._full[name]

    def _read(self, root: etree._Element) -> None:
        ground = child(child(root, "docDefaults"), "rPrDefault")
        self._ground = run_looks(child(ground, "rPr"))
        for found in root.iterfind(W + "style"):
            name = value(found, "styleId")
            if name is None:
                continue
            paragraph = paragraph_looks(child(found, "pPr"))
            looks = run_looks(child(found, "rPr")).over(paragraph)
            self._own[name] = looks if looks.num is None else replace(looks, num_style=name)
            self._names[name] = value(child(found, "name")) or ""
            base = value(child(found, "basedOn"))
            if base:
                self._bases[name] = base
            if (value(found, "default") or "0") in ("1", "true", "on"):
                self._defaults[value(found, "type") or "paragraph"] = name
