"""Staff accounts and relatives' codes as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "lastcontact.accounts"
    verbose_name = _("accounts")
