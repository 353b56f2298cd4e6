"""What a build says of its deck: what is new, changed or gone for those who learn from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from quizgen.cli.speaking import say

if TYPE_CHECKING:
    from quizgen.bank.delivery import Change, Delivery

_MOST = 20
"""Lines on single items; a first build or a refresh may have hundreds."""
_TOLD = ("changed", "edited", "retired", "withdrawn", "rejected")
SEARCH = "tag:quizgen::withdrawn"


def tell_deck(delivery: Delivery, *, refreshed: bool) -> None:
    """How many notes of each fate, each that learners will see change, and what they have to do in Anki."""
    from quizgen.bank.delivery import FATES

    counts = delivery.counts
    if not counts:
        return
    told = ", ".join(f"{counts[fate]} {fate}" for fate in FATES if counts[fate])
    click.echo(f"\nThe deck: {told}.")
    changes = [change for change in delivery.changes if change.fate in _TOLD]
    for entry in delivery.doubtful:
        label = f"  {entry.code}  look at it  "
        say(f"{entry.item.stem} → {entry.item.key} ({entry.reason})", before=label, indent=len(label))
    for change in changes[:_MOST]:
        _tell(change, refreshed)
    if len(changes) > _MOST:
        click.echo(f"  … and {len(changes) - _MOST} more")
    _advise(changes, counts["retired"] + counts["withdrawn"] + counts["rejected"])


def _tell(change: Change, refreshed: bool) -> None:
    entry = change.entry
    reason = f" ({entry.reason})" if entry.reason else ""
    label = f"  {entry.code}  {change.fate:<9}  "
    say(f"{entry.item.stem} → {entry.item.key}{reason}", before=label, indent=len(label))
    before = change.before
    if refreshed and before is not None and (before.stem, before.key) != (entry.item.stem, entry.item.key):
        say(f"was: {before.stem} → {before.key}", before=" " * len(label), indent=len(label), dim=True)


def _advise(changes: Sequence[Change], gone: int) -> None:
    if changes:
        say(
            "In Anki: File > Import. Cards that Anki tagged leech, or that somebody marked or edited, count as newer there: "
            "where one of these is among them, choose “Update notes: Always”."
        )
    if gone:
        say(f"Cards that are no longer asked say so; to find and delete them, search Anki for {SEARCH}")
