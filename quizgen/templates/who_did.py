"""Who did what the sentence says."""

from collections.abc import Iterator

from quizgen.findings import Findings, Naming
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of


def draft(fact: Naming, findings: Findings) -> Iterator[Draft]:
    if fact.entity.kind != "person" or not fact.entity.human or fact.predicate is None:
        return
    statement = fact.statement
    yield Draft(
        template="who_did",
        fact=("doer", "", fact.relation.verb),
        stem=f"Who {fact.predicate}?",
        key=fact.entity.name,
        evidence=evidence_of(statement.sentence),
        importance=statement.importance,
        context=statement.context,
        wanted=Wanted("person", ("same_kind",)),
    )


TEMPLATE = Template(
    name="who_did",
    asks="Who did this?",
    about=(Naming,),
    draft=draft,
    examples=(
        Example(
            "Mayor Ellen Brandt opened the bridge of Ribe. Engineer Tomas Lund spoke for the builders. "
            "Bishop Karin Holm spoke for the church. On 5 January 2022 the town thanked them. "
            "Tomas Lund received a silver medal from the town of Ribe on 5 January 2022.",
            stem="Who received a silver medal from the town of Ribe on 5 January 2022?",
            key="Tomas Lund",
            options=("Tomas Lund", "Karin Holm", "Ellen Brandt"),
        ),
    ),
    silent_on=(
        Silent("Mayor Ellen Brandt received a silver medal from the town of Ribe in 2021.", "nobody else to choose from"),
        Silent("Ribe gave a silver medal to Mayor Ellen Brandt, Engineer Tomas Lund and Bishop Karin Holm.", "nobody is the subject"),
    ),
)
