"""Debate: argue well, from a news article and its public sources, in a terminal."""

__version__ = "0.1.0"
