"""Settings of the portal; what differs between machines comes from the environment.

``VANBAN_HOME``        folder of everything that the portal keeps (default ``var`` in the project)
``VANBAN_DATABASE``    ``postgresql://user:password@host:port/name``; SQLite in the folder if unset
``VANBAN_SECRET_KEY``  key for signatures; a file in the folder if unset
``VANBAN_HOSTS``       host names that the portal answers to, joined by commas
``VANBAN_HTTPS``       ``1`` where the portal stands behind HTTPS
``VANBAN_PROXY``       address of the proxy in front, whose ``X-Forwarded-For`` is believed
``VANBAN_SIGNUP``      ``0`` where only an administrator makes accounts
``VANBAN_SESSIONS``    how many sessions one account may have at once (default 5)
``VANBAN_PROCESSES``   how many processes answer; ``portal up`` takes one for each core, at most 4
``VANBAN_TIERS``       who sees what: ``standard``, ``open``, or a file like
                       ``portal/access/tables/standard.toml``
``VANBAN_OIDC``        address of an OpenID Connect provider whose accounts may sign in; with it
                       ``VANBAN_OIDC_ID``, ``VANBAN_OIDC_SECRET``, ``VANBAN_OIDC_NAME``
``VANBAN_SMTP``        ``smtp://user:password@host:port``, ``smtps://`` for TLS from the start; mail
                       is printed, not sent, if unset
``VANBAN_MAIL_FROM``   address that mail comes from
``VANBAN_SITE``        address of the portal as people type it, for links in mail
``VANBAN_HOOKS_INSIDE``  ``1`` where webhooks may lead to addresses of the inner network
``VANBAN_DEBUG``       ``1`` only on a developer's machine
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

HERE = Path(__file__).parent
_SOURCES = HERE.parents[1]  # the project's root, where the portal runs from its sources
SAMPLES = _SOURCES / "samples"
_USUAL_HOME = _SOURCES / "var" if (_SOURCES / "pyproject.toml").is_file() else Path("var")
HOME = Path(os.environ.get("VANBAN_HOME") or _USUAL_HOME).resolve()
DEBUG = os.environ.get("VANBAN_DEBUG") == "1"
PROXY = os.environ.get("VANBAN_PROXY", "")
HTTPS = os.environ.get("VANBAN_HTTPS") == "1"


def _secret_key() -> str:
    key = os.environ.get("VANBAN_SECRET_KEY")
    kept = HOME / "secret-key"
    if not key and kept.is_file():
        key = kept.read_text(encoding="ascii").strip()
    return key or secrets.token_urlsafe(48)


def _database() -> dict[str, object]:
    address = os.environ.get("VANBAN_DATABASE", "")
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": HOME / "vanban.sqlite3",
            "OPTIONS": {
                "timeout": 30,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
            },
        }
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


SECRET_KEY = _secret_key()
DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
_hosts = [name.strip() for name in os.environ.get("VANBAN_HOSTS", "").split(",") if name.strip()]
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver", *_hosts]
CSRF_TRUSTED_ORIGINS = [f"https://{name}" for name in _hosts if name != "*"]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.admin",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.humanize",
    "django_tasks_db",
    "csp",
    "portal.store",
    "portal.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "portal.web.middleware.OwnPages",
    "portal.web.middleware.ReportLimit",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "portal.web.middleware.SessionsSeen",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.web.middleware.ChosenPassword",
    "portal.web.middleware.WholeLetters",
    "portal.web.failures.Failures",
]
ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.web.account.offers",
                "portal.web.asking.rights",
            ]
        },
    }
]

# Language: the strings in the code are Vietnamese; English is a translation.
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [HERE / "web" / "locale"]
USE_I18N = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# People.
AUTH_USER_MODEL = "store.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "portal.web.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[Cổng văn bản] "
SIGNUP_IS_OPEN = os.environ.get("VANBAN_SIGNUP", "1") != "0"
MOST_SESSIONS = max(1, int(os.environ.get("VANBAN_SESSIONS") or 5))
TIERS = os.environ.get("VANBAN_TIERS") or "standard"
USERSESSIONS_TRACK_ACTIVITY = True  # by the middleware SessionsSeen
ACCOUNT_LOGOUT_ON_GET = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "vanban"

# Accounts of another place, by OpenID Connect. An address that it vouches for makes a new account;
# it never opens one that is here already.
OIDC_NAME = ""
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
if _oidc := os.environ.get("VANBAN_OIDC"):
    OIDC_NAME = os.environ.get("VANBAN_OIDC_NAME") or "OpenID Connect"
    INSTALLED_APPS += ["allauth.socialaccount", "allauth.socialaccount.providers.openid_connect"]
    _provider = {
        "provider_id": "oidc",
        "name": OIDC_NAME,
        "client_id": os.environ.get("VANBAN_OIDC_ID", ""),
        "secret": os.environ.get("VANBAN_OIDC_SECRET", ""),
        "settings": {"server_url": _oidc},
    }
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {"APPS": [_provider], "OAUTH_PKCE_ENABLED": True},
    }
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
if _smtp := os.environ.get("VANBAN_SMTP"):
    _mail = urlsplit(_smtp)
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = _mail.hostname or "localhost"
    EMAIL_PORT = _mail.port or (465 if _mail.scheme == "smtps" else 587)
    EMAIL_HOST_USER = unquote(_mail.username or "")
    EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
    EMAIL_USE_SSL = _mail.scheme == "smtps"
    EMAIL_USE_TLS = not EMAIL_USE_SSL and bool(EMAIL_HOST_USER)
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = os.environ.get("VANBAN_MAIL_FROM") or "vanban@localhost"
SITE = (os.environ.get("VANBAN_SITE") or "http://127.0.0.1:8000").rstrip("/")
HOOKS_INSIDE = os.environ.get("VANBAN_HOOKS_INSIDE") == "1"

# Files.
STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
ORIGINALS = HOME / "originals"
INDEX = HOME / "index"
UPLOAD_LIMIT = 50_000_000  # bytes of one file that an editor adds
EVIDENCE_LIMIT = 50_000_000  # bytes of one file that proves a report
REPORT_LIMIT = 100_000_000  # bytes of one request to the register, all files together
TRIAL_LIMIT = 5_000_000  # bytes of one file or text read by anyone without an account
DATA_UPLOAD_MAX_MEMORY_SIZE = 6_000_000

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
PROCESSES = max(1, int(os.environ.get("VANBAN_PROCESSES") or 1))
_LOCMEM = "django.core.cache.backends.locmem.LocMemCache"
CACHES = {
    # What limits rates: several processes must count together.
    "default": {"BACKEND": _LOCMEM} if PROCESSES == 1 else
               {"BACKEND": "portal.store.shared_cache.SharedCache",
                "LOCATION": HOME / "limits.sqlite3"},
    # Apart: a full cache forgets.
    "names": {"BACKEND": _LOCMEM, "LOCATION": "names", "TIMEOUT": 120,
              "OPTIONS": {"MAX_ENTRIES": 10_000}},
}  # fmt: skip

# Security: nothing is loaded from elsewhere, no inline script runs, no other site frames a page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        # Chromium asks for the place that a form is sent on to as well.
        "form-action": ["'self'", *([_origin(_oidc)] if _oidc else [])],
        "frame-ancestors": ["'none'"],
    }
}
CSRF_FAILURE_VIEW = "portal.web.failures.csrf_failed"
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "django.security.RequestDataTooBig": {"level": "CRITICAL"},  # the reader was told
        "django.request": {"level": "ERROR"},  # an address that isn't there is no news
        "django_tasks_db": {"level": "ERROR"},
        "django.tasks": {"level": "ERROR"},
        "django_tasks": {"level": "ERROR"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
