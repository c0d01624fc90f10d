"""The meta of a document or a component: which work, by whom, of which day."""

from __future__ import annotations

from lxml import etree

from vanban.model import Document
from vanban.render.akn.address import Address
from vanban.render.akn.ink import element
from vanban.text import xml_words

_SOURCE = "#vanban"
# The schema wants a day where the text prints none: `name` says that it isn't known.
_UNDATED = "0001-01-01"


def write_meta(
    parent: etree._Element, document: Document, address: Address, component: str
) -> etree._Element:
    """Write and return ``<meta>`` for *component* (``main``: the document) below *parent*."""
    meta = element(parent, "meta")
    identification = element(meta, "identification", source=_SOURCE)
    _write_work(identification, document, address, component)
    expression = element(identification, "FRBRExpression")
    element(expression, "FRBRthis", value=f"{address.expression}/!{component}")
    element(expression, "FRBRuri", value=address.expression)
    _write_day(expression, address)
    element(expression, "FRBRauthor", href=_SOURCE)
    element(expression, "FRBRlanguage", language="vie")
    manifestation = element(identification, "FRBRManifestation")
    element(manifestation, "FRBRthis", value=f"{address.expression}/!{component}.xml")
    element(manifestation, "FRBRuri", value=f"{address.expression}.akn")
    _write_day(manifestation, address)
    element(manifestation, "FRBRauthor", href=_SOURCE)
    if component == "main":  # an eId stands once: components point to the organs of the whole
        _write_organs(meta, document)
    return meta


def _write_work(
    parent: etree._Element, document: Document, address: Address, component: str
) -> None:
    header = document.header
    work = element(parent, "FRBRWork")
    element(work, "FRBRthis", value=address.component(component))
    element(work, "FRBRuri", value=address.work)
    if header.number is not None:
        element(work, "FRBRalias", value=str(header.number), name="so-ky-hieu")
    _write_day(work, address)
    for slug in [issuer.slug for issuer in header.issuers] or ["vanban"]:
        element(work, "FRBRauthor", href=f"#{slug}")
    element(work, "FRBRcountry", value="vn")
    if header.kind is not None:
        element(work, "FRBRsubtype", value=header.kind.value)
    if header.sure_number is not None:
        element(work, "FRBRnumber", value=str(header.sure_number))
    if header.trich_yeu:
        element(work, "FRBRname", value=xml_words(header.trich_yeu))


def _write_day(parent: etree._Element, address: Address) -> None:
    if address.day is None:
        element(parent, "FRBRdate", date=_UNDATED, name="khong-ro")
    else:
        element(parent, "FRBRdate", date=address.day.isoformat(), name="ngay-ban-hanh")


def _write_organs(meta: etree._Element, document: Document) -> None:
    block = element(meta, "references", source=_SOURCE)
    organs = {"vanban": "vanban"} | {i.slug: i.name for i in document.header.issuers}
    for slug, name in organs.items():
        element(
            block, "TLCOrganization", eId=slug or "khong-ro",
            href=f"/ontology/organization/vn/{slug}", showAs=xml_words(name),
        )  # fmt: skip
    element(
        block, "TLCConcept", eId="hieu-luc", href="/ontology/concept/vn/hieu-luc",
        showAs="Thời gian có hiệu lực",
    )  # fmt: skip
