"""The whole of a document in Akoma Ntoso."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from vanban.model import Change, Document, Level, Node, Reference, Span
from vanban.render.akn.address import Address, address_of, is_act
from vanban.render.akn.ids import Ids
from vanban.render.akn.ink import Ink, element
from vanban.render.akn.meta import write_meta
from vanban.render.akn.modifications import ModificationWriter
from vanban.render.akn.namespace import AKN
from vanban.render.akn.runs import RunWriter
from vanban.render.akn.units import UnitWriter
from vanban.text import slug, xml_words

_ATTACHED = frozenset({Level.PHU_LUC, Level.MAU})


def akn(
    document: Document,
    references: Iterable[Reference] = (),
    changes: Sequence[Change] = (),
) -> str:
    """Return *document* as Akoma Ntoso 3.0, valid against the schema, the same at any time.

    What it cites becomes ``ref``, what it does to others ``activeModifications``.
    """
    tree = akn_tree(document, references, changes)
    body = etree.tostring(tree, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}'


def akn_tree(
    document: Document,
    references: Iterable[Reference] = (),
    changes: Sequence[Change] = (),
) -> etree._Element:
    """Return the XML tree of *document*."""
    return _Writer(document, tuple(references)).write(changes)


class _Writer:
    def __init__(self, document: Document, references: tuple[Reference, ...]) -> None:
        self._document = document
        self._address: Address = address_of(document)
        self._ids = Ids()
        self._lines = document.source.lines
        self._ink = Ink(document.text, references, self._address.work)
        self._runs = RunWriter(self._ids, self._ink)
        self._units = UnitWriter(self._lines, self._ids, self._ink)
        self._modifications = ModificationWriter(self._address, self._ids, references)

    def write(self, changes: Sequence[Change]) -> etree._Element:
        document, regions = self._document, self._document.regions
        kind = document.header.kind
        units = [n for n in document.body if n.level not in _ATTACHED]
        attached = [n for n in document.body if n.level in _ATTACHED]
        act = is_act(document) and bool(units)
        root = etree.fromstring(f'<akomaNtoso xmlns="{AKN}"/>')
        top = element(root, "act" if act else "doc", name=kind.value if kind else "van-ban")
        meta = write_meta(top, document, self._address, "main")
        preface = Span(regions.header.start, max(regions.header.end, regions.title.end))
        self._region(top, "preface", preface)
        begins = min((n.span.start for n in units), default=regions.preamble.end)
        if not units:
            begins = max(preface.end, regions.preamble.start)
        self._region(top, "preamble", Span(max(preface.end, regions.preamble.start), begins))
        closing = regions.closing
        first_attached = min((n.span.start for n in attached), default=len(document.text))
        ends = (
            closing.start if len(closing) else max(begins, min(first_attached, _end(units, begins)))
        )
        if not units and not len(closing):
            ends = first_attached
        body = element(top, "body" if act else "mainBody")
        self._units.write_all(body, units, Span(begins, max(begins, ends)), "")
        if not len(body):
            self._empty(body)
        self._region(top, "conclusions", Span(max(begins, ends), first_attached))
        if attached:
            holder = element(top, "attachments")
            for node in attached:
                self._attach(holder, node)
        self._modifications.write(meta, changes)
        self._ink.finish(self._ids)
        return root

    def _region(self, parent: etree._Element, tag: str, span: Span) -> None:
        lines = [line for line in self._lines if line.span.start < span.end]
        lines = [line for line in lines if line.span.end > span.start]
        if any(line.text.strip() for line in lines):
            name = self._ids.unique(tag)
            self._runs.write(element(parent, tag, eId=name), lines, span, name)

    def _attach(self, parent: etree._Element, node: Node) -> None:
        """Write an attached text as a component with a meta of its own."""
        name = self._ids.of(node, "")
        holder = element(parent, "attachment", eId=name)
        component = slug(str(node.locator)) or "phu-luc"
        doc = element(holder, "doc", name=node.level.value)
        write_meta(doc, self._document, self._address, self._ids.unique(component))
        body = element(doc, "mainBody")
        self._units.write_all(body, node.children, node.span, name)
        if not len(body):
            self._empty(body)

    def _empty(self, body: etree._Element) -> None:
        name = self._ids.unique("hcontainer_1")
        box = element(element(body, "hcontainer", name="doan", eId=name), "content")
        element(box, "p").text = xml_words("")


def _end(units: list[Node], begins: int) -> int:
    return max((n.span.end for n in units), default=begins)
