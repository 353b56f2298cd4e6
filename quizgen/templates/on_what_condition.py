"""The condition under which something will happen, to be answered in one's own words."""

from collections.abc import Iterator

from quizgen.arguments import Reason
from quizgen.findings import Findings
from quizgen.items import Draft
from quizgen.templates.base import Example, Silent, Template, as_answer, ask_about


def draft(fact: Reason, findings: Findings) -> Iterator[Draft]:
    if fact.kind == "condition":
        yield as_answer(fact, "on_what_condition", ask_about(fact, "on what condition"))


TEMPLATE = Template(
    name="on_what_condition",
    asks="On what condition does it hold?",
    about=(Reason,),
    draft=draft,
    examples=(
        Example(
            "Mayor Mary Collins warned that Dover would close its pier if storms loosened more stones.",
            stem="According to Mayor Mary Collins, on what condition would Dover close its pier?",
            key="If storms loosened more stones.",
        ),
        Example(
            "A shop in Dover has to pay the tree tax only if its sales are above 40,000 crowns.",
            stem="On what condition does a shop in Dover have to pay the tree tax?",
            key="Only if its sales are above 40,000 crowns.",
            headline="Dover decides on tree tax",
        ),
    ),
    silent_on=(
        Silent("Dover would keep its pier even if storms loosened more stones.", "no condition: it holds anyhow"),
        Silent("Dover would not close its pier if storms loosened more stones.", "a negation"),
        Silent("It would close its pier if storms loosened more stones.", "nobody knows what it is"),
    ),
)
