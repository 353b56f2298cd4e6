"""A gap over the telling words of what somebody claimed."""

from collections.abc import Iterator

from quizgen.findings import Findings, Telling
from quizgen.items import GAP, Draft
from quizgen.templates.base import Example, Silent, Template, evidence_of, spell_hint, with_article

_TRIED = 3


def draft(fact: Telling, findings: Findings) -> Iterator[Draft]:
    statement = fact.statement
    for rank, (start, end) in enumerate(fact.spans[:_TRIED]):
        key = " ".join(statement.source[start - statement.opening : end - statement.opening].split())
        yield Draft(
            template="complete_the_claim",
            fact=("claim", statement.claimant or "", key.split()[0][:1].lower()),
            stem=with_article(statement.printed((start, end), GAP), GAP),
            key=key,
            evidence=evidence_of(statement.sentence),
            # The best gap that passes the checks is kept: one for each sentence.
            importance=statement.importance - 0.001 * rank,
            context=statement.context,
            claimant=statement.claimant,
            hint=spell_hint(key),
        )


TEMPLATE = Template(
    name="complete_the_claim",
    asks="Which words are missing in what was claimed?",
    about=(Telling,),
    draft=draft,
    examples=(
        Example(
            "Lorries bring dirty air into the schools of Ribe, Mayor Ellen Brandt said.",
            stem="Lorries bring _____ into the schools of Ribe, Mayor Ellen Brandt said.",
            key="dirty air",
            hint="2 words: d… a…",
            context="News of 13 January 2022.",
        ),
    ),
    silent_on=(
        Silent("Lorries bring dirty air into the schools of Ribe.", "nobody claims it"),
        Silent("Lorries do not bring dirty air into the schools of Ribe, Mayor Ellen Brandt said.", "a negation"),
    ),
)
