"""A gap over the telling words of a claim, or of a weighty statement in the article's own voice."""

from collections.abc import Iterator

from quizgen.findings import Findings, Telling
from quizgen.items import GAP, Draft
from quizgen.templates.base import Example, Silent, Template, evidence_of, spell_hint, with_article

_TRIED = 6
_WEIGHTY = 0.33
"""Importance from which a statement that nobody claims is worth its words."""


def draft(fact: Telling, findings: Findings) -> Iterator[Draft]:
    statement = fact.statement
    if statement.claimant is None and statement.importance < _WEIGHTY:
        return
    for rank, (start, end) in enumerate(fact.spans[:_TRIED]):
        key = " ".join(statement.source[start - statement.opening : end - statement.opening].split())
        yield Draft(
            template="telling_words",
            fact=("words", statement.claimant or "", key.split()[0][:1].lower()),
            stem=with_article(statement.printed((start, end), GAP), GAP),
            key=key,
            evidence=evidence_of(statement.sentence),
            # The best gap that passes the checks is kept: one for each sentence.
            importance=statement.importance - 0.1 - 0.001 * rank,
            context=statement.context,
            claimant=statement.claimant,
            hint=spell_hint(key),
        )


TEMPLATE = Template(
    name="telling_words",
    asks="Which words are missing in what is claimed or reported?",
    about=(Telling,),
    draft=draft,
    examples=(
        Example(
            "Lorries have brought diesel fumes into the schools of Dover, Mayor Mary Collins said.",
            stem="Lorries have brought _____ into the schools of Dover, Mayor Mary Collins said.",
            key="diesel fumes",
            hint="2 words: d… f…",
        ),
    ),
    silent_on=(
        Silent("Lorries have brought air into the schools of Dover.", "a single word has too many rivals"),
        Silent(
            "Lorries have not brought diesel fumes into the schools of Dover, Mayor Mary Collins said.", "a negation"
        ),
    ),
)
