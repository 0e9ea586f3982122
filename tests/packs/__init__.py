"""Tests of the packs room: reading, checking and compiling."""
