"""Every table that keeps something of a person: what of it stands in their own file.

``tests/store/test_personal.py`` walks all tables that lead to an account and fails for one that is
not named here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session


@dataclass(frozen=True, slots=True)
class Held:
    """One table: its part in a person's file, the way from it to the account, what is shown."""

    table: str
    part: str
    way: str
    columns: tuple[str, ...]


HELD = (
    Held("account.EmailAddress", "addresses", "user", ("email", "verified", "primary")),
    Held("mfa.Authenticator", "second_factors", "user", ("type", "created_at", "last_used_at")),
    Held("usersessions.UserSession", "sessions", "user",
         ("ip", "user_agent", "created_at", "last_seen_at")),
    Held("socialaccount.SocialAccount", "accounts_elsewhere", "user",
         ("provider", "uid", "extra_data", "date_joined", "last_login")),
    Held("admin.LogEntry", "administered", "user",
         ("action_time", "object_repr", "change_message")),
    Held("store.Account_groups", "groups", "account", ("group__name",)),
    Held("store.Account_user_permissions", "permissions", "account", ("permission__codename",)),
    Held("store.Membership", "memberships", "account", ("agency__name", "directs")),
    Held("store.ApiKeyRow", "api_keys", "account", ("name", "made_at", "used_on")),
    Held("store.LetterRow", "letters", "account", ("made_at", "state", "problem")),
    Held("store.BasisRow", "bases", "follow__account", ("follow", "words")),
    Held("store.DeliveryRow", "webhook_events", "hook__account", ("made_at", "state", "problem")),
    Held("store.NoticeRow", "reminders", "account",
         ("task", "due_on", "step", "made_at", "read_at", "mail")),
    Held("store.PlanRow", "plans_opened", "opened_by", ("document__address", "opened_on")),
    Held("store.ReportRow", "reports", "account",
         ("task", "agency__name", "by", "text", "percent", "is_done", "of_day", "made_at",
          "returned_at", "return_reason")),
    Held("store.EvidenceRow", "evidence", "report__account", ("report", "name", "size")),
    Held("store.RemarkRow", "remarks", "account", ("task", "by", "text", "made_at")),
    Held("store.HistoryRow", "register_history", "account",
         ("plan__document__address", "task", "what", "by", "made_at")),
    Held("store.TranslationRow", "translations_added", "added_by",
         ("document__address", "origin", "added_at")),
    Held("store.PublishedRow", "relations_loaded", "loaded_by", ("source", "line", "loaded_at")),
)  # fmt: skip

# Tables whose part in the file is written by the room that knows them (``records_of``).
WRITTEN_ELSEWHERE = frozenset({
    "store.RoleGrant", "store.DocumentRow", "store.FollowRow", "store.AlertRow", "store.NoteRow",
    "store.FolderRow", "store.FolderItemRow", "store.HookRow",
})  # fmt: skip

# Tables that hold nothing but a secret: it would let whoever finds the file in.
SECRET = frozenset({"account.EmailConfirmation", "socialaccount.SocialToken", "store.FeedRow"})


def records_of(account_id: int) -> dict[str, list[dict[str, Any]]]:
    """Return what the tables of ``HELD`` keep of an account, in plain values."""
    return {
        held.part: [
            {name.replace("__", "_"): _plain(value) for name, value in row.items()}
            for row in rows(held, account_id).values(*held.columns)
        ]
        for held in HELD
        if apps.is_installed(_home_of(held.table))
    }


def rows(held: Held, account_id: int) -> Any:
    """Return the rows of a table that are an account's."""
    table = apps.get_model(held.table)
    return table._default_manager.filter(**{held.way: account_id}).order_by("pk")


def end_sessions(account_id: int) -> None:
    """Delete the sessions of an account: their rows name it and would outlive it."""
    listed = apps.get_model("usersessions.UserSession")._default_manager
    keys = listed.filter(user=account_id).values_list("session_key", flat=True)
    Session.objects.filter(pk__in=list(keys)).delete()


def _home_of(table: str) -> str:
    place = table.partition(".")[0]
    homes = {"store": "portal.store", "admin": "django.contrib.admin"}
    return homes.get(place, f"allauth.{place}")


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value
