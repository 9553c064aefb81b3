"""What gunicorn serves: `web.wsgi:app`, loaded and learned before the port is opened."""

import sys

from web.application import create_app, make_ready
from web.settings import Settings, SettingsError
from web.startup import refuse_taken_port

try:
    _settings = Settings.from_environment()
except SettingsError as wrong:
    sys.exit(f"The service does not start:\n{wrong}")
refuse_taken_port(_settings)
app = create_app(_settings)
make_ready(app)
