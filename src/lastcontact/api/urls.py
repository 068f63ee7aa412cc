"""The addresses of the partners' door; the description is at openapi.json."""

from django.urls import path

from lastcontact.api.editions import api

urlpatterns = [path("", api.urls)]
