"""How many, how much: the bare figure is asked, its qualifier ("about", "at least") stays in the stem."""

from collections.abc import Iterator

from quizgen.findings import Amount, Findings
from quizgen.items import GAP, Draft
from quizgen.languages import ENGLISH
from quizgen.templates.base import (
    Example,
    Silent,
    Template,
    evidence_of,
    is_change,
    is_half,
    near_figures,
    printed_figure,
    with_article,
)


def draft(fact: Amount, findings: Findings) -> Iterator[Draft]:
    verb, _, preposition = fact.relation.verb.partition(" ")
    stage = verb in ENGLISH.change_verbs and preposition in {"from", "to"} and is_half(fact)
    if fact.kind == "duration" or is_change(fact) or stage:
        return  # `how_long` and `how_much_change` ask for those
    statement = fact.statement
    yield Draft(
        template="how_many",
        fact=("amount", fact.relation.subject, f"{fact.relation.verb} {fact.unit}"),
        stem=with_article(statement.printed((fact.start, fact.end), GAP), GAP),
        key=printed_figure(fact),
        evidence=evidence_of(statement.sentence),
        importance=min(1.0, statement.importance + 0.05),
        context=statement.context,
        claimant=statement.claimant,
        wanted=near_figures(fact),
    )


TEMPLATE = Template(
    name="how_many",
    asks="How many, how much?",
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
        Silent("The storm of 9 January 2022 lasted for 40 hours.", "`how_long` asks that"),
        Silent("Rents in Porto rose by 40 percent in 2021.", "`how_much_change` asks that"),
        Silent("Rents in Porto rose from 400 euros then to 600 euros now.", "the two ends of a way"),
        Silent("The storm, which flooded 240 houses, ended on 9 January 2022.", "an aside"),
    ),
)
