"""`quizgen items`: the items of one article, to read in the terminal or as data."""

from __future__ import annotations

import json
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING

import click

from quizgen.cli.speaking import say

if TYPE_CHECKING:
    from quizgen.items import Item


@click.command("items")
@click.argument("article", type=click.Path(path_type=Path))
@click.option("--sheet", is_flag=True, help="As JSON: what is printed of each item, and its key.")
@click.option(
    "-n",
    "--number",
    type=click.IntRange(min=1),
    help="So many items, the most important. [default: all that are ready]",
)
@click.option("--include-suggested", "suggested", is_flag=True, help="Also items that somebody should look at first.")
def command(article: Path, sheet: bool, number: int | None, suggested: bool) -> None:
    """Print the items of an article.

    The most important come first, those that are ready before those that are suggested; no file is written.

    \b
    Example:
      quizgen items seeds/2022-01-13-nato-russia-council.md -n 10
    """
    from quizgen.pipeline import study
    from quizgen.readers import read_article
    from quizgen.writers.json import item_sheet

    made = study(read_article(article), number, suggested=suggested)
    quiz = made.quiz
    if sheet:
        click.echo(json.dumps({**item_sheet(quiz), "article": article.name}, ensure_ascii=False, indent=1))
        return
    say(quiz.article.headline, bold=True)
    if not quiz.items:
        more = f"; {len(made.suggested)} suggested with --include-suggested" if made.suggested else ""
        say(f"No item is {'good' if suggested else 'ready'}{more}; see quizgen explain {article}")
    for place, item in enumerate(quiz.items, start=1):
        click.echo()
        _print_item(place, item)


def _print_item(place: int, item: Item) -> None:
    from quizgen.items import Cloze, MultipleChoice

    number = f"{place:2}. "
    margin = " " * len(number)
    if item.context:
        say(item.context, before=number, dim=True)
    hint = f" ({item.hint})" if isinstance(item, Cloze) and item.hint else ""
    say(item.stem + hint, before=margin if item.context else number)
    key = item.key
    if isinstance(item, MultipleChoice):
        for letter, option in zip(ascii_uppercase, item.options, strict=False):
            say(option, before=f"{margin}{letter}) ")
        key = f"{ascii_uppercase[item.options.index(item.key)]}) {key}"
    say(f"{key} (paragraph {item.evidence.paragraph}, {item.template})", before=f"{margin}Key: ", fg="green")
