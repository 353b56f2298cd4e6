"""Which organisation did what the sentence says, asked by its sort: "Which party …?" among the article's parties."""

from collections.abc import Iterator

from quizgen.findings import Findings, Naming
from quizgen.items import Draft, Wanted
from quizgen.languages import ENGLISH
from quizgen.templates.base import Example, Silent, Template, evidence_of


def draft(fact: Naming, findings: Findings) -> Iterator[Draft]:
    sort = ENGLISH.sort_of(fact.entity.name)
    if fact.entity.kind != "organisation" or fact.predicate is None or sort is None:
        return
    statement = fact.statement
    yield Draft(
        template="which_organisation",
        fact=("organisation", sort, fact.relation.verb),
        stem=f"Which {sort} {fact.predicate}?",
        key=fact.entity.name,
        evidence=evidence_of(statement.sentence),
        importance=statement.importance,
        context=statement.context,
        wanted=Wanted("organisation", ("same_sort",)),
    )


_OTHERS = " Voters left the Labour Party. Farmers like the Centre Party. Some chose the Coast Party."

TEMPLATE = Template(
    name="which_organisation",
    asks="Which organisation (party, court, company …) did this?",
    about=(Naming,),
    draft=draft,
    examples=(
        Example(
            "The Harbour Party won the election in Ribe on 4 January 2022." + _OTHERS,
            stem="Which party won the election in Ribe on 4 January 2022?",
            key="Harbour Party",
            options=("Centre Party", "Harbour Party", "Coast Party"),
        ),
    ),
    silent_on=(
        Silent("The Harbour Party won the election in Ribe on 4 January 2022.", "no other party in the article"),
        Silent("The Harbour Party won the election in Ribe, the mayor said." + _OTHERS, "a claim"),
        Silent("NATO won the case in Ribe on 4 January 2022." + _OTHERS, "the name does not tell its sort"),
    ),
)
