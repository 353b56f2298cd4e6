"""On which date or in which year something happened."""

import re
from collections.abc import Iterator

from quizgen.findings import Findings, Timing
from quizgen.items import GAP, Draft, Wanted
from quizgen.languages import ENGLISH
from quizgen.templates.base import Example, Silent, Template, evidence_of

_DATE_BEFORE = re.compile(rf"\b(?:{'|'.join(ENGLISH.months)})(?: \d{{1,2}},?)? $")
"""Day and month stand before the year that is asked."""
_ASKED = {"day": "On which date", "month": "In which month", "year": "In which year"}


def draft(fact: Timing, findings: Findings) -> Iterator[Draft]:
    if fact.grain not in _ASKED:
        return
    statement = fact.statement
    preposition = statement.source[fact.start - statement.opening :].split()[0].lower().strip(".,;")
    # A bare weekday ("met Tuesday") gets the preposition that a date needs.
    needed = preposition if preposition in {"in", "on", "since"} else "on" if fact.grain == "day" else "in"
    inside = preposition.isdigit() and _DATE_BEFORE.search(statement.source[: fact.start - statement.opening])
    gapped = statement.printed((fact.start, fact.end), GAP if inside else f"{needed} {GAP}")
    forms = [gapped[:1].upper() + gapped[1:]]
    if fact.clause is not None and preposition != "since":
        forms.insert(0, fact.clause.question(_ASKED[fact.grain]))
    for rank, stem in enumerate(forms):
        yield Draft(
            template="when",
            fact=("time", fact.relation.subject, fact.relation.verb),
            stem=stem,
            key=_say(fact),
            evidence=evidence_of(statement.sentence),
            # The question where it holds, else the gap: one of them is kept.
            importance=statement.importance - 0.001 * rank,
            context=statement.context,
            dated=fact.grain == "year",
            claimant=statement.claimant,
            wanted=Wanted(fact.grain, ("near_dates",)),
        )


def _say(fact: Timing) -> str:
    month = f"{ENGLISH.months[fact.day.month - 1]} {fact.day.year}"
    return {"day": f"{fact.day.day} {month}", "month": month}.get(fact.grain, str(fact.day.year))


TEMPLATE = Template(
    name="when",
    asks="On which date, in which month or year?",
    about=(Timing,),
    draft=draft,
    examples=(
        Example(
            "The Harbour Museum of Oslo opened on 4 January 2022.",
            stem="On which date did the Harbour Museum of Oslo open?",
            key="4 January 2022",
            options=("21 December 2021", "28 December 2021", "4 January 2022", "11 January 2022"),
        ),
        Example(
            "The Harbour Museum of Oslo opened on 4 June 1998.",
            stem="The Harbour Museum of Oslo opened on 4 June _____.",
            key="1998",
            options=("1993", "1996", "1998", "2001"),
        ),
        Example(
            "The Harbour Museum of Oslo was closed in 2009.",
            stem="In which year was the Harbour Museum of Oslo closed?",
            key="2009",
            options=("2004", "2007", "2009", "2011"),
        ),
    ),
    silent_on=(
        Silent("The Harbour Museum of Oslo opened last month.", "computed from the date line, not remembered"),
        Silent("The Harbour Museum of Oslo has been closed on Sundays.", "no date of an event"),
    ),
)
