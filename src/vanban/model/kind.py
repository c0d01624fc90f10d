"""Kinds of documents."""

from __future__ import annotations

from enum import StrEnum


class DocKind(StrEnum):
    """A kind of document; its value is the official name without accents, as addresses write it.

    Luật 64/2025/QH15, Điều 4 (normative kinds); Nghị định 30/2020/NĐ-CP, Điều 7 (administrative
    kinds); older and Party kinds as documents name them.
    """

    HIEN_PHAP = "hien-phap"
    BO_LUAT = "bo-luat"
    LUAT = "luat"
    PHAP_LENH = "phap-lenh"
    LENH = "lenh"
    SAC_LENH = "sac-lenh"
    SAC_LUAT = "sac-luat"
    NGHI_QUYET = "nghi-quyet"
    NGHI_QUYET_LIEN_TICH = "nghi-quyet-lien-tich"
    NGHI_DINH = "nghi-dinh"
    QUYET_DINH = "quyet-dinh"
    THONG_TU = "thong-tu"
    THONG_TU_LIEN_TICH = "thong-tu-lien-tich"
    CHI_THI = "chi-thi"
    QUY_CHE = "quy-che"
    QUY_DINH = "quy-dinh"
    THONG_CAO = "thong-cao"
    THONG_BAO = "thong-bao"
    HUONG_DAN = "huong-dan"
    CHUONG_TRINH = "chuong-trinh"
    KE_HOACH = "ke-hoach"
    PHUONG_AN = "phuong-an"
    DE_AN = "de-an"
    DU_AN = "du-an"
    BAO_CAO = "bao-cao"
    BIEN_BAN = "bien-ban"
    TO_TRINH = "to-trinh"
    HOP_DONG = "hop-dong"
    CONG_VAN = "cong-van"
    CONG_DIEN = "cong-dien"
    BAN_GHI_NHO = "ban-ghi-nho"
    BAN_THOA_THUAN = "ban-thoa-thuan"
    GIAY_UY_QUYEN = "giay-uy-quyen"
    GIAY_MOI = "giay-moi"
    GIAY_GIOI_THIEU = "giay-gioi-thieu"
    GIAY_NGHI_PHEP = "giay-nghi-phep"
    PHIEU_GUI = "phieu-gui"
    PHIEU_CHUYEN = "phieu-chuyen"
    PHIEU_BAO = "phieu-bao"
    THU_CONG = "thu-cong"
    KET_LUAN = "ket-luan"
    THONG_TRI = "thong-tri"
    CUONG_LINH = "cuong-linh"
    DIEU_LE = "dieu-le"
    CHIEN_LUOC = "chien-luoc"
    QUY_HOACH = "quy-hoach"
    TUYEN_BO = "tuyen-bo"
    LOI_KEU_GOI = "loi-keu-goi"
    VAN_BAN_HOP_NHAT = "van-ban-hop-nhat"
    DIEU_UOC_QUOC_TE = "dieu-uoc-quoc-te"
    HIEP_DINH = "hiep-dinh"
    CONG_UOC = "cong-uoc"
    NGHI_DINH_THU = "nghi-dinh-thu"
    QUY_CHUAN = "quy-chuan"
    PHU_LUC = "phu-luc"

    @property
    def official_name(self) -> str:
        """The name as the law writes it, with accents."""
        return _NAMES[self]


_NAMES = {
    DocKind.HIEN_PHAP: "Hiến pháp",
    DocKind.BO_LUAT: "Bộ luật",
    DocKind.LUAT: "Luật",
    DocKind.PHAP_LENH: "Pháp lệnh",
    DocKind.LENH: "Lệnh",
    DocKind.SAC_LENH: "Sắc lệnh",
    DocKind.SAC_LUAT: "Sắc luật",
    DocKind.NGHI_QUYET: "Nghị quyết",
    DocKind.NGHI_QUYET_LIEN_TICH: "Nghị quyết liên tịch",
    DocKind.NGHI_DINH: "Nghị định",
    DocKind.QUYET_DINH: "Quyết định",
    DocKind.THONG_TU: "Thông tư",
    DocKind.THONG_TU_LIEN_TICH: "Thông tư liên tịch",
    DocKind.CHI_THI: "Chỉ thị",
    DocKind.QUY_CHE: "Quy chế",
    DocKind.QUY_DINH: "Quy định",
    DocKind.THONG_CAO: "Thông cáo",
    DocKind.THONG_BAO: "Thông báo",
    DocKind.HUONG_DAN: "Hướng dẫn",
    DocKind.CHUONG_TRINH: "Chương trình",
    DocKind.KE_HOACH: "Kế hoạch",
    DocKind.PHUONG_AN: "Phương án",
    DocKind.DE_AN: "Đề án",
    DocKind.DU_AN: "Dự án",
    DocKind.BAO_CAO: "Báo cáo",
    DocKind.BIEN_BAN: "Biên bản",
    DocKind.TO_TRINH: "Tờ trình",
    DocKind.HOP_DONG: "Hợp đồng",
    DocKind.CONG_VAN: "Công văn",
    DocKind.CONG_DIEN: "Công điện",
    DocKind.BAN_GHI_NHO: "Bản ghi nhớ",
    DocKind.BAN_THOA_THUAN: "Bản thỏa thuận",
    DocKind.GIAY_UY_QUYEN: "Giấy ủy quyền",
    DocKind.GIAY_MOI: "Giấy mời",
    DocKind.GIAY_GIOI_THIEU: "Giấy giới thiệu",
    DocKind.GIAY_NGHI_PHEP: "Giấy nghỉ phép",
    DocKind.PHIEU_GUI: "Phiếu gửi",
    DocKind.PHIEU_CHUYEN: "Phiếu chuyển",
    DocKind.PHIEU_BAO: "Phiếu báo",
    DocKind.THU_CONG: "Thư công",
    DocKind.KET_LUAN: "Kết luận",
    DocKind.THONG_TRI: "Thông tri",
    DocKind.CUONG_LINH: "Cương lĩnh",
    DocKind.DIEU_LE: "Điều lệ",
    DocKind.CHIEN_LUOC: "Chiến lược",
    DocKind.QUY_HOACH: "Quy hoạch",
    DocKind.TUYEN_BO: "Tuyên bố",
    DocKind.LOI_KEU_GOI: "Lời kêu gọi",
    DocKind.VAN_BAN_HOP_NHAT: "Văn bản hợp nhất",
    DocKind.DIEU_UOC_QUOC_TE: "Điều ước quốc tế",
    DocKind.HIEP_DINH: "Hiệp định",
    DocKind.CONG_UOC: "Công ước",
    DocKind.NGHI_DINH_THU: "Nghị định thư",
    DocKind.QUY_CHUAN: "Quy chuẩn kỹ thuật quốc gia",
    DocKind.PHU_LUC: "Phụ lục",
}
