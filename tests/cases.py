"""Cases of one rule that a quick run can do without."""

from collections.abc import Iterable
from typing import Any

import pytest


def rest_slow(cases: Iterable[Any], quick: int = 1) -> list[Any]:
    """The first cases as they are, the others for `make slow`, which runs each of them."""
    found = list(cases)
    return [*found[:quick], *(pytest.param(case, marks=pytest.mark.slow) for case in found[quick:])]
