"""Which country did what the sentence says."""

from collections.abc import Iterator

from quizgen.findings import Findings, Naming
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of


def draft(fact: Naming, findings: Findings) -> Iterator[Draft]:
    if fact.entity.kind != "country" or fact.predicate is None:
        return
    statement = fact.statement
    printed = statement.source[fact.start - statement.opening : fact.end - statement.opening]
    key = " ".join(printed.split())
    yield Draft(
        template="which_country",
        fact=("country", "", fact.relation.verb),
        stem=f"Which country {fact.predicate}?",
        key=f"the {key[4:]}" if key.startswith("The ") else key,
        evidence=evidence_of(statement.sentence),
        importance=statement.importance,
        context=statement.context,
        wanted=Wanted("country", ("same_kind", "neighbours")),
    )


TEMPLATE = Template(
    name="which_country",
    asks="Which country did this?",
    about=(Naming,),
    draft=draft,
    examples=(
        Example(
            "Norway closed its northern harbours to foreign trawlers on 4 January 2022.",
            stem="Which country closed its northern harbours to foreign trawlers on 4 January 2022?",
            key="Norway",
            options=("Russia", "Finland", "Sweden", "Norway"),
        ),
    ),
    silent_on=(
        Silent("Norway closed its northern harbours, the fishing union said.", "a claim"),
        Silent("Norwegian harbours closed on 4 January 2022.", "no country is the subject"),
    ),
)
