"""The demonstration bureau: as on a laptop, in a folder of its own, everything invented, no second factor asked."""

from __future__ import annotations

import os

os.environ.setdefault("LASTCONTACT_DATA", "demo")
os.environ.setdefault("LASTCONTACT_TIME_ZONE", "Etc/GMT-4")  # the invented places lie four hours east of Greenwich

from lastcontact.server.settings.laptop import *  # noqa: F403

LASTCONTACT_DEMONSTRATION = True
LASTCONTACT_SECOND_FACTOR_REQUIRED = False
LASTCONTACT_BUREAU_CONTACT = "14 Bridge Street, Sarn; 000 14 14, day and night. Invented, like everything here."
