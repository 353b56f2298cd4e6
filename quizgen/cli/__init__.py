"""The command line: one file per command, each of which parses, calls and prints.

What a command needs is imported when it runs, so that asking for help does not wait for the language pipeline.
"""

import click

from quizgen import __version__
from quizgen.cli import (
    add,
    approve,
    build,
    edit,
    explain,
    export,
    find,
    import_items,
    items,
    lint,
    new,
    print,
    reject,
    review,
    show,
    templates,
)
from quizgen.cli.speaking import Speaker

COMMANDS = (
    add.command,
    build.command,
    review.command,
    print.command,
    export.command,
    import_items.command,
    find.command,
    approve.command,
    reject.command,
    edit.command,
    show.command,
    explain.command,
    items.command,
    lint.command,
    templates.command,
    new.command,
)
"""In the order in which help lists them."""


@click.group(cls=Speaker, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quizgen")
def main() -> None:
    """Turn news articles into Anki decks and printable quizzes, by rules anyone can read."""


for command in COMMANDS:
    main.add_command(command)
