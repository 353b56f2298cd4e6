"""What a build says at its end: a table of its articles, and where its files are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.deck_report import tell_deck
from quizgen.cli.print import tell_unreviewed
from quizgen.cli.speaking import one_line, say

if TYPE_CHECKING:
    from quizgen.balance import Voice
    from quizgen.builds import Build, Built, Wishes
    from quizgen.forms.base import Form
    from quizgen.items import Item, Level

_COLUMNS = ("article", "items", "MC", "gaps", "open", "sections", "quotations", "one voice", "reprinted", "seconds")


def report(made: Build, output: Path, wishes: Wishes) -> None:
    """Print the table, what an article and the mixed quiz lack of what was wished, what became of the deck, and the files."""
    if made.settled is not None:
        say(
            f"Nothing has changed since the last build of {_count(made.settled, 'article')}, so nothing was made: the deck has "
            f"its {_count(sum(made.delivery.counts.values()), 'item')}, and all files are as they were."
        )
        return
    if made.built:
        _report_articles(made, wishes)
    tell_deck(made.delivery, refreshed=wishes.refresh)
    if wishes.dry_run:
        click.echo("\nNothing was written (--dry-run).")
    elif made.built or made.deck is not None:
        _report_files(made, output)


def _report_articles(made: Build, wishes: Wishes) -> None:
    number = wishes.number
    rows = [_read(one) for one in made.built]
    told = [*rows, _total(rows)] if len(rows) > 1 else rows
    lines = [_COLUMNS, *(row.cells for row in told)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for index, row in enumerate(lines):
        first, *others = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        line = "  ".join([first.strip().ljust(widths[0]), *others])
        click.echo(line if index else click.style(line, bold=True))
    click.echo("\nSections and quotations: how many have an item. Reprinted: share of the article's words on the key.")
    click.echo("One voice: the claims and quotations of the speaker who has most of them, and of all.")
    if number is not None:
        click.echo(f"Asked for: exactly {number} per article.")
    for one, read in zip(made.built, rows, strict=True):
        _tell_lack(one, number, wishes.level)
        _tell_balance(read)
        _tell_sensitive(one, wishes.sensitive)
    if wishes.mixed is not None and (made.mixed is not None or not made.forms):
        _tell_mixed(made.mixed, made.built, wishes.mixed, number)


def _report_files(made: Build, output: Path) -> None:
    from quizgen.bank.file import bank_path

    click.echo(f"\nWritten to {one_line(str(output))}:")
    if made.deck is not None:
        click.echo(f"  {one_line(made.deck.name)}  (the deck; in Anki: File > Import)")
        click.echo(f"  {one_line(bank_path(made.deck).name)}  (what was built, for the next time; keep it)")
    endings = _endings(made)
    for one in made.built:
        name = one.study.article.slug
        click.echo(f"  {name}{', '.join([*endings.get(name, ()), '.json'])}")
    if made.mixed is not None:
        name = made.mixed.name
        click.echo(f"  {one_line(name)}{', '.join(endings.get(name, ()))}  (the mixed quiz)")
    if made.files:
        click.echo(
            "Open a sheet (.html) or its key (.key.html) in a browser to print it; .practice.html is for the screen, .json "
            "holds the items as data, and quizgen print prints a .form.json again."
        )
    _tell_unreviewed(made)


def _endings(made: Build) -> dict[str, list[str]]:
    """What the files of each quiz on paper end in, by its name."""
    from quizgen.forms.file import ENDING

    names = {form.name for form in (*made.forms, *([made.mixed] if made.mixed is not None else []))}
    endings: dict[str, list[str]] = {}
    for path in made.files:
        parts = path.name.split(".")
        stems = (".".join(parts[:number]) for number in range(len(parts) - 1, 0, -1))
        name = next(stem for stem in stems if stem in names)
        endings.setdefault(name, []).append(path.name.removeprefix(name))
    return {name: [*told, ENDING] for name, told in endings.items()}


def _tell_unreviewed(made: Build) -> None:
    """What goes to a class unread is told: for the mixed quiz, which is printed most, or for all sheets together."""
    if made.mixed is not None:
        tell_unreviewed(made.mixed)
        return
    unreviewed = sum(len(form.unreviewed) for form in made.forms)
    if unreviewed:
        total = sum(len(form.questions) for form in made.forms)
        say(
            f"Nobody has reviewed {unreviewed} of the {_count(total, 'item')} on paper: read the keys, then quizgen approve "
            "CODE or quizgen reject CODE.",
            fg="yellow",
        )


def tell_none(level: Level, with_suggested: bool) -> str:
    """Why there is no item, e.g. "no hard item is ready"; with what is suggested, none passed the checks."""
    return f"no {_of(level)} is {'good' if with_suggested else 'ready'}"


def _of(level: Level) -> str:
    return "item" if level == "mixed" else f"{level} item"


def _tell_lack(one: Built, number: int | None, level: Level) -> None:
    study = one.study
    have, name = len(study.items), one_line(one.path.name)
    left = 0 if study.with_suggested else len(study.suggested)
    verb = "is" if left == 1 else "are"
    told = f"; {left}{' more' if have else ''} {verb} suggested (--include-suggested)" if left else ""
    if have == 0:
        click.echo(f"{name}: {tell_none(level, study.with_suggested)}{told}.")
    elif number is not None and have < number:
        click.echo(f"{name}: only {_count(have, _of(level))}{told}.")
    elif told and number is None:
        click.echo(f"{name}: {_count(have, _of(level))} ready{told}.")


def _tell_mixed(quiz: Form | None, built: Sequence[Built], wanted: int, number: int | None) -> None:
    have, given = (len(quiz.questions), len(quiz.articles)) if quiz else (0, 0)
    share = f"{given} of {_count(len(built), 'article')}" if given < len(built) else _count(len(built), "article")
    kind = "good" if any(one.study.with_suggested for one in built) else "ready"
    if have == 0:
        click.echo(f"Mixed quiz: not written, since there is no {kind} item for it.")
        return
    if have == wanted:
        click.echo(f"Mixed quiz: {_count(have, 'item')} from {share}.")
        return
    each = "" if number is None else f" among the {number} of each article"
    click.echo(
        f"Mixed quiz: only {_count(have, 'item')} from {share}; there are no more {kind} ones{each} that fit on one sheet "
        "without answering each other."
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _tell_balance(row: _Row) -> None:
    from quizgen.checks.sets.one_voice import tell_loudest  # the checks take long to import, and the build did already

    told = tell_loudest(row.voices or ())
    if told is not None:
        click.echo(f"{row.name}: {one_line(told)}.")


def _tell_sensitive(one: Built, printed: bool) -> None:
    """Where the sheet has fewer items than the deck, or holds what a teacher should look at first."""
    items = [item for item in one.study.items if item.sensitive]
    if items:
        subjects = ", ".join(sorted({subject for item in items for subject in item.sensitive}))
        where = "on paper as you asked" if printed else "in the deck, not on paper (--sensitive include prints them)"
        click.echo(f"{one_line(one.path.name)}: sensitive items ({subjects}): {len(items)}, {where}.")


@dataclass(frozen=True, slots=True)
class _Row:
    """What is told of an article, read off it once; or of all."""

    name: str
    counts: tuple[int, ...]
    """Items, and how many of them are of each kind."""
    sections: tuple[int, int]
    """With an item, and all."""
    quotations: tuple[int, int]
    voices: tuple[Voice, ...] | None
    """None of all: a voice is one of its article."""
    reprinted: float
    """Words."""
    words: int
    seconds: float

    @property
    def cells(self) -> tuple[str, ...]:
        voiced = [voice.count for voice in self.voices or ()]
        return (
            self.name,
            *map(str, self.counts),
            "/".join(map(str, self.sections)),
            "/".join(map(str, self.quotations)),
            "" if self.voices is None else f"{max(voiced, default=0)}/{sum(voiced)}",
            f"{self.reprinted / max(self.words, 1):.0%}",
            f"{self.seconds:.1f}",
        )


def _read(one: Built) -> _Row:
    study = one.study
    words = study.article.words
    return _Row(
        one_line(one.path.name),
        _counts(study.items),
        (study.sections_covered, len(study.article.sections)),
        (study.quotations_asked, len(study.quotations)),
        study.voices,
        study.share_reprinted * words,
        words,
        one.seconds,
    )


def _total(rows: Sequence[_Row]) -> _Row:
    return _Row(
        f"all {len(rows)}",
        tuple(sum(column) for column in zip(*(row.counts for row in rows), strict=True)),
        (sum(row.sections[0] for row in rows), sum(row.sections[1] for row in rows)),
        (sum(row.quotations[0] for row in rows), sum(row.quotations[1] for row in rows)),
        None,
        sum(row.reprinted for row in rows),
        sum(row.words for row in rows),
        sum(row.seconds for row in rows),
    )


def _counts(items: Sequence[Item]) -> tuple[int, ...]:
    from quizgen.items import Cloze, MultipleChoice, Open

    kinds = (MultipleChoice, Cloze, Open)
    return (len(items), *(sum(isinstance(item, kind) for item in items) for kind in kinds))
