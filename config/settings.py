"""The one settings file. Everything that differs between places comes from the environment (see .env.example)."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from cases.imports.limits import MB, Limits
from config.env import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = env.flag("DEBUG")
DEMO = env.flag("DEMO")
SECRET_KEY = env.required("SECRET_KEY", "Make one: openssl rand -base64 48")
FIELD_KEYS = env.numbered_keys("FIELD_KEYS", "Make one: echo 1:$(openssl rand -base64 32)")
# while a new key is brought to all processes, the old one still seals (docs/decisions/0020); 0 is the newest
SEALING_KEY = env.number("SEALING_KEY", 0)
INDEX_KEY = env.key("INDEX_KEY", "Make one: openssl rand -base64 32")
SITE_URL = env.text("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
SITE_HOST = urlsplit(SITE_URL).hostname or ""
SECURE = SITE_URL.startswith("https://")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS") or [SITE_HOST]
DATA_DIR = Path(env.text("DATA_DIR", str(BASE_DIR / ".data")))
SECOND_FACTOR = env.flag("SECOND_FACTOR", True)
# a person is shown to a wider audience by another volunteer than the one who last edited the file
SECOND_PERSON = env.flag("SECOND_PERSON", not DEMO)
REDIS_URL = env.required("REDIS_URL", "Give a Redis address: redis://host:6379/0, or unix:///path/to/redis.sock.")
DATABASE = env.database()
# a sign-up that nobody confirms is forgotten after so many hours
SIGN_UP_HOURS = env.number("SIGN_UP_HOURS", 48)
# how much an imported file may hold; the defaults stand in Limits
IMPORT_LIMITS = Limits(
    file_bytes=env.number("IMPORT_FILE_MB", Limits().file_bytes // MB) * MB,
    members=env.number("IMPORT_MEMBERS", Limits().members),
    unpacked_bytes=env.number("IMPORT_UNPACKED_MB", Limits().unpacked_bytes // MB) * MB,
    ratio=env.number("IMPORT_RATIO", Limits().ratio),
    rows=env.number("IMPORT_ROWS", Limits().rows),
    columns=env.number("IMPORT_COLUMNS", Limits().columns),
    cells=env.number("IMPORT_CELLS", Limits().cells),
    text=env.number("IMPORT_TEXT", Limits().text),
    memory_bytes=env.number("IMPORT_MEMORY_MB", Limits().memory_bytes // MB) * MB,
    seconds=env.number("IMPORT_SECONDS", Limits().seconds),
)
# the file of an import itself is cleared away after so many days; its rows stay
IMPORT_FILE_DAYS = env.number("IMPORT_FILE_DAYS", 14)

env.refuse(bool(SECRET_KEY) and len(SECRET_KEY) < 50, "SECRET_KEY is too short: openssl rand -base64 48")
env.refuse("insecure" in SECRET_KEY, "SECRET_KEY is an example: openssl rand -base64 48")
env.refuse(
    len({*FIELD_KEYS.values(), INDEX_KEY, SECRET_KEY.encode()}) < len(FIELD_KEYS) + 2,
    "SECRET_KEY, INDEX_KEY and each of FIELD_KEYS must differ, so that one lost key does not open the rest.",
)
env.refuse(bool(SEALING_KEY) and SEALING_KEY not in FIELD_KEYS, "SEALING_KEY must be the number of one of FIELD_KEYS.")
env.refuse("*" in ALLOWED_HOSTS, "ALLOWED_HOSTS may not be *: name the hosts, or links in mails can be forged.")
env.refuse(not SECURE and not (DEBUG or DEMO), "SITE_URL must begin with https:// unless DEMO=1 or DEBUG=1.")
env.refuse(not SECOND_FACTOR and not (DEBUG or DEMO), "SECOND_FACTOR=0 is for DEMO=1 or DEBUG=1 only.")
env.refuse(
    DEMO and SITE_HOST not in {"127.0.0.1", "localhost", "::1"},
    "DEMO=1 is for this machine only: its passwords are printed and its mail can be read. Unset DEMO, or SITE_URL.",
)
env.finish()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "tracker.admin.site.TrackerAdminConfig",
    "csp",
    "pgtrigger",
    "pghistory",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "tracker",
    "cases",
    "letters",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "tracker.middleware.PrivateByDefault",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "tracker.middleware.HistoryContext",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "tracker.middleware.StaffSecondFactor",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tracker.context.site",
            ]
        },
    }
]

DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        **DATABASE,
        "CONN_MAX_AGE": 0,
        # a statement that runs longer is a fault in us, and the pool is what an attacker would exhaust
        "OPTIONS": {
            **DATABASE.get("OPTIONS", {}),  # sslmode, or the folder of a unix socket
            "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
            "options": "-c statement_timeout=60000",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# may SELECT the published tables and nothing else; made by a migration of tracker
READING_ROLE = env.text("READING_ROLE", "not_forgotten_reading")

CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}
# the same server as celery writes it: unix:///path?db=1 is redis+socket:///path?virtual_host=1
CELERY_REDIS_URL = REDIS_URL.replace("unix://", "redis+socket://", 1).replace("?db=", "?virtual_host=")

AUTH_USER_MODEL = "tracker.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator", "NumericPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/admin/"
ACCOUNT_ADAPTER = "tracker.accounts.InvitedOnly"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = False
MFA_TOTP_ISSUER = "Not Forgotten"
MFA_ADAPTER = "tracker.accounts.SealedSeeds"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SECURE

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ru", _("Russian"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
FORMAT_MODULE_PATH = ["tracker.formats"]
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or DEMO
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG or DEMO

MAIL = env.mail()
EMAIL_HOST = MAIL["EMAIL_HOST"]
EMAIL_PORT = MAIL["EMAIL_PORT"]
EMAIL_HOST_USER = MAIL["EMAIL_HOST_USER"]
EMAIL_HOST_PASSWORD = MAIL["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS = MAIL.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = MAIL.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 15
# neutral on purpose: a provider, or a glance at a lock screen, must learn nothing from the sender
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", f"Vera <notes@{SITE_HOST or 'localhost'}>")

# the mailbox to which undeliverable mail comes back: imaps://user:password@host/INBOX, or maildir:///a/folder
BOUNCES_URL = env.text("BOUNCES_URL", "")

SESSION_ENGINE = "tracker.sessions"
SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
SESSION_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_AGE = None  # gone with the window: no trace for a year of having filled in a form
CSRF_TRUSTED_ORIGINS = [SITE_URL]
SECURE_SSL_REDIRECT = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY") else None
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_HSTS_PRELOAD = SECURE
# not no-referrer: with it browsers send "Origin: null" and every form would be refused as forged
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

# a file with hundreds of facts is one form; how large a form may be is limited in bytes, too
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["tracker.api.authentication.KeyAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["tracker.api.rendering.StoredJSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "tracker.api.schema.RecordSchema",
    "EXCEPTION_HANDLER": "tracker.api.errors.problem_details",
    "UNAUTHENTICATED_USER": None,
    # the format comes from Accept alone, so ?format= is as unknown as any other parameter
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Not Forgotten",
    "DESCRIPTION": "Case files of political prisoners in Russia, as published. How to begin: docs/partners.md.",
    "LICENSE": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    # codes stand where they are used: the usual hook would guess names for them
    "POSTPROCESSING_HOOKS": ["tracker.api.schema.without_marks", "tracker.api.examples.with_examples"],
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"without_secrets": {"()": "tracker.secret_addresses.WithoutSecrets"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["without_secrets"]},
    },
    "root": {"handlers": ["console"], "level": "INFO"},
}
