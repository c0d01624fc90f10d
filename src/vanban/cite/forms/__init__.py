"""Ways of citing, one a file; what a word may begin is decided in ``reading``."""

from vanban.cite.forms.reading import HEADS, read_at

__all__ = ["HEADS", "read_at"]
