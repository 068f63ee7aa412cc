"""The addresses of this door."""

from django.urls import URLPattern

app_name = "desk"
urlpatterns: list[URLPattern] = []
