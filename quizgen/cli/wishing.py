"""What may be wished of a quiz, for every command that makes one: which items, and what is printed of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import wraps
from typing import Any

import click

_CHOOSING = (
    click.option(
        "-n",
        "--number",
        type=click.IntRange(min=1),
        help="Exactly so many items per article, as far as it has them. [default: all that are ready]",
    ),
    click.option(
        "--sensitive",
        type=click.Choice(["exclude", "include"]),
        default="exclude",
        show_default=True,
        help="Items on deaths, sexual violence, suicide, suspects or minors: off paper, or on it. The deck has them tagged.",
    ),
    click.option(
        "--difficulty",
        "level",
        type=click.Choice(["easy", "mixed", "hard"]),
        default="mixed",
        show_default=True,
        help="Easy items alone, hard ones alone, or both; an estimate for each item is in the .json.",
    ),
    click.option(
        "--include-suggested",
        "suggested",
        is_flag=True,
        help="Also items that somebody should look at before they are handed out.",
    ),
    click.option("--approved-only", is_flag=True, help="Only items that you approved or edited."),
)


def _letters(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    letters = tuple(letter.strip().upper() for letter in (value or "").split(",") if letter.strip())
    if value is not None and (not letters or any(re.fullmatch("[A-Z]", letter) is None for letter in letters)):
        raise click.BadParameter("give single letters with commas between them, such as A,B,C.")
    if len(set(letters)) < len(letters):
        raise click.BadParameter("each version can be printed once.")
    return letters


def _paper(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    return "A4" if value == "a4" else value


_PRINTING = (
    click.option(
        "--versions",
        metavar="A,B,…",
        callback=_letters,
        help="Several sheets that ask the same in another order, against copying; a key for each.",
    ),
    click.option(
        "--paper",
        type=click.Choice(["a4", "letter"], case_sensitive=False),
        callback=_paper,
        help="Size of the pages. [default: a4]",
    ),
    click.option("--answer-sheet", is_flag=True, help="A sheet of bubbles and lines beside the questions."),
    click.option("--reading", is_flag=True, help="The article before the questions, if its rights line names an open licence."),
    click.option("--i-may-copy", "may_copy", is_flag=True, help="With --reading: whatever the rights line says."),
    click.option("--large-print", is_flag=True, help="Also the sheet in 18 pt, with the same numbers: QUIZ.large.html."),
    click.option("--dyslexia-friendly", is_flag=True, help="Also the sheet with wider spacing: QUIZ.spaced.html."),
    click.option("--flashcards", is_flag=True, help="Also cards to cut out, printed on both sides: QUIZ.cards.html."),
    click.option("--pdf", is_flag=True, help="Also a tagged PDF of every printed file; needs quizgen[pdf]."),
)  # fmt: skip


def choice_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that choose items, and the versions, collected into its argument `wishes`."""
    return _collecting((*_CHOOSING, _PRINTING[0]), command)


def wish_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command all these options, collected into its argument `wishes`."""
    return _collecting((*_CHOOSING, *_PRINTING), command)


def _collecting(options: Sequence[Callable[..., Any]], command: Callable[..., Any]) -> Callable[..., Any]:
    """What an option that was not given is worth is what `Wishes` and `Printing` say."""

    @wraps(command)
    def collected(*arguments: Any, sensitive: str, **given: Any) -> Any:
        from quizgen.builds import Wishes
        from quizgen.forms.making import Printing

        printed = {field.name: given.pop(field.name) for field in fields(Printing) if field.name in given}
        chosen = {name: given.pop(name) for name in ("number", "level", "suggested", "approved_only")}
        wishes = Wishes(**chosen, sensitive=sensitive == "include", printing=Printing(**printed))
        return command(*arguments, wishes=wishes, **given)

    for option in reversed(options):
        collected = option(collected)
    return collected
