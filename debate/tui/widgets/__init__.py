"""Widgets that more than one screen uses. None of them knows a motion or a source."""
