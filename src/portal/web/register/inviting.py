"""The mail that invites one of an agency's people: by its link they choose a password."""

from __future__ import annotations

from allauth.account.forms import default_token_generator
from allauth.account.internal.flows.password_reset import get_reset_password_from_key_url
from allauth.account.utils import filter_users_by_email, user_pk_to_url_str
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.utils.translation import gettext as _


def send_invitation(request: HttpRequest, email: str, agency: str) -> bool:
    """Mail the link to the account with *email*; say whether a mail server took it."""
    [user] = filter_users_by_email(email, is_active=True)
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    words = {
        "agency": agency,
        "link": get_reset_password_from_key_url(request, key),
        "page": request.build_absolute_uri("/nhiem-vu/"),
    }
    subject = _("Mời bạn báo cáo nhiệm vụ của %(agency)s") % words
    body = _(
        "Quản trị viên đã tạo tài khoản cho bạn, cán bộ của %(agency)s. Hãy đặt mật khẩu ở đây:"
    )
    after = _("Sau đó đăng nhập bằng thư điện tử này để báo cáo nhiệm vụ của cơ quan:")
    expired = _("Đường dẫn hết hạn thì dùng mục “Quên mật khẩu” ở trang đăng nhập.")
    lines = (body % words, words["link"], f"{after} {words['page']}", expired)
    try:
        EmailMessage(" ".join(subject.split())[:200], "\n\n".join(lines), to=[email]).send()
    except OSError:  # the failures of smtplib are of this kind
        return False
    return True
