"""`quizgen reject`: a teacher will not have items."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli.deck_files import deck_options, judge


@click.command("reject")
@click.argument("codes", metavar="CODE...", nargs=-1, required=True)
@click.option("--reason", help="What learners who have the card are told.")
@deck_options
def command(codes: tuple[str, ...], reason: str | None, output: Path, deck: str) -> None:
    """Reject items for good: no build brings them back, and cards that were given out say that they are withdrawn.

    \b
    Example:
      quizgen reject K7QD --reason "two answers are right"
    """
    judge(codes, output, deck, "rejected", " ".join(reason.split()) if reason else None)
