"""`quizgen lint`: item-writing flaws and warnings in items files, also those that were edited by hand."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.speaking import complain, one_line, say
from quizgen.errors import UnreadableArticle, UnreadableItems

if TYPE_CHECKING:
    from quizgen.items import Item
    from quizgen.linting import Fault, Linted

_COLOURS = {"flaw": "red", "warning": "yellow"}


@click.command("lint")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--include-suggested", "suggested", is_flag=True, help="Of an article, also the items that are suggested."
)
def command(paths: tuple[Path, ...], suggested: bool) -> None:
    """Check items for item-writing flaws.

    PATHs are items files (.json) as quizgen build writes them, also when you have edited them, or articles. Flaws spoil
    an item; warnings are for you to judge. Each names its check and whose advice that is. Ends with 1 when there is a
    flaw or a file cannot be read, else with 0.

    \b
    Example:
      quizgen lint seeds/2022-01-13-nato-russia-council.md
      quizgen lint decks/*.json
    """
    from quizgen.forms.file import ENDING
    from quizgen.linting import lint

    failed = False
    read = [path for path in paths if not path.name.endswith(ENDING)]
    for path in paths:
        if path not in read:  # "decks/*.json" names forms too
            say(f"{path}: a form; its items are in the items files of their articles.")
    for place, path in enumerate(read):
        try:
            linted = lint(path, suggested=suggested)
        except (UnreadableArticle, UnreadableItems) as error:
            complain(error)
            failed = True
            continue
        if place:
            click.echo()
        _print(path, linted)
        failed = failed or any(fault.severity == "flaw" for fault in linted.faults)
    if failed:
        sys.exit(1)


def _print(path: Path, linted: Linted) -> None:
    say(f"{path}: {linted.quiz.article.headline}", bold=True)
    for number, (item, faults) in enumerate(linted.items, start=1):
        if faults:
            click.echo()
            _print_item(number, item)
            _print_faults(faults)
    if linted.set:
        click.echo()
        say("The set")
        _print_faults(linted.set)
    if not linted.parsed:
        click.echo()
        say("The language pipeline is not installed, so dangling_reference and broken_question were not checked.")
    click.echo()
    say(_sum_up(linted))


def _print_item(number: int, item: Item) -> None:
    say(f"{item.stem} → {item.key}", before=f"{number:2}. ")


def _print_faults(faults: Sequence[Fault]) -> None:
    for fault in faults:
        label = f"    {fault.severity:<7}  "
        say(f"{fault.name}: {fault.reason}", before=label, indent=len(label), fg=_COLOURS[fault.severity])
        say(f"({one_line(fault.authority)})", before=" " * len(label), dim=True)


def _sum_up(linted: Linted) -> str:
    flaws = sum(fault.severity == "flaw" for fault in linted.faults)
    items, warnings = len(linted.items), len(linted.faults) - flaws
    return f"{_count(items, 'item')}: {_count(flaws, 'flaw')}, {_count(warnings, 'warning')}."


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
