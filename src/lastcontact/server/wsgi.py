"""The WSGI application that waitress and gunicorn serve. It does not load while a guarantee is missing."""

import os

from django.core.wsgi import get_wsgi_application

from lastcontact.server.whole_bodies import whole_bodies

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lastcontact.server.settings.laptop")
application = whole_bodies(get_wsgi_application())

from django.db import connections  # noqa: E402

from lastcontact.bureau import keeping, keeping_open  # noqa: E402

held_open = keeping_open.hold_open()  # as long as this process lives
keeping.require_guarantees()
connections.close_all()  # a server that loads this once and then forks must not share a connection
