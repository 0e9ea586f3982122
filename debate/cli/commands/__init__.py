"""The commands, one a module, each named as it is typed; each imports what it needs inside itself."""
