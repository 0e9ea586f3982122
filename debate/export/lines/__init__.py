"""The plain lines: what the screens show, as text that can be read aloud from the top. The reference form.

One module a feature; every function takes nouns and gives lines. Lines have at most 72 columns, are only ever
added, and need neither colour nor position to be understood. Headings begin with a level word.
"""
