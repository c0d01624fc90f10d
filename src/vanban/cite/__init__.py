"""Where a text points: forms/ has one way of citing a file; resolve answers or abstains."""

from vanban.cite.find import find, find_in_text

__all__ = ["find", "find_in_text"]
