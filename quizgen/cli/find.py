"""`quizgen find`: items of a deck by a text in them."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli.deck_files import deck_options, open_bank
from quizgen.cli.speaking import one_line, say


@click.command("find")
@click.argument("text")
@deck_options
def command(text: str, output: Path, deck: str) -> None:
    """Find items by a text in them, with their codes.

    \b
    Example:
      quizgen find NATO
    """
    from quizgen.bank.edits import search

    found = list(search(open_bank(output, deck), text))
    for article, banked in found:
        entry = banked.entry
        label = f"{entry.code}  {entry.status:<9}  "
        say(f"{entry.item.stem} → {entry.item.key}", before=label, indent=len(label))
        reason = f"; {entry.reason}" if entry.reason else ""
        say(
            f"{article.article.headline}, paragraph {entry.item.evidence.paragraph}{reason}",
            before=" " * len(label),
            dim=True,
        )
    if not found:
        raise click.ClickException(one_line(f"no item of {deck} holds “{text}”."))
