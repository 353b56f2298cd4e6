"""For how long: a span of time with its own clause, asked with its unit in the stem."""

import re
from collections.abc import Iterator

from quizgen.findings import Amount, Findings
from quizgen.items import GAP, Draft
from quizgen.templates.base import Example, Silent, Template, evidence_of, is_half, near_figures, printed_figure

_QUALIFIED = r"(?: (?:about|almost|around|at least|just|more than|nearly|only|over|roughly|up to))?"
_BEFORE = (
    r"for|lasted|lasts|(?:to|will|would) last|took|takes|take|within|spent|sentenced [^.;]{0,400}\bto|sentenced to"
)
_LASTS = re.compile(rf"\b(?:{_BEFORE}){_QUALIFIED}\s+$", re.IGNORECASE)
_APART = re.compile(r"\s+\w+ (?:before|after|ahead of|in advance of)\b")
_COMPUTED = re.compile(r"\s+\w+(?: \w+)? (?:ago|old|earlier|later|running)\b")


def draft(fact: Amount, findings: Findings) -> Iterator[Draft]:
    statement = fact.statement
    before = statement.source[: fact.start - statement.opening]
    behind = statement.source[fact.end - statement.opening :]
    lasts = _LASTS.search(before) or _APART.match(behind)
    if fact.kind != "duration" or not lasts or _COMPUTED.match(behind) or is_half(fact):
        return
    forms = [statement.printed((fact.start, fact.end), GAP)]
    # With more behind the time the question would have to carry it to an unnatural place.
    if fact.clause is not None and len(behind.split()) == 1 and re.search(r"\bfor\s+$", before, re.IGNORECASE):
        forms.insert(0, fact.clause.question(f"For how many {fact.unit}"))
    for rank, stem in enumerate(forms):
        yield Draft(
            template="how_long",
            fact=("duration", fact.relation.subject, fact.relation.verb),
            stem=stem,
            key=printed_figure(fact),
            evidence=evidence_of(statement.sentence),
            # The question where it holds, else the gap: one of them is kept.
            importance=min(1.0, statement.importance + 0.05) - 0.001 * rank,
            context=statement.context,
            claimant=statement.claimant,
            wanted=near_figures(fact),
        )


TEMPLATE = Template(
    name="how_long",
    asks="For how long?",
    about=(Amount,),
    draft=draft,
    examples=(
        Example(
            "The Harbour Museum of Porto was closed for 14 years.",
            stem="For how many years was the Harbour Museum of Porto closed?",
            key="14",
            options=("6", "10", "14", "18"),
        ),
        Example(
            "A court in Porto sentenced Paul Weber to 14 years in prison.",
            stem="A court in Porto sentenced Paul Weber to _____ years in prison.",
            key="14",
            options=("6", "10", "14", "18"),
        ),
        Example(
            "The storm in Porto lasted nearly 40 hours.",
            stem="The storm in Porto lasted nearly _____ hours.",
            key="40",
            options=("20", "30", "40", "50"),
        ),
    ),
    silent_on=(
        Silent("Boats of Porto landed in each of the past 14 weeks.", "counted from the date line"),
        Silent("The Harbour Museum of Porto was open in the last 14 days.", "counted from the date line"),
        Silent("The Harbour Museum of Porto opened 14 years ago.", "computed from the date line"),
        Silent(
            "The Harbour Museum of Porto counted guests in the first seven months of the year.", "no span that lasts"
        ),
        Silent("Repairs in Porto take from eight weeks now to ten weeks then.", "two ends of a range"),
        Silent("The Harbour Museum of Porto was closed for two years.", "too small to have neighbours"),
    ),
)
