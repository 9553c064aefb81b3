"""What gunicorn serves: `web.wsgi:app`, its first version loaded before the workers are forked."""

import sys

from web import create_app, make_ready
from web.settings import SettingsError

try:
    app = create_app()
except SettingsError as wrong:
    sys.exit(f"The service does not start:\n{wrong}")
make_ready(app)
