"""The service: who may ask and how it travels."""

try:  # until bot has all its public names
    from web.building import create_app as create_app
except ImportError:
    pass
