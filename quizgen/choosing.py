"""The quiz of an article: what a teacher stands by, what is ready, and what is suggested, as it is wished."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.asking import Asked
from quizgen.bank.base import Banked
from quizgen.bank.matching import askable
from quizgen.builds import Wishes
from quizgen.forms.making import RESERVE
from quizgen.items import REVIEWED, Entry, Item, Rejection, in_order
from quizgen.selection import select
from quizgen.studies import Study


def choose_remembered(asked: Asked, banked: Sequence[Banked], wishes: Wishes) -> Study:
    """The items of the quiz from what the bank has of its article."""
    entries = askable(banked)
    if wishes.approved_only:
        entries = [entry for entry in entries if entry.status in REVIEWED]
    return choose(asked, entries, wishes, [each.item for each in banked if each.delivered and each.is_live])


def choose(asked: Asked, entries: Sequence[Entry], wishes: Wishes, held: Sequence[Item] = ()) -> Study:
    """The items of the quiz from the entries that may be asked.

    What a teacher stands by is preferred to what is ready, and what learners hold to what clashes with it.
    """
    reviewed = {entry.item.id for entry in entries if entry.status in REVIEWED}
    printable = [entry.item for entry in entries if entry.status != "suggested"]
    rest = [entry.item for entry in entries if entry.status == "suggested"]
    number, level, warnings = wishes.number, wishes.level, asked.warnings
    ready, left = select(printable, number, warnings, level=level, held=held, judged=reviewed)
    missing = None if number is None or not wishes.suggested else number - len(ready)
    others, also_left = select(rest, missing, warnings, level=level, before=ready, held=held)
    reserve: list[Item] = []
    for pool in (printable, rest):
        printed = (*ready, *(others if wishes.suggested else ()), *reserve)
        waiting = [item for item in pool if item not in printed and (wishes.sensitive or not item.sensitive)]
        reserve += select(waiting, RESERVE - len(reserve), warnings, level=level, before=printed, held=held)[0]
    sources = asked.sources
    unchosen = [
        Rejection(sources[item.id], "selection", why) for item, why in (*left, *also_left) if item.id in sources
    ]
    by_id = {entry.item.id: entry for entry in entries}
    return Study(
        asked.article,
        asked.findings,
        asked.drafts,
        tuple(entries),
        tuple(entry.item for entry in in_order([by_id[item.id] for item in ready])),
        others,
        wishes.suggested,
        (*asked.rejections, *unchosen),
        tuple(reserve),
    )
