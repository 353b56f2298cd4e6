"""Who is reported to have said something, in the words of the report."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.findings import Findings, Report
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of

_SHORTEST, _LONGEST = 6, 24
"""Words of the reported clause."""
_GENDERED = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})


def draft(fact: Report, findings: Findings) -> Iterator[Draft]:
    if fact.speaker.kind != "person" or not _SHORTEST <= len(fact.said.split()) <= _LONGEST:
        return
    if any(form in fact.said for form in fact.speaker.forms) or _GENDERED & set(fact.said.lower().split()):
        return  # "that she arrived early" leaves the women among the options
    introduced = Draft(
        template="who_claimed",
        fact=("claim", "", " ".join(fact.said.lower().split()[:4])),
        stem=f"Who {fact.verb} that {fact.said}?",
        key=fact.speaker.introduced,
        evidence=evidence_of(fact.statement.sentence),
        importance=fact.statement.importance,
        context=fact.statement.context,
        wanted=Wanted("speaker", ("same_kind",)),
    )
    yield introduced
    if introduced.key != fact.speaker.name:
        # All with their role where all have one, else all without.
        yield replace(introduced, key=fact.speaker.name, importance=introduced.importance - 0.001)


TEMPLATE = Template(
    name="who_claimed",
    asks="Who said so?",
    about=(Report,),
    draft=draft,
    examples=(
        Example(
            "Engineer Peter Grant built the bridge of Dover, and Bishop Susan Walsh blessed it. "
            "Mayor Mary Collins said that tolls on lorries would pay for the bridge within ten years.",
            stem="Who said that tolls on lorries would pay for the bridge within ten years?",
            key="Mayor Mary Collins",
            options=("Mayor Mary Collins", "Bishop Susan Walsh", "Engineer Peter Grant"),
            headline="Bridge of Dover opens",
        ),
        Example(
            "Engineer Peter Grant built the bridge of Dover, and Bishop Susan Walsh blessed it. "
            "A toll on lorries would pay for the bridge within ten years, Mayor Mary Collins said.",
            stem="Who said that a toll on lorries would pay for the bridge within ten years?",
            key="Mayor Mary Collins",
            options=("Engineer Peter Grant", "Mayor Mary Collins", "Bishop Susan Walsh"),
            headline="Bridge of Dover opens",
        ),
    ),
    silent_on=(
        Silent(
            "Mayor Mary Collins said that tolls on lorries would pay for the bridge within ten years.",
            "nobody else to choose from",
        ),
        Silent(
            "Engineer Peter Grant built the bridge of Dover, and Bishop Susan Walsh blessed it. "
            "Mayor Mary Collins did not say that tolls on lorries would pay for the bridge.",
            "what she did not say",
        ),
        Silent(
            "Engineer Peter Grant built the bridge of Dover, and Bishop Susan Walsh blessed it. "
            "Mayor Mary Collins said that she would pay the tolls on lorries within ten years.",
            "“she” leaves the women among the options",
        ),
    ),
)
