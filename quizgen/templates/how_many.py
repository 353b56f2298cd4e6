"""How many, how much: the bare figure is asked, its qualifier ("about", "at least") stays in the stem."""

from collections.abc import Iterator

from quizgen.findings import Amount, Findings
from quizgen.items import GAP, Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of, with_article


def draft(fact: Amount, findings: Findings) -> Iterator[Draft]:
    statement = fact.statement
    source = statement.source
    others = " ".join(
        [source[: fact.start - statement.opening], source[fact.end - statement.opening :], statement.context or ""]
    )
    yield Draft(
        template="how_many",
        fact=("amount", fact.relation.subject, f"{fact.relation.verb} {fact.unit}"),
        stem=with_article(statement.printed((fact.start, fact.end), GAP), GAP),
        key=" ".join(source[fact.start - statement.opening : fact.end - statement.opening].split()),
        evidence=evidence_of(statement.sentence),
        importance=min(1.0, statement.importance + 0.05),
        context=statement.context,
        claimant=statement.claimant,
        wanted=Wanted(
            "number",
            ("near_numbers",),
            avoid=tuple(word.strip(".,;") for word in others.split() if any(map(str.isdigit, word))),
        ),
    )


TEMPLATE = Template(
    name="how_many",
    asks="How many, how much, how long?",
    about=(Amount,),
    draft=draft,
    examples=(
        Example(
            "The storm of 9 January 2022 flooded about 240 houses in the old town of Porto.",
            stem="The storm of 9 January 2022 flooded about _____ houses in the old town of Porto.",
            key="240",
            options=("130", "240", "310", "430"),
        ),
    ),
    silent_on=(
        Silent("The storm of 9 January 2022 flooded between 200 and 300 houses.", "a range"),
        Silent("The storm of 9 January 2022 flooded three houses.", "too small to have neighbours"),
        Silent("The storm, which flooded 240 houses, ended on 9 January 2022.", "an aside"),
    ),
)
