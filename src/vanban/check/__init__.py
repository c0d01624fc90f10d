"""What looks wrong in a draft or a published text (thể thức, dead basis, slips)."""

from vanban.check.citations import check_citations
from vanban.check.document import check

__all__ = ["check", "check_citations"]
