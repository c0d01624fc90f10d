"""The door for a web server."""

from __future__ import annotations

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
application = get_wsgi_application()

# What the program consists of stays: each full round of Python's garbage collection would
# look through its 200,000 objects again, and let one request in some hundred wait 0.1 seconds.
assert get_resolver().url_patterns  # every page is loaded
gc.collect()
gc.freeze()
