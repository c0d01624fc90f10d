"""Settings of the portal for tests: a folder of their own, fast hashes, nothing sent anywhere."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_own = tempfile.TemporaryDirectory(prefix="vanban-test-")
os.environ["VANBAN_HOME"] = _own.name
os.environ.pop("VANBAN_TIERS", None)
os.environ.setdefault("VANBAN_SECRET_KEY", "only-for-tests")

from portal.settings import *  # noqa: E402, F403

HOME = Path(_own.name)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# What a page says is tested without tiers; tests of tiers choose the table (fixture ``standard``).
TIERS = "open"
