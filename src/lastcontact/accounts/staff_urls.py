"""The administrator's pages."""

from __future__ import annotations

from django.urls import path

from lastcontact.accounts import staff_views

urlpatterns = [
    path("", staff_views.officers, name="staff"),
]
