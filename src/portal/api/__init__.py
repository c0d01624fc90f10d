"""JSON for other programs: one file a noun; errors are problem details (RFC 9457)."""

from portal.api.root import api

__all__ = ["api"]
