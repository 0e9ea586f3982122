"""Verbs: pure functions over the nouns. No input or output, no clock of their own."""
