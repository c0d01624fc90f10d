"""What the elements of a page mean to its text."""

from __future__ import annotations

# Elements that begin and end a paragraph.
BLOCKS = frozenset(
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
        "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
        "ul",
    ]
)  # fmt: skip
# Elements that print nothing, or nothing that a document says.
SILENT = frozenset(
    [
        "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link",
        "math", "meta", "noscript", "object", "option", "param", "picture", "progress",
        "script", "select", "source", "style", "svg", "template", "textarea", "title",
        "track", "video",
    ]
)  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset({"b", "strong", "th", *HEADINGS})
ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
CENTRED = frozenset({"center", "th", "caption"})
# Elements whose attributes say how their text is set; others are not asked, for speed.
STYLED = BLOCKS | {"span", "font", "b", "strong", "i", "em", "a"}
