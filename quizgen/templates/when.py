"""On which date or in which year something happened."""

from collections.abc import Iterator

from quizgen.findings import Findings, Timing
from quizgen.items import GAP, Draft, Wanted
from quizgen.languages import ENGLISH
from quizgen.templates.base import Example, Silent, Template, evidence_of

_ASKED = {"day": "On which date", "month": "In which month", "year": "In which year"}


def draft(fact: Timing, findings: Findings) -> Iterator[Draft]:
    if fact.grain not in _ASKED:
        return
    statement = fact.statement
    phrase = statement.source[fact.start - statement.opening : fact.end - statement.opening]
    preposition = phrase.split()[0].lower() if phrase.split()[0].lower() in {"in", "on", "since"} else ""
    if preposition == "since" or fact.clause is None:
        # A bare weekday ("met Tuesday") gets the preposition that a date needs.
        needed = preposition or ("on" if fact.grain == "day" else "in")
        stem = statement.printed((fact.start, fact.end), f"{needed} {GAP}")
    else:
        stem = fact.clause.question(_ASKED[fact.grain])
    month = ENGLISH.months[fact.day.month - 1]
    key = {"day": f"{fact.day.day} {month} {fact.day.year}", "month": f"{month} {fact.day.year}"}.get(
        fact.grain, str(fact.day.year)
    )
    yield Draft(
        template="when",
        fact=("time", fact.relation.subject, fact.relation.verb),
        stem=stem[:1].upper() + stem[1:],
        key=key,
        evidence=evidence_of(statement.sentence),
        importance=statement.importance,
        # The line that dates the story would tell the day.
        context=statement.context if fact.grain == "year" or not findings.story else _undated(statement.context, findings.story),
        claimant=statement.claimant,
        wanted=Wanted(fact.grain, ("near_dates",)),
    )


def _undated(context: str | None, story: str) -> str | None:
    """The context without the line that dates the story."""
    return (context or "").removeprefix(story).lstrip(". ") or None


TEMPLATE = Template(
    name="when",
    asks="On which date, in which month or year?",
    about=(Timing,),
    draft=draft,
    examples=(
        Example(
            "The Harbour Museum of Oslo opened on 4 June 1998.",
            stem="On which date did the Harbour Museum of Oslo open?",
            key="4 June 1998",
            options=("28 May 1998", "4 June 1998", "11 June 1998"),
        ),
        Example(
            "The Harbour Museum of Oslo was closed in 2009.",
            stem="In which year was the Harbour Museum of Oslo closed?",
            key="2009",
            options=("2005", "2007", "2009"),
            context="News of 13 January 2022.",
        ),
    ),
    silent_on=(
        Silent("The Harbour Museum of Oslo opened last month.", "computed from the date line, not remembered"),
        Silent("The Harbour Museum of Oslo has been closed on Sundays.", "no date of an event"),
    ),
)
