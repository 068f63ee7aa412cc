"""Every address: each door's own, the accounts', and the pages that say no in plain words."""

from __future__ import annotations

from django.urls import include, path
from django.views.i18n import set_language

from lastcontact.desk.chain import chain
from lastcontact.desk.handing_out import lookups
from lastcontact.family import sign_in as family_sign_in
from lastcontact.server import views

urlpatterns = [
    path("", include("lastcontact.bulletin.urls")),
    path("desk/", include("lastcontact.desk.urls")),
    path("family/sign-in/", family_sign_in.sign_in, name="family_sign_in"),
    path("family/leave/", family_sign_in.leave, name="family_leave"),
    path("family/", include("lastcontact.family.urls")),
    path("api/", include("lastcontact.api.urls")),
    path("home/", views.home, name="home"),
    path("language/", views.language, name="language"),
    path("language/set/", set_language, name="set_language"),
    path("accounts/", include("lastcontact.accounts.urls")),
    path("chain/", chain, name="chain"),
    path("chain/looks/", lookups, name="lookups"),
    path("staff/", include("lastcontact.server.staff_urls")),
]

handler400 = "lastcontact.server.views.bad_request"
handler403 = "lastcontact.server.views.not_open"
handler404 = "lastcontact.server.views.not_open"
handler429 = "lastcontact.server.views.too_many"
handler500 = "lastcontact.server.views.broken"
