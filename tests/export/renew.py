"""Writes the golden text anew: ``python -m tests.export.renew``. Read the difference before keeping it."""

from tests.export.small import GOLDEN, shown, small

if __name__ == "__main__":
    GOLDEN.write_text("\n".join(shown(small())) + "\n", encoding="utf-8")
