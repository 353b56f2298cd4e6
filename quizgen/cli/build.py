"""`quizgen build`: articles into a deck and printable quizzes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.crewing import crew_options, hire
from quizgen.cli.deck_files import deck_options
from quizgen.cli.report import report, tell_none
from quizgen.cli.shard_report import report_shards
from quizgen.cli.speaking import complain
from quizgen.cli.wishing import wish_options

if TYPE_CHECKING:
    from quizgen.builds import Wishes


@click.command("build")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@deck_options
@click.option(
    "--mixed",
    type=click.IntRange(min=1),
    metavar="N",
    help="Also one quiz of N items over all articles, each giving its most important ones in turn: DECK-mixed.html.",
)
@click.option("--refresh", is_flag=True, help="Let items that learners have take today's wording; told item by item.")
@click.option("--force", is_flag=True, help="Build even if more than half of the deck's items go.")
@click.option("--dry-run", is_flag=True, help="Tell what would become of the deck, and write nothing.")
@click.option(
    "--shard",
    type=click.Choice(["month"]),
    help="A deck for each month of the articles' dates, in a folder of its own: an archive needs no more memory than a month.",
)
@crew_options
@wish_options
def command(
    paths: tuple[Path, ...],
    output: Path,
    deck: str,
    mixed: int | None,
    refresh: bool,
    force: bool,
    dry_run: bool,
    shard: str | None,
    jobs: int | None,
    scheduler: str | None,
    no_cache: bool,
    wishes: Wishes,
) -> None:
    """Make a deck and printable quizzes of articles.

    Each article gives a sheet for pupils, a key for the teacher, a practice file for the screen and its items as data;
    the deck holds them all. What is ready is written unasked; what is only suggested, with --include-suggested.
    PATHS are articles (text, Markdown or HTML), folders of articles, and archives (.jsonl, .jsonl.gz, .warc, .warc.gz);
    without any, the folder seeds.

    What was built before is remembered in DECK.bank.jsonl beside the deck: built again, a deck keeps its learners'
    progress, your edits and what you rejected. Keep that file.

    \b
    Examples:
      quizgen build seeds -o decks -n 10
      quizgen build seeds --mixed 15 --versions A,B
      quizgen build seeds --shard month --jobs 2
    """
    from quizgen.pipeline import build
    from quizgen.sharding import build_by_month

    wishes = replace(wishes, mixed=mixed, refresh=refresh, force=force, dry_run=dry_run)
    wanted = paths or (Path("seeds"),)
    with hire(jobs, scheduler, no_cache) as crew, _progress(wanted) as tell:
        if shard is not None:
            end = report_shards(build_by_month(wanted, output, deck, wishes, tell, crew), dry_run=dry_run)
            sys.exit(end)
        made = build(wanted, output, deck, wishes, tell, crew)
    for error in made.failed:
        complain(error)
    report(made, output, wishes)
    if made.built and made.deck is None:
        more = any(one.study.suggested for one in made.built)
        advice = "try --include-suggested, or longer articles" if more else "add longer articles"
        raise click.ClickException(f"{tell_none(wishes.level, wishes.suggested)}, so no deck was written; {advice}.")
    if made.failed:
        sys.exit(1)


@contextmanager
def _progress(paths: Sequence[Path]) -> Iterator[Callable[[Path], None]]:
    """A bar on stderr where that is a terminal and there is more than one article; yields what to call after each.

    Of an archive nobody knows how many articles it holds, so they are counted.
    """
    from quizgen.readers import find_articles
    from quizgen.readers.archives import is_archive

    if not sys.stderr.isatty():
        yield lambda path: None
        return
    if any(is_archive(path) for path in paths):
        numbers = count(1)
        yield lambda path: click.echo(f"\r{next(numbers)} articles", nl=False, err=True)
        click.echo(err=True)
        return
    total = len(find_articles(paths)[0])
    if total < 2:
        yield lambda path: None
        return
    with click.progressbar(length=total, file=sys.stderr, show_eta=False, item_show_func=_name) as bar:
        yield lambda path: bar.update(1, path)


def _name(path: Path | None) -> str | None:
    return path.name if path else None
