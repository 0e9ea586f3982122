"""Writing packs: a first pack from an article, ready-made entries, mending, schemas, watching and links."""
