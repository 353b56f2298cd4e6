"""Who holds an office."""

from collections.abc import Iterator

from quizgen.findings import Findings, Role
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of


def draft(fact: Role, findings: Findings) -> Iterator[Draft]:
    yield Draft(
        template="who_holds_role",
        fact=("holder", fact.title, ""),
        stem=f"Who is described as “{fact.title}”?",
        key=fact.person.name,
        evidence=evidence_of(fact.sentence),
        importance=fact.importance * 0.9,
        wanted=Wanted("person", ("same_kind",)),
    )


TEMPLATE = Template(
    name="who_holds_role",
    asks="Who holds this office?",
    about=(Role,),
    draft=draft,
    examples=(
        Example(
            "Mayor Mary Collins opened the bridge. Peter Grant, the chairman of the harbour board, had asked for it. "
            "Bishop Susan Walsh blessed it.",
            stem="Who is described as “chairman of the harbour board”?",
            key="Peter Grant",
            options=("Peter Grant", "Susan Walsh", "Mary Collins"),
        ),
    ),
    silent_on=(
        Silent("Mayor Mary Collins opened the bridge.", "nobody else to choose from"),
        Silent("Mary Collins, Peter Grant and Susan Walsh opened the bridge.", "nobody has a role"),
    ),
)
