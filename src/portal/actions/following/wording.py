"""What an alert says, in a sentence; in the language of the page, in Vietnamese elsewhere."""

from __future__ import annotations

from django.utils.translation import gettext as _

from portal.store.following.values import Alert, Said, Sort, What
from portal.store.values import Entry
from vanban.effect import Happening
from vanban.errors import BadLocatorError
from vanban.model import Locator, State
from vanban.render import place_words

_AMENDED = {Happening.AMENDED, Happening.INSERTED, Happening.PHRASE, Happening.RENAMED}


def headline(alert: Alert) -> str:
    """Return what happened, in one sentence."""
    happened, name = alert.happened, name_of(alert.document)
    if happened.what is What.NEW:
        if any(one.sort is Sort.SUBJECT for one in alert.because):
            return _("Văn bản được xếp vào chủ đề: %(document)s") % {"document": name}
        return _("Văn bản mới: %(document)s") % {"document": name}
    if happened.what is What.CHANGED:
        values = {"document": name, "deeds": _deeds(happened.said)}
        if alert.actor is None:
            return _("%(document)s %(deeds)s") % values
        values["actor"] = name_of(alert.actor)
        return _("%(document)s %(deeds)s bởi %(actor)s") % values
    values = {"document": name, "turn": turn_words(happened.before, happened.after)}
    if happened.day is None:
        return _("%(document)s %(turn)s") % values
    values["day"] = f"{happened.day:%d/%m/%Y}"
    return _("%(document)s %(turn)s từ ngày %(day)s") % values


def name_of(entry: Entry) -> str:
    """Return what people call a document: its kind and number, or the beginning of its title."""
    kind = entry.kind.official_name if entry.kind else _("Văn bản")
    return " ".join(f"{kind} {entry.number or entry.title[:120]}".split())


def turn_words(before: str, after: str) -> str:
    """Return a change of state in words: ``bắt đầu có hiệu lực``."""
    if after == State.CON_HIEU_LUC:
        first = before in {"", State.CHUA_CO_HIEU_LUC, State.CHUA_XAC_DINH}
        return _("bắt đầu có hiệu lực") if first else _("có hiệu lực trở lại")
    return {
        State.HET_HIEU_LUC: _("hết hiệu lực toàn bộ"),
        State.HET_HIEU_LUC_MOT_PHAN: _("hết hiệu lực một phần"),
        State.CHUA_CO_HIEU_LUC: _("chưa có hiệu lực"),
        State.NGUNG_HIEU_LUC: _("bị ngưng hiệu lực"),
        State.NGUNG_HIEU_LUC_MOT_PHAN: _("bị ngưng hiệu lực một phần"),
    }.get(State(after), _("chưa xác định được hiệu lực"))


def deed_words(deed: str) -> str:
    """Return what a clause does to the document."""
    if deed in _AMENDED:
        return _("được sửa đổi, bổ sung")
    return (
        {
            Happening.REPEALED: _("bị bãi bỏ"),
            Happening.ENDED: _("hết hiệu lực"),
            Happening.REPLACED: _("bị thay thế"),
            Happening.CORRECTED: _("được đính chính"),
            Happening.SUSPENDED: _("bị ngưng hiệu lực"),
            Happening.STAYED: _("bị đình chỉ thi hành"),
            Happening.CONTINUED: _("được kéo dài hiệu lực"),
            Happening.STARTS: _("có hiệu lực"),
            Happening.EXPIRES: _("hết thời hạn hiệu lực"),
            Happening.RESUMED: _("hết thời gian ngưng hiệu lực"),
            Happening.PARENT_ENDED: _("văn bản được quy định chi tiết hết hiệu lực"),
            Happening.PARENT_PARTLY_ENDED: _("văn bản được quy định chi tiết hết hiệu lực"),
            Happening.ISSUED: _("được ban hành"),
        }.get(Happening(deed), _("bị thay đổi"))
        if deed in set(Happening)
        else _("bị thay đổi")
    )


def _deeds(said: tuple[Said, ...]) -> str:
    """Return what all clauses do, each once; of places alone it is said to be in part."""
    found: dict[str, bool] = {}
    for each in said:
        words = deed_words(each.deed)
        found[words] = found.get(words, True) and each.place is not None
    partly = _("(một phần)")
    whole = deed_words(Happening.AMENDED)
    return "; ".join(
        f"{words} {partly}" if part and words != whole else words for words, part in found.items()
    ) or _("bị thay đổi")


def place_of(locator: str | None) -> str:
    """Return a place as people say it: ``dieu-2.khoan-1`` is "khoản 1 Điều 2"."""
    try:
        return place_words(Locator.parse(locator)) if locator else ""
    except BadLocatorError:
        return str(locator)


def sort_words(sort: Sort) -> str:
    """Return what is followed, as the lists name it."""
    return {
        Sort.DOCUMENT: _("Văn bản"),
        Sort.BASIS: _("Căn cứ của"),
        Sort.SEARCH: _("Tìm kiếm"),
        Sort.AGENCY: _("Cơ quan"),
        Sort.TOPIC: _("Loại văn bản"),
        Sort.SUBJECT: _("Chủ đề"),
    }[sort]
