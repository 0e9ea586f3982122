"""``debate prompts``: questions for the room."""

from __future__ import annotations

import click

from debate.cli.options import notes_option, packs_option, seed_option
from debate.tongue import _


@click.command()
@click.argument("motion", required=False)
@click.option("--stage", help="Only prompts of this stage, such as before or ethics.")
@click.option("--draw", is_flag=True, help="Draw one, by a seed that is printed.")
@click.option("--id", "prompt", metavar="PROMPT", help="One prompt, by its id.")
@seed_option
@notes_option
@packs_option
def command(
    motion: str | None,
    stage: str | None,
    prompt: str | None,
    seed: int | None,
    draw: bool,
    notes: bool,
) -> None:
    """Show the questions for the room, by stage."""
    from debate.cli.choices import choice
    from debate.cli.lookup import prompt_of, shelves_of
    from debate.cli.opening import open_books
    from debate.cli.options import seed_or_today
    from debate.cli.talk import UnusableError, put
    from debate.export.lines import prompt as lines
    from debate.model.prompt import Stage

    asked = choice(_("there is no stage {word}"), stage, Stage)
    library = open_books()
    if prompt is not None:
        shelf, one = prompt_of(library, prompt)
        put(lines.prompt_lines(_("Prompt"), one, shelf, notes=notes))
        return
    for shelf, found in shelves_of(library, motion):
        if not draw:
            put(lines.prompts_lines(shelf, found, asked, notes=notes))
        elif pool := lines.choose_prompts(shelf, found, asked):
            put(lines.drawn_lines(shelf, pool, seed_or_today(seed), notes=notes))
            return
    if draw:
        raise UnusableError(_("there is no prompt to draw from"))
