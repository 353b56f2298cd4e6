"""How the command line speaks: errors in one line, UTF-8 everywhere, texts wrapped and made harmless."""

import io
import re
import shutil
import sys
import textwrap
from typing import Any

import click

from quizgen.cli.ending import INTERRUPTED, stop, terminable
from quizgen.cli.later import Later
from quizgen.errors import FULL, QuizgenError

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_WIDEST = 100
"""Characters of a line; longer ones are hard to read, however wide the terminal is."""


class Speaker(click.Group):
    """A group of commands that tells a QuizgenError in one line, exit status 1; a bug keeps its traceback."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command with output in UTF-8: a Windows pipe would fail on the first typographic quotation mark."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="replace")
        with terminable():
            return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except QuizgenError as error:
            raise click.ClickException(one_line(str(error))) from error
        except OSError as error:
            if error.errno not in FULL:
                raise
            where = error.filename or "what is told"
            raise click.ClickException(
                one_line(f"{where}: cannot be written ({error.strerror}); make room there.")
            ) from error
        except (KeyboardInterrupt, click.Abort) as error:  # click raises Abort for Ctrl-C at a question
            stop()
            raise click.exceptions.Exit(INTERRUPTED) from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which they were added, where click would sort them."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        return name, command.load() if isinstance(command, Later) else command, rest


def complain(error: QuizgenError) -> None:
    """Tell an error that does not end the run."""
    click.echo(f"Error: {one_line(str(error))}", err=True)


def one_line(text: str) -> str:
    """The text in one line, control characters shown as U+FFFD: an article must not be able to steer the terminal."""
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


def say(text: str, before: str = "", indent: int | None = None, **style: Any) -> None:
    """Print a text wrapped, with `before` in front of its first line and `indent` columns before the others.

    Without `indent` the other lines stand below the text. `style` is that of `click.style`, seen on a terminal alone.
    """
    lines = textwrap.wrap(
        one_line(text),
        width=min(shutil.get_terminal_size().columns, _WIDEST),
        initial_indent=before,
        subsequent_indent=" " * (len(before) if indent is None else indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
    for line in lines:
        click.echo(click.style(line, **style) if style else line)
