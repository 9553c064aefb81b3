"""The brand colour: Python and the widget take it from here, style sheets and icon repeat it (test_widget.py)."""

THEME_COLOR = "#0b5c54"
