"""``debate`` itself: opens the app, or prints the list where there is no terminal to draw on."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from debate import __version__
from debate.cli.exits import Exit
from debate.cli.lazy import LazyGroup
from debate.cli.options import language_option, packs_option, plain_option, theme_option
from debate.cli.talk import NotWrittenError, ReaderLeftError, UnusableError, prepare_streams, tell
from debate.tongue import _, lend, way_back


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog="Where there is no terminal to draw on, every command prints plain lines. "
    "What the exit codes mean: debate help exit-codes.",
)
@packs_option
@plain_option
@theme_option
@language_option
@click.version_option(__version__, message="debate %(version)s")
@click.pass_context
def debate(ctx: click.Context, theme: str | None, plain: bool) -> int | None:
    """A news article's motions, with every argument tied to the article's words and to public sources.

    With no command, opens the app.
    """
    if ctx.invoked_subcommand is not None:
        return None
    from debate.cli.opening import open_app

    return open_app(theme, None, plain=plain)


def main() -> None:
    """Runs the command line and ends the process with one of the codes of ``Exit``."""
    # Starting makes many small objects and no circles; looking for circles as usual costs a tenth of it.
    gc.set_threshold(300_000, 20, 100)  # the app looks more often once its first screen stands
    prepare_streams()
    lend()
    code = run(sys.argv[1:])
    if code in {Exit.DONE, Exit.NOT_WRITTEN}:
        _close_stdout()
    sys.exit(code)


def run(words: Sequence[str]) -> int:
    """What the words of a command line ask for. Gives the exit code; never raises.

    The language they choose holds until the last word is said, also of what was wrong with them.
    """
    back = way_back()
    try:
        return _run(words)
    finally:
        back()


def _run(words: Sequence[str]) -> int:
    try:
        with debate.make_context("debate", list(words)) as ctx:
            return debate.invoke(ctx) or Exit.DONE
    except click.exceptions.Exit as done:
        return done.exit_code
    except ReaderLeftError:
        return Exit.DONE
    except (KeyboardInterrupt, click.Abort):
        tell(_("Stopped."))
        return Exit.STOPPED
    except click.UsageError as error:
        tell(_usage(error))
        return Exit.UNUSABLE
    except (UnusableError, click.ClickException) as error:
        tell("debate: " + (error.message if isinstance(error, click.ClickException) else str(error)))
        return Exit.UNUSABLE
    except NotWrittenError as error:
        tell("debate: " + _("the answer could not be written: {why}").format(why=error))
        return Exit.NOT_WRITTEN
    except BrokenPipeError:
        return Exit.DONE
    except OSError as error:
        file, why = error.filename or _("a file"), error.strerror or error
        tell("debate: " + _("{file} cannot be used: {why}").format(file=file, why=why))
        return Exit.UNUSABLE
    except Exception:  # noqa: BLE001 - the last door: nobody should meet a code that means something else
        import traceback

        tell(
            *traceback.format_exc().splitlines(),
            "debate: " + _("a fault in the program; please report the lines above."),
        )
        return Exit.FAULT


def _usage(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "debate"
    message = error.format_message()
    message = message if message.endswith("?") else f"{message.rstrip('.')}."
    more = _("To read on: {command} --help").format(command=command)
    return " ".join(("debate:", message[:1].lower() + message[1:], more))


def _close_stdout() -> None:
    """Keeps the interpreter from complaining at exit where nobody reads any more."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
