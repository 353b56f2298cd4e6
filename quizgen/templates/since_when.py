"""Since when something lasts, or in which year a named thing began.

`when` asks for the date of an event; what lasts since a year, and what an aside says was founded then, is asked here.
"""

from collections.abc import Iterator

from quizgen.facts import Founding
from quizgen.findings import Findings, Timing
from quizgen.items import GAP, Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of, say_when


def draft(fact: Timing | Founding, findings: Findings) -> Iterator[Draft]:
    line = (str(findings.day.year),) if findings.day else ()  # "since this year" tempts nobody
    if isinstance(fact, Founding):
        asked = {"year": "In which year", "month": "In which month"}[fact.grain]
        yield Draft(
            template="since_when",
            fact=("beginning", fact.name, fact.participle),
            stem=f"{asked} was {fact.name} {fact.participle}?",
            key=fact.when,
            evidence=evidence_of(fact.sentence),
            importance=fact.importance,
            wanted=Wanted(fact.grain, ("near_dates",), avoid=line),
        )
        return
    statement = fact.statement
    phrase = statement.source[fact.start - statement.opening : fact.end - statement.opening]
    if (
        not phrase.lower().startswith("since ")
        or not phrase[-4:].isdigit()
        or fact.grain == "day"
        or statement.claimant
    ):
        return
    forms = [statement.printed((fact.start, fact.end), f"since {GAP}")]
    if fact.clause is not None:
        forms.insert(0, fact.clause.question({"year": "Since which year", "month": "Since which month"}[fact.grain]))
    for rank, stem in enumerate(forms):
        if _names(stem, findings):
            yield Draft(
                template="since_when",
                fact=("since", fact.relation.subject, fact.relation.verb),
                stem=stem,
                key=say_when(fact),
                evidence=evidence_of(statement.sentence),
                # The question where it holds, else the gap: one of them is kept.
                importance=statement.importance - 0.001 * rank,
                context=statement.context,
                dated=fact.grain == "year",
                wanted=Wanted(fact.grain, ("near_dates",), avoid=line),
            )


def _names(stem: str, findings: Findings) -> bool:
    """Somebody or something with a name lasts since then."""
    return any(form in stem for entity in findings.entities for form in entity.forms if len(form) > 2)


TEMPLATE = Template(
    name="since_when",
    asks="Since which year, or in which year did it begin?",
    about=(Timing, Founding),
    draft=draft,
    examples=(
        Example(
            "Norway has shared the lighthouse of Ribe with Denmark since 1994.",
            stem="Since which year has Norway shared the lighthouse of Ribe with Denmark?",
            key="1994",
            options=("1994", "1997", "2000", "2003"),
        ),
        Example(
            "The meeting of ministers in Lisbon was the first gathering of the Sound Compact since 2016.",
            stem="The meeting of ministers in Lisbon was the first gathering of the Sound Compact since _____.",
            key="2016",
            options=("2010", "2013", "2016", "2019"),
        ),
        Example(
            "The Harbour Museum, founded in 1949, sold its oldest ferry to Norway on 4 January 2022. "
            "The Harbour Museum stays open.",
            stem="In which year was the Harbour Museum founded?",
            key="1949",
            options=("1946", "1949", "1952", "1955"),
        ),
    ),
    silent_on=(
        Silent("Norway has shared the lighthouse with Denmark since last year.", "computed from the date line"),
        Silent("Norway has run the lighthouse of Ribe since 1994, the pilot Mary Collins said.", "a claim"),
        Silent("Norway has not opened the lighthouse of Ribe since 1994.", "what did not happen"),
        Silent("The museum has been closed since 1994.", "nothing with a name"),
        Silent("The Harbour Museum, rebuilt in 1949, sold its oldest ferry to Norway.", "no beginning"),
        Silent("The Harbour Museum opened in 1998.", "`when` asks that"),
    ),
)
