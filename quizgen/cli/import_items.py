"""`quizgen import`: items that were written or edited elsewhere, into the bank."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli.deck_files import NEXT, deck_options


@click.command("import")
@click.argument("path", metavar="FILE.csv|json", type=click.Path(path_type=Path))
@deck_options
def command(path: Path, output: Path, deck: str) -> None:
    """Take items that were written or edited elsewhere into the bank.

    FILE is what quizgen export wrote with --to csv or json, edited, or one of your own with the columns kind, stem, key,
    option 1, option 2, article, evidence. A known id is an edit, no id a new item. All of the file is taken, or nothing.

    \b
    Example:
      quizgen import decks/2022-01-13-nato-russia-council.json
    """
    from quizgen.importing import import_items

    done = import_items(path, output, deck)
    for what, codes in (("edited", done.edited), ("added", done.added)):
        if codes:
            click.echo(f"{len(codes)} {what}: {', '.join(codes)}")
    if done.same:
        click.echo(f"{done.same} as they were")
    click.echo(NEXT if done.edited or done.added else "Nothing changed.")
