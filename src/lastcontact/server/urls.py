"""Every address: each door's own, the accounts', and the pages that say no in plain words."""

from __future__ import annotations

from django.urls import include, path
from django.views.i18n import set_language

from lastcontact.server import views

urlpatterns = [
    path("", include("lastcontact.bulletin.urls")),
    path("desk/", include("lastcontact.desk.urls")),
    path("family/", include("lastcontact.family.urls")),
    path("api/", include("lastcontact.api.urls")),
    path("", views.front, name="front"),
    path("home/", views.home, name="home"),
    path("language/", views.language, name="language"),
    path("language/set/", set_language, name="set_language"),
    path("accounts/", include("lastcontact.accounts.urls")),
    path("staff/", include("lastcontact.accounts.staff_urls")),
]

handler400 = "lastcontact.server.views.bad_request"
handler403 = "lastcontact.server.views.not_open"
handler404 = "lastcontact.server.views.not_open"
handler500 = "lastcontact.server.views.broken"
