"""What holds everywhere: the house's apps, the doors' guards, languages, limits. Folders and databases: elsewhere."""

from __future__ import annotations

import os

from csp.constants import NONE, SELF
from django.contrib.messages import constants as message_levels
from django.utils.translation import gettext_lazy as _

from lastcontact.server.environment import switch, weighing_tables, whole_number
from lastcontact.server.in_languages import in_languages

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
AUTH_USER_MODEL = "accounts.Officer"
ROOT_URLCONF = "lastcontact.server.urls"
WSGI_APPLICATION = "lastcontact.server.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

ROOMS = ["accounts", "journal", "archive", "casefile", "notices", "bureau"]
DOORS = ["desk", "family", "bulletin", "api", "jobs"]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "lastcontact.server",  # before allauth: its templates are the ones shown
    *(f"lastcontact.{name}" for name in ROOMS + DOORS),
    "django.forms",  # so that a template of ours can lay out every form's fields
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "lastcontact.server.language.ByChoice",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "lastcontact.accounts.second_factor.AccountsInOrder",
    "axes.middleware.AxesMiddleware",
    "lastcontact.server.showing.WrittenOut",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lastcontact.server.context.frame",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # served from the package itself: nothing to collect on a laptop
WHITENOISE_ALLOW_ALL_ORIGINS = False
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# ---- signing in: nobody signs up, nothing is mailed; a password, then something one holds ----
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PRESERVE_USERNAME_CASING = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_ADAPTER = "lastcontact.accounts.adapter.StaffAdapter"
ACCOUNT_FORMS = {
    "login": "lastcontact.accounts.forms.LoginForm",
    "change_password": "lastcontact.accounts.forms.ChangePasswordForm",
    "reauthenticate": "lastcontact.accounts.forms.ReauthenticateForm",
}
MFA_FORMS = {
    "authenticate": "lastcontact.accounts.forms.AuthenticateForm",
    "reauthenticate": "lastcontact.accounts.forms.SecondFactorAgainForm",
    "activate_totp": "lastcontact.accounts.forms.ActivateAppForm",
    "add_webauthn": "lastcontact.accounts.forms.AddKeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "lastcontact"
MFA_TOTP_TOLERANCE = 1  # half a minute early or late: telephones' clocks drift, and people type slowly
MFA_ADAPTER = "lastcontact.accounts.adapter.SecondFactorAdapter"
ACCOUNT_RATE_LIMITS = {"family_code": "20/5m/ip"}
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 1  # hours
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "429.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_USERNAME_CALLABLE = "lastcontact.accounts.lockout.sign_in_name"
AXES_CLIENT_IP_CALLABLE = "lastcontact.accounts.lockout.client_address"
AXES_VERBOSE = False

# ---- languages: names in their own script, so that a reader finds theirs ----
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("ar", "العربية"),
    ("az", "Azərbaycanca"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("hy", "Հայերեն"),
    ("ka", "ქართული"),
    ("ru", "Русский"),
    ("uk", "Українська"),
]
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("LASTCONTACT_TIME_ZONE", "UTC")
_CODES = [code for code, _name in LANGUAGES]
LASTCONTACT_BUREAU_CONTACT = in_languages(os.environ, "LASTCONTACT_BUREAU_CONTACT", _CODES)
"""How families reach the bureau: address, telephone, hours; on the public pages."""
LASTCONTACT_BUREAU_NAME = in_languages(
    os.environ, "LASTCONTACT_BUREAU_NAME", _CODES, _("Information Bureau for the Missing")
)

# ---- what a page may load, and who may frame it ----
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# ---- sessions: a desk left alone is signed out within the working day ----
SESSION_COOKIE_NAME = "session"
SIGNED_OUT_COOKIE_NAME = "signed-out"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 3600
SESSION_SAVE_EVERY_REQUEST = False
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_TAGS = {message_levels.SUCCESS: "done", message_levels.WARNING: "warn", message_levels.ERROR: "stop"}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# ---- what a report may weigh: beyond it the original is still kept, and the page says what was not read ----
LASTCONTACT_UPLOAD_MAX_BYTES = whole_number(os.environ, "LASTCONTACT_UPLOAD_MAX_BYTES", default=1 << 30)
LASTCONTACT_READ_MAX_BYTES = whole_number(os.environ, "LASTCONTACT_READ_MAX_BYTES", default=64 << 20)
LASTCONTACT_UNPACKED_MAX_BYTES = whole_number(os.environ, "LASTCONTACT_UNPACKED_MAX_BYTES", default=512 << 20)
LASTCONTACT_PAGES_MAX = whole_number(os.environ, "LASTCONTACT_PAGES_MAX", default=2_000)
LASTCONTACT_ROWS_MAX = whole_number(os.environ, "LASTCONTACT_ROWS_MAX", default=250_000)
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 << 20  # the fields of a form, pasted text included; files are counted above
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

LASTCONTACT_DEMONSTRATION = False
LASTCONTACT_TABLES = weighing_tables(os.environ, "LASTCONTACT_TABLES")
LASTCONTACT_CONSERVATIVE_COUNTS = switch(os.environ, "LASTCONTACT_CONSERVATIVE_COUNTS", default=False)
LASTCONTACT_FAMILY_VISIT_HOURS = whole_number(os.environ, "LASTCONTACT_FAMILY_VISIT_HOURS", default=12)
LASTCONTACT_SECOND_FACTOR_REQUIRED = switch(os.environ, "LASTCONTACT_SECOND_FACTOR_REQUIRED", default=True)

# ---- logs hold ids, kinds and counts ----
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
