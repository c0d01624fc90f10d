"""Where a text points: forms/ has one way of citing a file; resolve answers or abstains."""

from vanban.cite.find import find

__all__ = ["find"]
