"""One file a feature. A screen gets its nouns in its constructor and knows no other screen."""
