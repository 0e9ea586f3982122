"""Writing packs: a first pack from an article, ready-made entries, mended files, schemas, watching and links."""
