"""Who rejects a claim, and how: both sides of a matter, where the article names both."""

from collections.abc import Iterator

from quizgen.arguments import Dispute
from quizgen.findings import Findings
from quizgen.items import Draft
from quizgen.templates.base import Example, Silent, Template, evidence_of


def draft(fact: Dispute, findings: Findings) -> Iterator[Draft]:
    statement = fact.statement
    yield Draft(
        template="who_disagrees",
        fact=("dispute", fact.claim[:1].lower(), fact.answer.split()[0]),
        stem=f"{fact.claim} Who disagrees, and how?",
        key=fact.answer,
        evidence=evidence_of(statement.sentence),
        importance=min(1.0, statement.importance + 0.05),
        own_words=True,
    )


TEMPLATE = Template(
    name="who_disagrees",
    asks="Who disagrees with a claim, and how?",
    about=(Dispute,),
    draft=draft,
    examples=(
        Example(
            "Farmers in Kent have accused Dover of wasting water, and Mayor Mary Collins has rejected the charge.",
            stem="Farmers in Kent have accused Dover of wasting water. Who disagrees, and how?",
            key="Mayor Mary Collins has rejected the charge.",
        ),
        Example(
            "Engineer Peter Grant claims that Dover wastes water. Mayor Mary Collins dismissed the claim on 5 January 2022.",
            stem="Engineer Peter Grant claims that Dover wastes water. Who disagrees, and how?",
            key="Mayor Mary Collins dismissed the claim on 5 January 2022.",
        ),
    ),
    silent_on=(
        Silent("Farmers in Kent accused Dover of wasting water. Mayor Mary Collins rejected the offer.", "no denial"),
        Silent("Farmers in Kent accused Dover of waste. Mayor Mary Collins did not deny the charge.", "not denied"),
        Silent("Farmers in Kent accused Dover of wasting water. They later denied the charge.", "nobody with a name"),
        Silent("They accused Dover of wasting water, and Mayor Mary Collins denied the charge.", "nobody knows who"),
        Silent("Kent lost a case against Dover. Mayor Mary Collins denied the charge.", "no claim stands before"),
        Silent("Kent accused Dover of waste. Mayor Mary Collins denied the charge of theft.", "another charge"),
    ),
)
