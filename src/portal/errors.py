"""What can go wrong in the portal, as classes.

PortalError
├── NotAllowedError        a person asked for what they may not see or do
├── NotFoundError          the library has nothing at this address
├── TooLargeError          what was handed over is larger than the limit
├── ChangedMeanwhileError  somebody else changed it since the person saw it
├── CannotBeDoneError      what was asked for does not fit the state of things
├── TooManyRequestsError   one address asked too often
├── SearchFailedError      the index gave no answer
└── StartError             the portal cannot start
    ├── BadTiersError          the table of tiers says what no table can say
    ├── PortInUseError         another program listens at the port
    ├── CannotListenError      nothing may listen at the address
    ├── HomeNotWritableError   the folder of the portal's state cannot be written
    ├── DiskFullError          no room is left on the disk
    ├── BrokenDatabaseError    the database cannot be read
    ├── NoDatabaseError        the database server does not answer
    ├── NoSamplesError         there is no folder of samples where one was named
    └── NoBackupError          a file is not a backup of a portal

Every class has a ``slug``; ``message`` is what users read, in Vietnamese; ``status`` is the HTTP
status with which pages and the API answer it, ``None`` where no request meets it.
"""

from __future__ import annotations


class PortalError(Exception):
    """Something that a person asked for cannot be done."""

    slug = "portal-error"
    status: int | None = None

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotAllowedError(PortalError):
    """A person asked for what they may not see or do."""

    slug = "not-allowed"
    status = 403


class NotFoundError(PortalError):
    """The library has nothing at this address."""

    slug = "not-found"
    status = 404

    def __init__(self, address: str) -> None:
        # One spelling: "/a" for what is not there and "a" for what is hidden would tell them apart.
        address = "/" + address.strip("/")
        super().__init__(f"không có văn bản nào ở địa chỉ {address}")
        self.address = address


class TooLargeError(PortalError):
    """What was handed over is larger than the limit."""

    slug = "too-large"
    status = 413

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(f"tệp lớn quá: {size / 1e6:.1f} MB, tối đa {limit / 1e6:.0f} MB")
        self.size = size
        self.limit = limit


class ChangedMeanwhileError(PortalError):
    """Somebody else changed it since the person saw it: nothing is overwritten."""

    slug = "changed-meanwhile"
    status = 409

    def __init__(self) -> None:
        super().__init__(
            "người khác vừa sửa nhiệm vụ này, thay đổi của bạn chưa được ghi: "
            "mở lại trang để xem bản mới rồi sửa tiếp"
        )


class CannotBeDoneError(PortalError):
    """What was asked for does not fit the state of things; the message says what to mend."""

    slug = "cannot-be-done"
    status = 422


class TooManyRequestsError(PortalError):
    """One address asked too often."""

    slug = "too-many-requests"
    status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__(f"quá nhiều yêu cầu: thử lại sau {seconds} giây")
        self.seconds = seconds


class SearchFailedError(PortalError):
    """The index gave no answer."""

    slug = "search-failed"
    status = 503

    def __init__(self, reason: str) -> None:
        super().__init__(f"không tìm kiếm được: {reason}. Dựng lại chỉ mục: portal reindex")


class StartError(PortalError):
    """The portal cannot start."""

    slug = "cannot-start"


class BadTiersError(StartError):
    """The table of tiers cannot be read, or says what no table can say."""

    slug = "bad-tiers"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"bảng hạng thành viên {name} không dùng được ({reason}): sửa tệp, "
            "hoặc đặt VANBAN_TIERS=standard hay VANBAN_TIERS=open"
        )


class PortInUseError(StartError):
    """Another program listens at the port."""

    slug = "port-in-use"

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            f"cổng {port} của {host} đang được chương trình khác dùng: chọn cổng khác, "
            f"ví dụ ./run --port {port + 1}"
        )


class CannotListenError(StartError):
    """Nothing may listen at the address: not this machine's, or the port needs more rights."""

    slug = "cannot-listen"

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(
            f"không lắng nghe được ở {host}, cổng {port} ({reason}): dùng địa chỉ của máy này và "
            "cổng từ 1024 trở lên, ví dụ ./run --host 127.0.0.1 --port 8000"
        )


class HomeNotWritableError(StartError):
    """The folder of the portal's state cannot be written."""

    slug = "home-not-writable"

    def __init__(self, folder: object, reason: str) -> None:
        super().__init__(
            f"không ghi được vào thư mục {folder} ({reason}): "
            "cấp quyền ghi, hoặc chọn thư mục khác bằng --home"
        )


class DiskFullError(StartError):
    """No room is left on the disk."""

    slug = "disk-full"

    def __init__(self, folder: object) -> None:
        super().__init__(f"đĩa chứa {folder} đã đầy: giải phóng chỗ trống rồi chạy lại")


class BrokenDatabaseError(StartError):
    """The database cannot be read."""

    slug = "broken-database"

    def __init__(self, place: object, reason: str) -> None:
        super().__init__(
            f"cơ sở dữ liệu {place} không đọc được ({reason}): phục hồi từ bản sao lưu bằng "
            "portal restore, hoặc chuyển tệp hỏng đi nơi khác để tạo mới"
        )


class NoDatabaseError(StartError):
    """The database server does not answer."""

    slug = "no-database"

    def __init__(self, place: object, reason: str) -> None:
        super().__init__(
            f"không dùng được cơ sở dữ liệu {place} ({reason}): kiểm tra máy chủ và VANBAN_DATABASE"
        )


class NoSamplesError(StartError):
    """There is no folder of samples where one was named."""

    slug = "no-samples"

    def __init__(self, folder: object) -> None:
        super().__init__(
            f"không có thư mục văn bản mẫu {folder}: sửa --samples, hoặc bỏ đi để dùng bộ có sẵn"
        )


class NoBackupError(StartError):
    """A file is not a backup of a portal."""

    slug = "no-backup"

    def __init__(self, path: object) -> None:
        super().__init__(f"{path} không phải là bản sao lưu do portal backup tạo ra")
