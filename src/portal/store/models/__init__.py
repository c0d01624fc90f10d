"""Tables of the database; no class of this folder leaves ``store``."""

from portal.store.models.accounts import Account, RoleGrant
from portal.store.models.documents import Address, DocumentRow, Original, ReferenceRow
from portal.store.models.upkeep import Mark, PendingIndex

__all__ = [
    "Account",
    "Address",
    "DocumentRow",
    "Mark",
    "Original",
    "PendingIndex",
    "ReferenceRow",
    "RoleGrant",
]
