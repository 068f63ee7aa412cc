"""`work`: does what pages leave for later, until it is stopped."""

from __future__ import annotations

import threading
from typing import Any

from django.core.management.base import BaseCommand

from lastcontact.jobs import worker


class Command(BaseCommand):
    help = "Takes long lists in, until it is stopped. A laptop's server does it by itself."

    def handle(self, *args: Any, **options: Any) -> None:
        worker.run(threading.Event())
