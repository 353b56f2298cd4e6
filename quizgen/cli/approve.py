"""`quizgen approve`: a teacher stands by items."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli.deck_files import deck_options, judge


@click.command("approve")
@click.argument("codes", metavar="CODE...", nargs=-1, required=True)
@deck_options
def command(codes: tuple[str, ...], output: Path, deck: str) -> None:
    """Approve items: they are printed like those that are ready.

    \b
    Example:
      quizgen approve K7QD 3FWX
    """
    judge(codes, output, deck, "approved", None)
