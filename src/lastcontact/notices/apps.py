from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "lastcontact.notices"
    label = "notices"
