"""Where something happened."""

from collections.abc import Iterator

from quizgen.findings import Findings, Placing
from quizgen.gazetteer import find_city, states
from quizgen.items import GAP, Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of


def draft(fact: Placing, findings: Findings) -> Iterator[Draft]:
    if find_city(fact.entity.name) and fact.entity.name in states():
        return  # New York is a state and a city
    statement = fact.statement
    asked = f"{fact.preposition.capitalize()} which {fact.entity.kind}"
    printed = " ".join(statement.source[fact.start - statement.opening : fact.end - statement.opening].split())
    forms = [statement.printed((fact.start, fact.end), GAP)]
    if fact.clause is not None:
        forms.insert(0, fact.clause.question(asked))
    for rank, stem in enumerate(forms):
        yield Draft(
            template="where",
            fact=("place", fact.relation.subject, fact.relation.verb),
            stem=stem,
            key=printed,
            evidence=evidence_of(statement.sentence),
            # The question where it holds, else the gap: one of them is kept.
            importance=statement.importance - 0.001 * rank,
            context=statement.context,
            claimant=statement.claimant,
            wanted=Wanted(fact.entity.kind, ("same_kind", "neighbours")),
        )


TEMPLATE = Template(
    name="where",
    asks="In which city, state or country did it happen?",
    about=(Placing,),
    draft=draft,
    examples=(
        Example(
            "The ministers of fisheries met in Lisbon on 11 January 2022.",
            stem="In which city did the ministers of fisheries meet on 11 January 2022?",
            key="Lisbon",
            options=("Madrid", "Moscow", "Berlin", "Lisbon"),
            headline="Fisheries ministers seek new quotas",
        ),
    ),
    silent_on=(
        Silent(
            "The ministers of fisheries met in Lisbon on 11 January 2022.", "the headline gives it away", "Lisbon talks"
        ),
        Silent("The ministers of fisheries did not meet in Lisbon on 11 January 2022.", "what did not happen"),
    ),
)
