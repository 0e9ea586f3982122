"""``debate cite``: a source or an article as a citation."""

from __future__ import annotations

import click

from debate.cli.options import packs_option
from debate.tongue import _


@click.command()
@click.argument("source")
@click.option("--style", default="harvard", help="harvard (the default), apa, mla, footnote or spoken.")
@click.option("--one-line", is_flag=True, help="Do not wrap it: for pasting.")
@packs_option
def command(source: str, style: str, one_line: bool) -> None:
    """Cite SOURCE, or an article, on paper or aloud.

    Where [date] stands in it, put the day on which you read it yourself.
    """
    from debate.cli.choices import choice
    from debate.cli.lookup import source_of
    from debate.cli.opening import open_books
    from debate.cli.talk import put
    from debate.export.cite import Style, cite, cite_article
    from debate.export.lines.text import wrap
    from debate.model.source import Source

    asked = choice(_("there is no style {word}"), style, Style) or Style.HARVARD
    _shelf, found = source_of(open_books(), source)
    text = cite(found, asked) if isinstance(found, Source) else cite_article(found, asked)
    put([text] if one_line else wrap(text))
