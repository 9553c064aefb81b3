"""The service: who may ask and how it travels."""
