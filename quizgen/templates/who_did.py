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
            "Mayor Mary Collins opened the bridge of Dover. Engineer Peter Grant spoke for the builders. "
            "Bishop Susan Walsh spoke for the church. On 5 January 2022 the town thanked them. "
            "Peter Grant received a silver medal from the town of Dover on 5 January 2022.",
            stem="Who received a silver medal from the town of Dover on 5 January 2022?",
            key="Peter Grant",
            options=("Peter Grant", "Susan Walsh", "Mary Collins"),
        ),
    ),
    silent_on=(
        Silent(
            "Mayor Mary Collins received a silver medal from the town of Dover in 2021.", "nobody else to choose from"
        ),
        Silent(
            "Dover gave a silver medal to Mayor Mary Collins, Engineer Peter Grant and Bishop Susan Walsh.",
            "nobody is the subject",
        ),
    ),
)
