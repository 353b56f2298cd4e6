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
            "Mayor Ellen Brandt opened the bridge. Engineer Tomas Lund built it, and Bishop Karin Holm blessed it.",
            stem="Who is described as “Engineer”?",
            key="Tomas Lund",
            options=("Ellen Brandt", "Karin Holm", "Tomas Lund"),
        ),
    ),
    silent_on=(
        Silent("Mayor Ellen Brandt opened the bridge.", "nobody else to choose from"),
        Silent("Ellen Brandt, Tomas Lund and Karin Holm opened the bridge.", "nobody has a role"),
    ),
)
