"""Which of several statements the article reports as somebody's claim; the others it makes in its own voice."""

from collections.abc import Iterator

from quizgen.arguments import Claim
from quizgen.findings import Findings
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of

_REPORTS = (
    "\n\nTaxpayers in Denmark paid 40 million kroner in ten years."
    "\n\nHerons from Holland moved to quieter banks in Kent."
)
"""The article's own voice, for the examples."""


def draft(fact: Claim, findings: Findings) -> Iterator[Draft]:
    statement = fact.statement
    yield Draft(
        template="claim_or_report",
        fact=("claim", fact.claimant, fact.text[:1].lower()),
        stem=f"Which of these does the article attribute to {fact.called} instead of stating it itself?",
        key=fact.text,
        evidence=evidence_of(statement.sentence),
        importance=statement.importance * 0.9,
        claimant=statement.claimant,
        wanted=Wanted("statement", ("plain_reports",), avoid=(fact.called,)),
    )


TEMPLATE = Template(
    name="claim_or_report",
    asks="Which of these is a claim, and not the article’s own report?",
    about=(Claim,),
    draft=draft,
    examples=(
        Example(
            f"Lorries ruin the air in the schools of Dover, Mayor Mary Collins argued. {_REPORTS}",
            stem="Which of these does the article attribute to Mayor Mary Collins instead of stating it itself?",
            key="Lorries ruin the air in the schools of Dover.",
            options=(
                "Herons from Holland moved to quieter banks in Kent.",
                "Taxpayers in Denmark paid 40 million kroner in ten years.",
                "Lorries ruin the air in the schools of Dover.",
            ),
        ),
    ),
    silent_on=(
        Silent("Lorries ruin the air in the schools of Dover, Mayor Mary Collins argued.", "nothing to set against it"),
        Silent(
            f"Lorries would ruin the air in the schools of Dover, Mayor Mary Collins argued. {_REPORTS}",
            "a shifted tense",
        ),
        Silent(
            f"Mayor Mary Collins announced that Dover opens a bridge for lorries in May. {_REPORTS}", "news, no claim"
        ),
        Silent(f"Lorries ruin the air in the schools of Dover, critics argued. {_REPORTS}", "nobody with a name"),
        Silent(
            f"Lorries ruin the air in her schools in Dover, Mayor Mary Collins argued. {_REPORTS}", "it points outside"
        ),
    ),
)
