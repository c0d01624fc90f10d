"""A comparison as one HTML page that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from django.utils.translation import get_language

from portal.actions.editions.comparison import Compared, Row
from portal.actions.editions.paper import wording
from portal.actions.editions.paper.wording import Mark, Run

_TAGS = {Mark.GOES: "del", Mark.COMES: "ins"}
_STYLE = """
body{font:16px/1.5 "Times New Roman",serif;margin:2rem auto;max-width:75rem;padding:0 1rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid #777;padding:.5rem;vertical-align:top;text-align:left;
white-space:pre-line;overflow-wrap:anywhere}
th:first-child,td:last-child{width:16%}
del{background:#fde2e0;color:#7a1410}ins{background:#dff3e1;color:#0f4d1c}
"""


def html_of(compared: Compared) -> bytes:
    """Return *compared* as an HTML file."""
    title, language = escape(wording.title_of(compared)), get_language() or "vi"
    head = "".join(f'<th scope="col">{name}</th>' for name in wording.head())
    refused = "".join(f"<li>{escape(line)}</li>" for line in wording.refusals_of(compared))
    parts = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">',
        f"<title>{title}</title>",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>",
        f"<p>{escape(wording.not_official())}</p><p>{escape(wording.tally_of(compared))}</p>",
        f"<ul>{refused}</ul>" if refused else "",
        f"<table><thead><tr>{head}</tr></thead><tbody>",
        *(_row(row) for row in compared.rows),
        "</tbody></table></body></html>\n",
    )
    return "\n".join(part for part in parts if part).encode("utf-8")


def _row(row: Row) -> str:
    before = _marked(wording.before_of(row.words))
    after = _marked(wording.after_of(row.words))
    place, way = escape(wording.place_of(row)), escape(wording.way_of(row))
    texts = (
        f'<th scope="row" lang="vi">{place}</th><td lang="vi">{before}</td><td lang="vi">{after}'
    )
    return f"<tr>{texts}</td><td>{way}</td></tr>"


def _marked(runs: Iterator[Run]) -> str:
    return "".join(
        f"<{_TAGS[mark]}>{escape(text)}</{_TAGS[mark]}>" if mark in _TAGS else escape(text)
        for mark, text in runs
    )
