"""`quizgen build`: articles into a deck and printable quizzes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, repeat
from pathlib import Path

import click

from quizgen.cli.deck_files import deck_options
from quizgen.cli.report import report, tell_none
from quizgen.cli.speaking import complain
from quizgen.items import Level


@click.command("build")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@deck_options
@click.option(
    "-n",
    "--number",
    type=click.IntRange(min=1),
    help="Exactly so many items per article, as far as it has them. [default: all that are ready]",
)
@click.option(
    "--sensitive",
    type=click.Choice(["exclude", "include"]),
    default="exclude",
    show_default=True,
    help="Items on deaths, sexual violence, suicide, suspects or minors: off paper, or on it. The deck has them tagged.",
)
@click.option(
    "--difficulty",
    "level",
    type=click.Choice(["easy", "mixed", "hard"]),
    default="mixed",
    show_default=True,
    help="Easy items alone, hard ones alone, or both; an estimate for each item is in the .json.",
)
@click.option(
    "--include-suggested",
    "suggested",
    is_flag=True,
    help="Also items that somebody should look at before they are handed out.",
)
@click.option(
    "--mixed",
    type=click.IntRange(min=1),
    metavar="N",
    help="Also one quiz of N items over all articles, each giving its most important ones in turn: DECK-mixed.html.",
)
@click.option("--approved-only", is_flag=True, help="Only items that you approved or edited.")
@click.option("--refresh", is_flag=True, help="Let items that learners have take today's wording; told item by item.")
@click.option("--force", is_flag=True, help="Build even if more than half of the deck's items go.")
@click.option("--dry-run", is_flag=True, help="Tell what would become of the deck, and write nothing.")
def command(
    paths: tuple[Path, ...],
    output: Path,
    deck: str,
    number: int | None,
    sensitive: str,
    level: Level,
    suggested: bool,
    mixed: int | None,
    approved_only: bool,
    refresh: bool,
    force: bool,
    dry_run: bool,
) -> None:
    """Make a deck and printable quizzes of articles.

    Each article gives a sheet for pupils, a key for the teacher and its items as data; the deck holds them all. What
    is ready is written unasked; what is only suggested, with --include-suggested.
    PATHS are articles (text, Markdown or HTML) and folders of articles; without any, the folder seeds.

    What was built before is remembered in DECK.bank.jsonl beside the deck: built again, a deck keeps its learners'
    progress, your edits and what you rejected. Keep that file.

    \b
    Example:
      quizgen build seeds -o decks -n 10
    """
    from quizgen.builds import Wishes
    from quizgen.pipeline import build

    wishes = Wishes(
        number=number,
        level=level,
        suggested=suggested,
        approved_only=approved_only,
        sensitive=sensitive == "include",
        mixed=mixed,
        refresh=refresh,
        force=force,
        dry_run=dry_run,
    )
    wanted = paths or (Path("seeds"),)
    with _progress(wanted) as tell:
        made = build(wanted, output, deck, wishes, tell)
    for error in made.failed:
        complain(error)
    report(made, output, wishes)
    if made.built and made.deck is None:
        more = any(one.study.suggested for one in made.built)
        advice = "try --include-suggested, or longer articles" if more else "add longer articles"
        raise click.ClickException(f"{tell_none(level, suggested)}, so no deck was written; {advice}.")
    if made.failed:
        sys.exit(1)


@contextmanager
def _progress(paths: Sequence[Path]) -> Iterator[Callable[[Path], None]]:
    """A bar on stderr where that is a terminal and there is more than one article; yields what to call before each."""
    from quizgen.readers import find_articles

    total = len(find_articles(paths)[0])
    if total < 2 or not sys.stderr.isatty():
        yield lambda path: None
        return
    with click.progressbar(length=total, file=sys.stderr, show_eta=False, item_show_func=_name) as bar:
        finished = chain([0], repeat(1))

        def tell(path: Path) -> None:
            bar.update(next(finished), path)
            bar.render_progress()

        yield tell
        bar.update(1)


def _name(path: Path | None) -> str | None:
    return path.name if path else None
