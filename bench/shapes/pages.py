"""Pages of one sort of element, against the reader of HTML."""

from __future__ import annotations

from bench.shapes.filling import HEAD, Shape, fill

_CELL = "<td>ô chữ</td>"


def page_of(form: str, *, under: str = "") -> Shape:
    """Return a page of *form* below the head of a decree and what stands *under* it."""
    head = "".join(f"<p>{line}</p>" for line in HEAD.splitlines())
    before = f'<html><head><meta charset="utf-8"></head><body>{head}{under}'
    return lambda size: fill(size, form, before=before).encode()


PAGES: dict[str, Shape] = {
    "one-table.html": page_of(f"<tr>{_CELL * 5}</tr>", under="<table>"),
    "one-row.html": page_of(_CELL, under="<table><tr>"),
    "spans.html": page_of("<tr><td rowspan=999 colspan=99>ô</td></tr>", under="<table>"),
    "tasks.html": page_of(
        "<tr><td>§<td>Trồng cây ở chợ<td>Bộ Xây dựng<td>Quý II năm 2032</tr>",
        under="<table><tr><td>TT<td>Nhiệm vụ<td>Cơ quan chủ trì<td>Thời hạn</tr>",
    ),
    "nested-tables.html": page_of("<table><tr><td>ô"),
    "tables.html": page_of(f"<table><tr>{_CELL * 2}</tr></table>"),
    "nested-divs.html": page_of("<div>chợ"),
    "paragraphs.html": page_of("<p>chợ</p>"),
    "breaks.html": page_of("chợ<br>"),
    "one-paragraph.html": page_of("bến đò và chợ ", under="<p>"),
    "spans-of-a-line.html": page_of("<b>chợ</b> <i>bến</i> ", under="<p>"),
    "open-fonts.html": page_of("<font size=§><p>chợ"),
    "raised.html": page_of("chợ<sup>§</sup> ", under="<p>"),
    "fonts.html": page_of('<font face=".VnTime">chî</font> ', under="<p>"),
    "styles.html": page_of('<p style="font-weight:bold;margin-left:§px">chợ</p>'),
    "ordered-list.html": page_of("<li>chợ</li>", under="<ol>"),
    "ordered-lists.html": page_of("<ol><li>chợ</li></ol>"),
    "long-lists.html": page_of("<ol><li>chợ có kho và bến đò có cầu</li></ol>"),
    "reversed-lists.html": page_of("<ol reversed><li>chợ"),
    "nested-lists.html": page_of("<ol><li>chợ<ul><li>bến"),
    "links.html": page_of('<a href="/">Điều 1. chợ</a>'),
    "comments.html": page_of("<!-- -->"),
    "open-tags.html": page_of("<"),
    "attributes.html": page_of(" a§=1", under="<p"),
    "entities.html": page_of("&#7907;"),
    "scripts.html": page_of("<script>chợ</script>"),
}
