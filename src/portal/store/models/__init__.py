"""Tables of the database; no class of this folder leaves ``store``."""

from portal.store.models.accounts import Account, RoleGrant
from portal.store.models.agencies import AgencyRow, Membership, SuccessionRow
from portal.store.models.documents import Address, DocumentRow, Original, ReferenceRow
from portal.store.models.following import (
    AlertRow,
    BasisRow,
    EventRow,
    FeedRow,
    FollowRow,
    LetterRow,
    PendingNews,
    WatchRow,
)
from portal.store.models.keys import ApiKeyRow
from portal.store.models.notes import FolderItemRow, FolderRow, NoteRow
from portal.store.models.notices import DeliveryRow, HookRow, NoticeRow
from portal.store.models.published import PublishedRow
from portal.store.models.register import HistoryRow, OfferRow, PlanRow, Share, TaskRow
from portal.store.models.reports import EvidenceRow, RemarkRow, ReportRow
from portal.store.models.subjects import SubjectRow
from portal.store.models.translations import TranslationRow
from portal.store.models.upkeep import Mark, PendingIndex
from portal.store.models.validity import ActRow, TurnRow

__all__ = [
    "Account",
    "ActRow",
    "Address",
    "AgencyRow",
    "AlertRow",
    "ApiKeyRow",
    "BasisRow",
    "DeliveryRow",
    "DocumentRow",
    "EventRow",
    "EvidenceRow",
    "FeedRow",
    "FolderItemRow",
    "FolderRow",
    "FollowRow",
    "HistoryRow",
    "HookRow",
    "LetterRow",
    "Mark",
    "Membership",
    "NoteRow",
    "NoticeRow",
    "OfferRow",
    "Original",
    "PendingIndex",
    "PendingNews",
    "PlanRow",
    "PublishedRow",
    "ReferenceRow",
    "RemarkRow",
    "ReportRow",
    "RoleGrant",
    "Share",
    "SubjectRow",
    "SuccessionRow",
    "TaskRow",
    "TranslationRow",
    "TurnRow",
    "WatchRow",
]
