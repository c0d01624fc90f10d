"""What was read in a document, as pages show it."""

from portal.web.reading.page import Reading, reading_of
from portal.web.reading.relations import Group, addresses_of, relations_of

__all__ = ["Group", "Reading", "addresses_of", "reading_of", "relations_of"]
