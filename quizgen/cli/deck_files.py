"""What the commands on a deck share: its name and place, opening its bank, and changing that while no build does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizgen.cli.speaking import say
from quizgen.errors import UnfitName, UnreadableBank

if TYPE_CHECKING:
    from quizgen.bank.base import Bank
    from quizgen.items import Status

NEXT = "The next quizgen build takes it into the deck."


def deck_name(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """A deck's name that every system can call a file. Raises BadParameter."""
    from quizgen.bank.file import fit_name

    try:
        return fit_name(value)
    except UnfitName as error:
        raise click.BadParameter(str(error)) from error


def deck_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Where a deck is and what it is called."""
    where = click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        default=Path("decks"),
        show_default=True,
        help="Folder of the deck and of all that is written with it.",
    )
    called = click.option(
        "--deck",
        default="news",
        show_default=True,
        callback=deck_name,
        help="Name of the deck in Anki, and of its file.",
    )
    return where(called(command))


known_deck = click.option(
    "--deck",
    default="news",
    show_default=True,
    callback=deck_name,
    help="The deck whose bank knows the article's items.",
)


def open_bank(output: Path, deck: str) -> Bank:
    """The bank of a deck. Raises UnreadableBank, also when the deck was never built."""
    from quizgen.bank.file import bank_path, read_bank

    path = bank_path(output / f"{deck}.apkg")
    bank = read_bank(path)
    if bank is None:
        raise UnreadableBank(f"{path}: no such file; build the deck first, or say where it is with -o and --deck.")
    return bank


def change_bank(output: Path, deck: str, change: Callable[[Bank], tuple[Bank, str]]) -> str:
    """Read, change and write the bank, with no build in between; gives what the change tells beside."""
    from quizgen.bank.file import bank_bytes, bank_path
    from quizgen.locking import lock
    from quizgen.writers.files import write_whole

    target = output / f"{deck}.apkg"
    path = bank_path(target)
    with lock(target):
        bank, told = change(open_bank(output, deck))
        write_whole(path, bank_bytes(bank, path))
    return told


def judge(codes: Sequence[str], output: Path, deck: str, status: Status, reason: str | None) -> None:
    """Approve or reject all the items, or none when one code is not known; each is shown."""
    from quizgen.bank.edits import find_item, with_status

    def change(bank: Bank) -> tuple[Bank, str]:
        for code in codes:
            bank = with_status(bank, code, status, reason)
        return bank, ""

    change_bank(output, deck, change)
    bank = open_bank(output, deck)
    for code in codes:
        entry = find_item(bank, code)[1].entry
        label = f"{entry.code}  {entry.status}  "
        say(f"{entry.item.stem} → {entry.item.key}", before=label, indent=len(label))
    click.echo(NEXT)
