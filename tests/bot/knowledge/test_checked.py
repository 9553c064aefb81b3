"""The "Checked:" line: dates as Americans write them, and fresh for a year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.checked import checked_on, is_fresh

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "written",
    ["2026-11-22", "11/22/2026", "November 22, 2026 by me", "22 Nov 2026", "read on nov. 22nd 2026"],
)
def test_dates_are_read_as_americans_write_them(written: str) -> None:
    assert checked_on(written) == TODAY
    assert is_fresh(written, TODAY)


@pytest.mark.parametrize("written", ["", "yes, me", "2026-13-45", "22/11/2026", "Foo 22, 2026", "20261122"])
def test_what_is_no_date_is_none(written: str) -> None:
    assert checked_on(written) is None
    assert not is_fresh(written, TODAY)


@pytest.mark.parametrize(
    ("written", "fresh"),
    [("2025-11-22", True), ("2025-11-21", False), ("2026-11-23", False), ("Nov 22, 2025", True)],
)
def test_a_reading_counts_for_a_year_and_not_before_its_day(written: str, fresh: bool) -> None:
    assert is_fresh(written, TODAY) is fresh


@given(st.text(max_size=60))
def test_any_line_is_read(written: str) -> None:
    checked_on(written)
