"""What one document is to another: the kinds of relations, in words and by deed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from vanban.model import Change, Verb


class RelationKind(StrEnum):
    """What one document is to another; the value is the slug users see.

    The order is that of weight: of a document that is amended and cited, the amendment is told.
    """

    THAY_THE = "thay-the"
    BAI_BO = "bai-bo"
    SUA_DOI_BO_SUNG = "sua-doi-bo-sung"
    DINH_CHI = "dinh-chi"
    NGUNG_HIEU_LUC = "ngung-hieu-luc"
    KEO_DAI = "keo-dai"
    TIEP_TUC = "tiep-tuc-co-hieu-luc"
    DINH_CHINH = "dinh-chinh"
    HOP_NHAT = "hop-nhat"
    QUY_DINH_CHI_TIET = "quy-dinh-chi-tiet"
    GIAI_THICH = "giai-thich"
    CONG_BO = "cong-bo"
    CAN_CU = "can-cu"
    THUC_HIEN = "thuc-hien"
    DAN_CHIEU = "dan-chieu"

    @property
    def active(self) -> str:
        """What the acting document does, in Vietnamese: ``sửa đổi, bổ sung``."""
        return _WORDS[self][0]

    @property
    def passive(self) -> str:
        """What befalls the other document: ``được sửa đổi, bổ sung bởi``."""
        return _WORDS[self][1]


_WORDS: Mapping[RelationKind, tuple[str, str]] = {
    RelationKind.THAY_THE: ("thay thế", "bị thay thế bởi"),
    RelationKind.BAI_BO: ("bãi bỏ", "bị bãi bỏ bởi"),
    RelationKind.SUA_DOI_BO_SUNG: ("sửa đổi, bổ sung", "được sửa đổi, bổ sung bởi"),
    RelationKind.DINH_CHI: ("đình chỉ thi hành", "bị đình chỉ thi hành bởi"),
    RelationKind.NGUNG_HIEU_LUC: ("ngưng hiệu lực", "bị ngưng hiệu lực bởi"),
    RelationKind.KEO_DAI: ("kéo dài thời hạn áp dụng", "được kéo dài thời hạn áp dụng bởi"),
    RelationKind.TIEP_TUC: (
        "cho tiếp tục có hiệu lực",
        "được tiếp tục có hiệu lực theo",
    ),
    RelationKind.DINH_CHINH: ("đính chính", "được đính chính bởi"),
    RelationKind.HOP_NHAT: ("hợp nhất", "được hợp nhất tại"),
    RelationKind.QUY_DINH_CHI_TIET: ("quy định chi tiết", "được quy định chi tiết bởi"),
    RelationKind.GIAI_THICH: ("giải thích", "được giải thích bởi"),
    RelationKind.CONG_BO: ("công bố", "được công bố bởi"),
    RelationKind.CAN_CU: ("căn cứ", "là căn cứ của"),
    RelationKind.THUC_HIEN: ("thực hiện", "được thực hiện bởi"),
    RelationKind.DAN_CHIEU: ("dẫn chiếu", "được dẫn chiếu bởi"),
}
_BY_VERB = {
    Verb.AMEND: RelationKind.SUA_DOI_BO_SUNG,
    Verb.INSERT: RelationKind.SUA_DOI_BO_SUNG,
    Verb.PHRASE: RelationKind.SUA_DOI_BO_SUNG,
    Verb.RENAME: RelationKind.SUA_DOI_BO_SUNG,
    Verb.REPEAL: RelationKind.BAI_BO,
    Verb.REPLACE: RelationKind.THAY_THE,
    Verb.CORRECT: RelationKind.DINH_CHINH,
    Verb.SUSPEND: RelationKind.NGUNG_HIEU_LUC,
    Verb.STAY: RelationKind.DINH_CHI,
    Verb.EXTEND: RelationKind.KEO_DAI,
}
# Kéo dài thời hạn áp dụng …   gia hạn hiệu lực …; what only "tiếp tục có hiệu lực" has no new term
_PROLONGS = re.compile(r"kéo\s+dài|gia\s+hạn", re.IGNORECASE)


def kind_of_deed(verb: Verb) -> RelationKind:
    """Return what a document is to another to which it does *verb*."""
    return _BY_VERB[verb]


def kind_of_change(change: Change) -> RelationKind:
    """Return what a document is to another by *change*.

    That one goes on (the end of a suspension) is no longer term: the clause's own words decide.
    """
    if change.verb is Verb.EXTEND and not _PROLONGS.search(change.quote):
        return RelationKind.TIEP_TUC
    return kind_of_deed(change.verb)
