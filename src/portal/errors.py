"""What can go wrong in the portal, as classes."""

from __future__ import annotations


class PortalError(Exception):
    """Something that a person asked for cannot be done."""

    slug = "portal-error"
