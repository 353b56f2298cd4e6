"""`quizgen print`: sheets, keys and practice files of an article, a deck, or a form that was printed before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.deck_files import known_deck
from quizgen.cli.speaking import one_line, say
from quizgen.cli.wishing import wish_options

if TYPE_CHECKING:
    from quizgen.builds import Wishes
    from quizgen.forms.base import Form
    from quizgen.reprinting import Printed


@click.command("print")
@click.argument("target", metavar="DECK|ARTICLE|FORM", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Folder to write to. [default: beside the deck or form; decks for an article]",
)
@known_deck
@click.option(
    "--erratum", is_flag=True, help="Of a form: a correction slip and the rescored key, if anything was wrong."
)
@wish_options
def command(target: Path, output: Path | None, deck: str, erratum: bool, wishes: Wishes) -> None:
    """Print a quiz of an article, of a deck, or once more.

    A DECK (.apkg) is printed from its bank, as one quiz over all its articles. A FORM (.form.json) stands beside every
    quiz that was made and gives the same sheets again. The deck stays as it is.

    \b
    Examples:
      quizgen print seeds/2022-01-13-nato-russia-council.md -n 10 --versions A,B
      quizgen print decks/news.apkg -n 15 --paper letter --large-print
      quizgen print decks/news-mixed.form.json --flashcards
      quizgen print --erratum decks/news-mixed.form.json
    """
    from quizgen.forms.file import ENDING, form_path
    from quizgen.reprinting import correct, print_target

    if target.name.endswith(ENDING) and wishes != replace(type(wishes)(), printing=wishes.printing):
        raise click.UsageError("a form has its items: which are chosen is said for articles and decks alone.")
    if erratum:
        _tell_corrections(correct(target, output, wishes))
        return
    printed = print_target(target, output, deck, wishes)
    form = printed.form
    number = len(form.questions)
    only = "only " if wishes.number is not None and number < wishes.number else ""
    versions = f" in versions {', '.join(v.letter for v in form.lettered if v.letter)}" if form.lettered else ""
    items = "item" if number == 1 else "items"
    click.echo(one_line(f"{form.title or form.articles[0].headline}: {only}{number} {items}{versions}."))
    tell_unreviewed(form)
    for correction in printed.corrections:
        what = f"its answer is “{correction.key}” now" if correction.key else "it is wrong"
        reason = f" ({correction.reason})" if correction.reason else ""
        say(f"Question {correction.question.number} ({correction.question.code}): {what}{reason}.", fg="yellow")
    _tell_doubts(printed)
    if printed.corrections:
        click.echo("What was printed stands as it was; quizgen print --erratum writes a correction slip.")
    if not printed.checked:
        click.echo(
            f"No bank of {one_line(form.deck)} stands beside the form, so nobody knows what was withdrawn since."
        )
    _list(*printed.files, form_path(printed.files[0].parent, form.name))


def tell_unreviewed(form: Form) -> None:
    """How many of the printed items no teacher has looked at."""
    number, total = len(form.unreviewed), len(form.questions)
    if number:
        share = "the item" if total == 1 else f"{'all' if number == total else number} of the {total} items"
        say(
            f"Nobody has reviewed {share}: read {form.name}.key.html, then quizgen approve CODE or quizgen reject CODE.",
            fg="yellow",
        )


def _tell_doubts(printed: Printed) -> None:
    for doubt in printed.doubts:
        say(f"Question {doubt.question.number} ({doubt.question.code}): look at it ({doubt.reason}).", fg="yellow")


def _tell_corrections(printed: Printed) -> None:
    for correction in printed.corrections:
        what = f"the right answer is “{correction.key}”" if correction.key else "does not count"
        say(f"Question {correction.question.number} ({correction.question.code}): {what}.")
    _tell_doubts(printed)
    if not printed.corrections and not printed.doubts:
        click.echo("Nothing to correct: every printed item stands as it did. No file was written.")
    elif not printed.corrections:
        click.echo("Nothing that the class must be told yet; no file was written.")
    if printed.earlier:
        click.echo(f"This is form {printed.form.code}; sheets with another code at their foot are of an earlier form:")
        for path in printed.earlier:
            click.echo(f"  {one_line(str(path))}")
    if printed.files:
        _list(*printed.files)


def _list(*paths: Path) -> None:
    click.echo("\nWritten:")
    for path in paths:
        click.echo(f"  {one_line(str(path))}")
