"""Hyperparameters changed one at a time."""

from dataclasses import fields, replace
from typing import Any, TypeVar

import pytest

Settings = TypeVar("Settings", bound=Any)


def each_changed(settings: Settings) -> list[Any]:
    """The settings with one field changed, for every field; each as a parameter that is named after the field."""
    return [
        pytest.param(replace(settings, **{name: _other(getattr(settings, name))}), id=name)
        for name in (field.name for field in fields(settings))
    ]


def _other(value: Any) -> Any:
    return (*map(_other, value[:1]), *value[1:]) if isinstance(value, tuple) else value + 1
