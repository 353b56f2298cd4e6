"""`quizgen edit`: a teacher puts an item into other words."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli.deck_files import NEXT, change_bank, deck_options, open_bank
from quizgen.errors import UnreadableBank


@click.command("edit")
@click.argument("code")
@deck_options
def command(code: str, output: Path, deck: str) -> None:
    """Put an item into your own words, in your editor; builds keep them.

    \b
    Example:
      quizgen edit K7QD
    """
    from quizgen.bank.edits import find_item, with_words
    from quizgen.bank.wording import read_wording, wording_of

    bank = open_bank(output, deck)
    _, banked = find_item(bank, code)
    text = wording_of(banked)
    item = None
    while item is None:
        edited = click.edit(text, extension=".yaml")
        if edited is None or edited == text:
            click.echo("Nothing was changed.")
            return
        text = edited
        try:
            item = read_wording(text, banked)
        except UnreadableBank as error:
            click.echo(f"Error: {error}", err=True)
            if not click.confirm("Edit it again?", default=True):
                click.echo("Nothing was changed.")
                return
    new = change_bank(output, deck, lambda bank: with_words(bank, code, item, banked.item))
    click.echo(f"{new} has your words. {NEXT}")
