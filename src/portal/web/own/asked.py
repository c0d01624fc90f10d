"""What forms of one's own pages send."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

from portal.access import Pace
from portal.actions.following.follows import Told
from portal.errors import CannotBeDoneError


def told_from(post: QueryDict) -> Told:
    """Return how soon and by which ways a form wants somebody to be told."""
    try:
        pace = Pace(post.get("nhip", Pace.DAILY))
    except ValueError:
        raise CannotBeDoneError("không có nhịp báo này") from None
    is_whole = post.get("day-du") == "1"  # else the form had no boxes: all ways
    return Told(
        pace,
        by_mail=not is_whole or post.get("thu") == "1",
        by_hook=not is_whole or post.get("moc") == "1",
    )


def number_from(text: str) -> int:
    """Return the number that a form names, 0 for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


def words_from(post: QueryDict, name: str, most: int) -> str:
    """Return words typed into a form, cut to *most* letters."""
    return post.get(name, "").replace("\0", " ").replace("\r\n", "\n").strip()[:most]


def back(request: HttpRequest, usual: str) -> HttpResponse:
    """Lead back to the page of this portal that the form names, else to the *usual* one."""
    wanted = request.POST.get("tiep", "")
    is_safe = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(wanted if is_safe else usual)
