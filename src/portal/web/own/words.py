"""Words of one's own pages."""

from __future__ import annotations

from django.utils.translation import gettext as _

from portal.access import Pace


def pace_words(pace: Pace) -> str:
    """Return how soon a person is told."""
    return {
        Pace.AT_ONCE: _("ngay khi có"),
        Pace.DAILY: _("mỗi ngày"),
        Pace.WEEKLY: _("mỗi tuần"),
        Pace.MONTHLY: _("mỗi tháng"),
        Pace.NEVER: _("không báo"),
    }[pace]
