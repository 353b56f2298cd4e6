"""Who was the first or the last to do something, where an aside says so of a named person."""

from collections.abc import Iterator

from quizgen.facts import First
from quizgen.findings import Findings
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of


def draft(fact: First, findings: Findings) -> Iterator[Draft]:
    yield Draft(
        template="first_or_last",
        fact=("first", fact.person, " ".join(fact.claim.split()[:3])),
        stem=f"Who was {fact.claim}?",
        key=fact.person,
        evidence=evidence_of(fact.sentence),
        importance=fact.importance,
        wanted=Wanted("person", ("same_kind",)),
    )


_OTHERS = " Mayor Peter Grant thanked the crew. Pilot Tomas Lund clapped. Engineer Paul Weber sang."

TEMPLATE = Template(
    name="first_or_last",
    asks="Who was the first, the last or the only one to do it?",
    about=(First,),
    draft=draft,
    examples=(
        Example(
            "Mary Collins, the first pilot to reach the island of Ribe, opened the museum. Collins said it was cold."
            + _OTHERS,
            stem="Who was the first pilot to reach the island of Ribe?",
            key="Mary Collins",
            options=("Peter Grant", "Tomas Lund", "Paul Weber", "Mary Collins"),
        ),
    ),
    silent_on=(
        Silent(
            "Mary Collins, the first woman to reach the island of Ribe, opened the museum. Collins said it was cold."
            + _OTHERS,
            "of men and women among the options, half would be out",
        ),
        Silent(
            "Mary Collins, the first pilot to reach the island of Ribe, opened the museum.", "nobody to mistake for her"
        ),
        Silent("Mary Collins, the first pilot of Ribe, opened the museum. Collins said so." + _OTHERS, "an office"),
        Silent(
            "Mary Collins, the first pilot to reach the island of Ribe, was brave, the mayor said. Collins was cold."
            + _OTHERS,
            "a claim",
        ),
    ),
)
