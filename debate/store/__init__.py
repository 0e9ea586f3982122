"""The files that belong to the user: where things live, settings, sessions."""
