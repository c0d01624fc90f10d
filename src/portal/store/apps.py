"""The store as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The database: models and migrations of the whole portal."""

    name = "portal.store"
    label = "store"
    verbose_name = "Thư viện"
