"""Which items make a mixed quiz: the articles give in turn, and nothing on its sheet tells the answer of anything else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quizgen.checks.key_elsewhere import find_told
from quizgen.items import Item, Quiz, Sourced
from quizgen.selection import find_clash
from quizgen.writers.attribution import long_date


def mix(quizzes: Sequence[Quiz], number: int, before: Sequence[Sourced] = ()) -> tuple[Sourced, ...]:
    """At most `number` entries, spread evenly: each article gives the next of its quiz in turn, as long as it has any.

    What was chosen `before` comes first and counts.

    What would tell the answer of an entry that is there already, or be told by one, is left out for the next. What
    somebody should look at first comes in only where what is ready does not make up the number.
    """
    chosen = list(before)
    known = {one.item.id for one in before}
    for suggested in (False, True):
        waiting = {
            quiz.article.slug: [
                one
                for one in quiz.sourced
                if (one.entry.status == "suggested") is suggested and one.item.id not in known
            ]
            for quiz in quizzes
        }
        while len(chosen) < number and any(waiting.values()):
            given = Counter(one.article.slug for one in chosen)
            turn = min((slug for slug, left in waiting.items() if left), key=given.__getitem__)
            candidate = waiting[turn].pop(0)
            if _goes_with(candidate, chosen):
                chosen.append(candidate)
    return tuple(chosen)


def _goes_with(candidate: Sourced, chosen: Sequence[Sourced]) -> bool:
    if find_clash(_as_printed(candidate), [_as_printed(one) for one in chosen]) is not None:
        return False
    siblings = [one for one in chosen if one.article.slug == candidate.article.slug]
    return not any(_tells(candidate, one) or _tells(one, candidate) for one in siblings)


def _as_printed(one: Sourced) -> Item:
    """The item with all that a mixed sheet prints on its account: its story above it, its headline among the sources."""
    item = one.item
    return replace(item, context=". ".join(text for text in (one.article.headline, item.story, item.context) if text))


def _tells(one: Sourced, sibling: Sourced) -> bool:
    """The line that names the story of one item holds the key of another, which was kept from having it above itself.

    The article's date tells of no other day, and it stands on every sheet anyway, among the sources.
    """
    day = long_date(one.article.date) if one.article.date else ""
    line = (one.item.story or "").replace("" if sibling.item.key == day else day, "")
    return bool(line) and find_told(sibling.item, line) is not None
