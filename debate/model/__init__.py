"""Nouns: frozen structs and enums, and nothing else. Imports no other room."""
