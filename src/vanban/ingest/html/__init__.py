"""HTML pages: the text of the document, and apart from it what the page around it says."""

from vanban.ingest.html.reader import HtmlReader

__all__ = ["HtmlReader"]
