"""What something was done for, to be answered in one's own words."""

from collections.abc import Iterator

from quizgen.arguments import Reason
from quizgen.findings import Findings
from quizgen.items import Draft
from quizgen.templates.base import Example, Silent, Template, as_answer, ask_about


def draft(fact: Reason, findings: Findings) -> Iterator[Draft]:
    if fact.kind == "purpose":
        yield as_answer(fact, "what_for", ask_about(fact, "for what purpose"))


TEMPLATE = Template(
    name="what_for",
    asks="For what purpose was it done?",
    about=(Reason,),
    draft=draft,
    examples=(
        Example(
            "The town of Dover founded a school of music in 1998 to keep young people from leaving.",
            stem="For what purpose did the town of Dover found a school of music in 1998?",
            key="To keep young people from leaving.",
        ),
        Example(
            "Engineers of the town of Dover raised the quay so that larger ferries can land.",
            stem="For what purpose did engineers of the town of Dover raise the quay?",
            key="So that larger ferries can land.",
            headline="Dover gets a new quay",
        ),
    ),
    silent_on=(
        Silent("Shares in Dover Ferries rose 3 percent to close at 40 crowns.", "an outcome, not a purpose"),
        Silent("The town of Dover launched a campaign to keep young people from leaving.", "it belongs to the noun"),
        Silent("The town of Dover founded a school so that two teachers were hired.", "a result"),
    ),
)
