"""What tiers can be given: tabs of a document, attributes, files, calls of the API, following.

The value of each is its name in the table of tiers (``tables/standard.toml``). What is added here
needs a line there; without one the portal does not start.
"""

from __future__ import annotations

from enum import StrEnum


class Feature(StrEnum):
    """One thing that the table of tiers gives to some and keeps from others."""

    # Tabs of a document's page, and what stands in its text.
    TAB_TEXT = "tab.text"
    TAB_ATTRIBUTES = "tab.attributes"
    TAB_VALIDITY = "tab.validity"
    TAB_RELATED = "tab.related"
    TAB_REPLACING = "tab.replacing"
    TAB_MAP = "tab.map"
    TAB_EDITION = "tab.edition"
    TAB_COMPARISON = "tab.comparison"
    TAB_ORIGINAL = "tab.original"
    TAB_ENGLISH = "tab.english"
    TAB_TASKS = "tab.tasks"
    TAB_FINDINGS = "tab.findings"
    TAB_DOWNLOADS = "tab.downloads"
    TEXT_LINKS = "text.links"
    TEXT_MARKS = "text.marks"

    # Attributes. Kind, issuer, year and number make a document's address, and its title leads to
    # it in every list: they cannot be kept back, so they are not listed.
    ATTRIBUTE_SIGNER = "attribute.signer"
    ATTRIBUTE_EFFECTIVE_FROM = "attribute.effective-from"
    ATTRIBUTE_GAZETTE_DAY = "attribute.gazette-day"
    ATTRIBUTE_GAZETTE_NUMBER = "attribute.gazette-number"
    ATTRIBUTE_STATUS = "attribute.status"

    # Files.
    EXPORT_TEXT = "export.text"
    EXPORT_ORIGINAL = "export.original"
    EXPORT_JSON = "export.json"
    EXPORT_MARKDOWN = "export.markdown"
    EXPORT_AKN = "export.akn"
    EXPORT_DOCX = "export.docx"
    EXPORT_PDF = "export.pdf"
    EXPORT_COMPARISON = "export.comparison"
    EXPORT_BULK = "export.bulk"

    # Calls of the API.
    CALL_SEARCH = "call.search"
    CALL_SUGGEST = "call.suggest"
    CALL_PROVISIONS = "call.provisions"
    CALL_NEWEST = "call.newest"
    CALL_DOCUMENT = "call.document"
    CALL_STATUS = "call.status"
    CALL_VERIFY = "call.verify"
    CALL_REGISTER = "call.register"
    CALL_FOLLOWING = "call.following"

    # Following, which needs an account besides.
    FOLLOW_FOLDERS = "follow.folders"
    FOLLOW_NOTES = "follow.notes"
    FOLLOW_SEARCHES = "follow.searches"
    FOLLOW_ALERTS = "follow.alerts"
    FOLLOW_AT_ONCE = "follow.at-once"
    FOLLOW_FEEDS = "follow.feeds"
    FOLLOW_WEBHOOKS = "follow.webhooks"
