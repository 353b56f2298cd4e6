"""Why something happened, to be answered in one's own words; a reason that somebody gives keeps whose it is."""

from collections.abc import Iterator

from quizgen.arguments import Reason
from quizgen.findings import Findings
from quizgen.items import Draft
from quizgen.templates.base import Example, Silent, Template, as_answer, ask_about


def draft(fact: Reason, findings: Findings) -> Iterator[Draft]:
    if fact.kind == "reason":
        yield as_answer(fact, "why", ask_about(fact, "why"))
    elif fact.kind == "cause":
        yield as_answer(fact, "why", ask_about(fact, "what caused"))


TEMPLATE = Template(
    name="why",
    asks="Why did it happen, or what caused it?",
    about=(Reason,),
    draft=draft,
    examples=(
        Example(
            "The harbour board of Dover closed its old pier because storms had loosened its stones.",
            stem="Why did the harbour board of Dover close its old pier?",
            key="Because storms had loosened its stones.",
        ),
        Example(
            "Mayor Mary Collins said that Dover had closed its pier because of loose stones.",
            stem="According to Mayor Mary Collins, why had Dover closed its pier?",
            key="Because of loose stones.",
        ),
        Example(
            "The flood of 9 January 2022 in Dover was caused by two blocked drains under the market.",
            stem="What caused the flood of 9 January 2022 in Dover?",
            key="Two blocked drains under the market.",
        ),
    ),
    silent_on=(
        Silent("Dover did not close its pier because storms had loosened the stones.", "a negation has two readings"),
        Silent("They closed their pier because storms had loosened the stones.", "nobody knows who they are"),
        Silent("Critics say Dover closed its pier because storms had loosened the stones.", "the claimant has no name"),
        Silent("“Dover closed its pier because storms had loosened the stones,” Mary Collins said.", "inside speech"),
        Silent("If Dover closes its pier because storms loosen the stones, boats will go to Kent.", "a condition"),
    ),
)
