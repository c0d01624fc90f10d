"""A document as Akoma Ntoso 3.0."""

from vanban.render.akn.address import Address, address_of
from vanban.render.akn.document import akn, akn_tree

__all__ = ["Address", "address_of", "akn", "akn_tree"]
