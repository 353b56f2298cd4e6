"""What office or occupation a person has."""

from collections.abc import Iterator

from quizgen.findings import Findings, Role
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of


def draft(fact: Role, findings: Findings) -> Iterator[Draft]:
    yield Draft(
        template="what_role",
        fact=("role", fact.person.name, ""),
        stem=f"What is {fact.person.name}’s role?",
        key=fact.title[:1].upper() + fact.title[1:],
        evidence=evidence_of(fact.sentence),
        importance=fact.importance * 0.6,
        wanted=Wanted("role", ("offices",)),
    )


TEMPLATE = Template(
    name="what_role",
    asks="What office or occupation does this person have?",
    about=(Role,),
    draft=draft,
    examples=(
        Example(
            "Norwegian Deputy Foreign Minister Mary Collins opened the talks.",
            stem="What is Mary Collins’s role?",
            key="Norwegian Deputy Foreign Minister",
            options=(
                "Norwegian Deputy Defence Minister",
                "Norwegian Deputy Agriculture Minister",
                "Norwegian Deputy Health Minister",
                "Norwegian Deputy Foreign Minister",
            ),
        ),
    ),
    silent_on=(
        Silent("Mary Collins opened the talks.", "no role is given"),
        Silent("Goalkeeper Mary Collins opened the talks.", "no other role of the same frame"),
    ),
)
