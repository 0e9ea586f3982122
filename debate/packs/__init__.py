"""YAML in: reads, checks and compiles packs. The only room that imports yaml."""
