"""Signing in and out, the password, the second factor. There is no address for signing up or for mail."""

from __future__ import annotations

from allauth.account import views as account
from django.urls import include, path

from lastcontact.accounts import views

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/", account.password_change, name="account_change_password"),
    path("2fa/", include("allauth.mfa.urls")),
    path("self/", views.own_account, name="account_self"),
]
