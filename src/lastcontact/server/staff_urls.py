"""The administrator's pages."""

from __future__ import annotations

from django.urls import path

from lastcontact.server import staff

urlpatterns = [
    path("", staff.officers, name="staff"),
    path("new/", staff.admit, name="staff_new"),
    path("<str:officer_id>/", staff.change, name="staff_officer"),
    path("<str:officer_id>/password/", staff.new_password, name="staff_password"),
    path("<str:officer_id>/door/", staff.open_door, name="staff_door"),
    path("<str:officer_id>/second-factor/", staff.reset_second_factor, name="staff_second_factor"),
]
