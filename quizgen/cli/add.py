"""`quizgen add`: an article into the seeds, from the web, from a file or as pasted."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from quizgen.cli.show import print_heading
from quizgen.cli.speaking import one_line


def _local(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    allowed = []
    for value in values:
        host, _, port = value.rpartition(":")
        if not host or not port.isdecimal() or not 0 < int(port) < 65536:
            raise click.BadParameter("give a host and a port, such as 127.0.0.1:8000.")
        allowed.append((host.lower(), int(port)))
    return tuple(allowed)


local_options = click.option(
    "--allow-local",
    "allowed",
    metavar="HOST:PORT",
    multiple=True,
    callback=_local,
    help="A machine of your own network that may be asked.",
)


@click.command("add")
@click.argument("source", metavar="URL|FILE|-")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("seeds"),
    show_default=True,
    help="Folder of the articles.",
)
@local_options
def command(source: str, output: Path, allowed: tuple[tuple[str, int], ...]) -> None:
    """Put an article among the seeds.

    It is taken from a web address, from a file (text, Markdown or HTML), or with - from what you paste, and written as
    Markdown that you can read and mend: its own prose, with title, date, publisher, address and rights. The same address
    again updates the article.

    \b
    Example:
      quizgen add seeds/2022-01-13-nato-russia-council.md
    """
    from quizgen.adding import add, add_text

    added = add_text(sys.stdin.buffer.read(), output) if source == "-" else add(source, output, allowed)
    click.echo(f"{'Updated' if added.updated else 'Added'} {one_line(str(added.path))}")
    click.echo()
    print_heading(added.article)
    for section in added.article.sections:
        number = sum(paragraph.kind == "prose" for paragraph in section.paragraphs)
        if number:
            heading = one_line(section.heading or "Lead")
            click.echo(f"  {heading}: {number} {'paragraph' if number == 1 else 'paragraphs'}")
    rights = added.article.rights
    click.echo(f"Rights: {one_line(rights) if rights else 'none named; they are yours to mind'}")
    click.echo("Look it through, then run quizgen build.")
