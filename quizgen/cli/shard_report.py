"""What a build by months says: a line for each month, and all together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from quizgen.cli.speaking import complain, one_line
from quizgen.errors import QuizgenError

if TYPE_CHECKING:
    from quizgen.bank.delivery import Fate
    from quizgen.sharding import Shard


def report_shards(made: Iterable[Shard | QuizgenError], *, dry_run: bool) -> int:
    """Print each month as it is made, and what cannot be used; gives the exit status."""
    articles = items = failed = months = 0
    for each in made:
        if isinstance(each, QuizgenError):
            complain(each)
            failed += 1
            continue
        build = each.build
        for error in build.failed:
            complain(error)
        failed += len(build.failed)
        here = len(build.built) if build.settled is None else build.settled
        notes = sum(build.delivery.counts.values())
        articles, items, months = articles + here, items + notes, months + (build.deck is not None)
        where = one_line(str(build.deck)) if build.deck is not None else "no deck: no item is ready"
        click.echo(f"{each.month:<9} {here:>7} articles {notes:>7} items  {_told(build.delivery.counts)}  {where}")
    click.echo(
        f"\nAll {articles} articles: {items} items in {months} decks" + (f"; {failed} failed." if failed else ".")
    )
    if dry_run:
        click.echo("Nothing was written (--dry-run).")
    return 1 if failed else 0


def _told(counts: Counter[Fate]) -> str:
    """What became of the items, as far as something did: "12 new, 3 withdrawn"."""
    told = ", ".join(f"{number} {fate}" for fate, number in counts.items() if number and fate != "unchanged")
    return f"({told})" if told else "(nothing new)"
