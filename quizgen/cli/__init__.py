"""The command line: one file per command, each of which parses, calls and prints.

A command is imported when it runs, and what it needs when it does its work, so that asking for help waits for neither.
"""

import click

from quizgen import __version__
from quizgen.cli.ending import STATUSES
from quizgen.cli.later import Later
from quizgen.cli.speaking import Speaker

COMMANDS = (
    Later("add"),
    Later("build"),
    Later("review"),
    Later("print"),
    Later("export"),
    Later("import", "import_items"),
    Later("find"),
    Later("approve"),
    Later("reject"),
    Later("edit"),
    Later("show"),
    Later("explain"),
    Later("items"),
    Later("lint"),
    Later("templates"),
    Later("new"),
)
"""In the order in which help lists them."""


@click.group(cls=Speaker, context_settings={"help_option_names": ["-h", "--help"]}, epilog=STATUSES)
@click.option("-v", "--verbose", count=True, help="Tell on stderr what is done; -vv: also each file.")
@click.option("--log-json", is_flag=True, help="Tell it in JSON, an object a line.")
@click.version_option(__version__, prog_name="quizgen")
@click.pass_context
def main(context: click.Context, verbose: int, log_json: bool) -> None:
    """Turn news articles into Anki decks and printable quizzes, by rules anyone can read."""
    if verbose or log_json:
        from quizgen.cli.logs import logging_on_stderr

        context.with_resource(logging_on_stderr(verbose, as_json=log_json))


for command in COMMANDS:
    main.add_command(command)
