"""Who oversees a deed: named in its own words, or ordered to follow the whole text.

"dưới sự chỉ đạo của Ban Chỉ đạo" names who oversees this deed; "Sở Nội vụ theo dõi, đôn đốc việc
thực hiện Kế hoạch này" is a deed of its own and makes Sở Nội vụ oversee all others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vanban.model import Assignment, Form
from vanban.plan.agencies import read_names
from vanban.plan.language import Words

# dưới sự chỉ đạo trực tiếp của   chịu sự giám sát của   có sự giám sát của
_UNDER = re.compile(
    r"(?:dưới|chịu|có)\s+sự\s+"
    r"(?:(?:chỉ\s+đạo|lãnh\s+đạo|giám\s+sát|điều\s+hành|kiểm\s+tra|theo\s+dõi)"
    r"(?:,\s+|\s+và\s+)?)+(?:\s*(?:trực\s+tiếp|toàn\s+diện|thống\s+nhất|chặt\s+chẽ))?\s+của\s+",
    re.IGNORECASE,
)
# theo dõi, đôn đốc, kiểm tra việc triển khai thực hiện Kế hoạch này
_FOLLOWS = re.compile(
    r"""(?:(?:thường\ xuyên|kịp\ thời|định\ kỳ|tổ\ chức|trực\ tiếp|giúp\ [^,;]{3,60}?),?\ )*
    (?=[^;.]{0,60}(?:theo\ dõi|đôn\ đốc|giám\ sát|kiểm\ tra|nhắc\ nhở))
    (?:(?:theo\ dõi|đôn\ đốc|giám\ sát|kiểm\ tra|hướng\ dẫn|nhắc\ nhở|đánh\ giá|tổng\ hợp)
        (?:,\ |\ và\ |\ ))+
    (?:[^,;.]{0,90}?\ )?(?:việc|tình\ hình|quá\ trình|kết\ quả|tiến\ độ)?\ ?
    (?:triển\ khai|tổ\ chức)?\ ?(?:thực\ hiện|thi\ hành)\ (?:các\ )?(?:nội\ dung|nhiệm\ vụ)?\ ?
    (?:của\ |tại\ |theo\ )?
    (?:Kế\ hoạch|Chỉ\ thị|Công\ điện|Quyết\ định|Nghị\ quyết|Thông\ báo|Chương\ trình|Đề\ án|
        Công\ văn|Văn\ bản|Phương\ án)
    (?:\ này|(?=[,;.]|$))""",
    re.VERBOSE | re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:theo\s+dõi|đôn\s+đốc)(?:,\s+(?:theo\s+dõi|đôn\s+đốc|kiểm\s+tra|giám\s+sát))+", re.I
)


def overseers(text: str) -> tuple[str, ...]:
    """Return who oversees the deed as its own words *text* say.

    >>> overseers("diễn tập dưới sự chỉ đạo của Ban Chỉ huy Quân sự tỉnh")
    ('Ban Chỉ huy Quân sự tỉnh',)
    """
    under = _UNDER.search(text)
    return read_names(Words.of(text, under.end()), 0).names if under is not None else ()


def follows_all(given: Assignment) -> bool:
    """Say whether the deed is to follow how the text itself is carried out."""
    told = given.form is Form.ORDER  # whom the issuer only asks, it doesn't set over others
    return told and bool(_FOLLOWS.match(given.task) or _BARE.fullmatch(given.task))


def overseen(found: Sequence[Assignment]) -> list[Assignment]:
    """Return the deeds of one text, each with those who are to follow the whole text.

    Nobody oversees a deed of their own, and a deed of following is not followed.
    """
    all_over = [name for given in found if follows_all(given) for name in given.lead]
    return [
        given
        if follows_all(given)
        else replace(
            given,
            overseers=tuple(
                dict.fromkeys(
                    name for name in (*given.overseers, *all_over) if name not in given.lead
                )
            ),
        )
        for given in found
    ]
