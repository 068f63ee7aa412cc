"""The frame as a Django app: templates, the sheet, and the checks that come before the doors open."""

from django.apps import AppConfig
from django.core import checks


class ServerConfig(AppConfig):
    name = "lastcontact.server"

    def ready(self) -> None:
        from lastcontact.server.checks import families_can_reach_us, fonts_are_there, others_cannot_read

        checks.register(families_can_reach_us)
        checks.register(fonts_are_there)
        checks.register(others_cannot_read)
