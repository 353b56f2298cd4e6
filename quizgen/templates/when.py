"""On which date or in which year something happened."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.findings import Findings, Timing
from quizgen.items import GAP, Draft, Wanted
from quizgen.languages import ENGLISH
from quizgen.templates.base import Example, Silent, Template, evidence_of, say_when

_DATE_BEFORE = re.compile(rf"\b(?:{'|'.join(ENGLISH.months)})(?: \d{{1,2}},?)? $")
"""Day and month stand before the year that is asked."""
_LONG_AGO = 300
"""Days."""
_YEAR = re.compile(r"\b\d{4}\b")
_ASKED = {"day": "On which date", "month": "In which month", "year": "In which year"}


def draft(fact: Timing, findings: Findings) -> Iterator[Draft]:
    if fact.day == findings.day and fact.grain == "day":
        return  # the date of the article stands above the quiz
    statement = fact.statement
    if fact.grain != "year" and findings.day is not None and (findings.day - fact.day).days > _LONG_AGO:
        # Of what is long past the year is remembered; the day and the month stay in the sentence.
        written = _YEAR.search(statement.source, fact.start - statement.opening, fact.end - statement.opening)
        if written is None:
            return
        begin, end = statement.opening + written.start(), statement.opening + written.end()
        fact = replace(fact, start=begin, end=end, grain="year", clause=None)
    preposition = statement.source[fact.start - statement.opening :].split()[0].lower().strip(".,;")
    if fact.grain not in _ASKED or preposition == "since":
        return  # `since_when` asks for the beginning of what lasts
    # A bare weekday ("met Tuesday") gets the preposition that a date needs.
    needed = preposition if preposition in {"in", "on"} else "on" if fact.grain == "day" else "in"
    inside = preposition.isdigit() and _DATE_BEFORE.search(statement.source[: fact.start - statement.opening])
    gapped = statement.printed((fact.start, fact.end), GAP if inside else f"{needed} {GAP}")
    forms = [gapped[:1].upper() + gapped[1:]]
    if fact.clause is not None:
        forms.insert(0, fact.clause.question(_ASKED[fact.grain]))
    for rank, stem in enumerate(forms):
        yield Draft(
            template="when",
            fact=("time", fact.relation.subject, fact.relation.verb),
            stem=stem,
            key=say_when(fact),
            evidence=evidence_of(statement.sentence),
            # The question where it holds, else the gap: one of them is kept.
            importance=statement.importance - 0.001 * rank,
            context=statement.context,
            dated=fact.grain == "year",
            claimant=statement.claimant,
            wanted=Wanted(fact.grain, ("near_dates",)),
        )


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
            options=("2 January 2022", "3 January 2022", "4 January 2022", "5 January 2022"),
        ),
        Example(
            "The Harbour Museum of Oslo opened on 4 June 1998.",
            stem="The Harbour Museum of Oslo opened on 4 June _____.",
            key="1998",
            options=("1998", "2001", "2004", "2007"),
        ),
        Example(
            "The Harbour Museum of Oslo was closed in 2009.",
            stem="In which year was the Harbour Museum of Oslo closed?",
            key="2009",
            options=("2000", "2003", "2006", "2009"),
        ),
    ),
    silent_on=(
        Silent("The Harbour Museum of Oslo opened last month.", "computed from the date line, not remembered"),
        Silent("The Harbour Museum of Oslo has been closed on Sundays.", "no date of an event"),
        Silent("The Harbour Museum of Oslo has been closed since 2009.", "`since_when` asks that"),
    ),
)
