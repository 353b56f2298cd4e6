"""By how much something rose or fell; the figure of a change, never one end of it, never a market's."""

from collections.abc import Iterator

from quizgen.findings import Amount, Findings
from quizgen.items import GAP, Draft
from quizgen.languages import ENGLISH
from quizgen.templates.base import (
    Example,
    Silent,
    Template,
    evidence_of,
    is_change,
    is_half,
    near_figures,
    printed_figure,
)


def draft(fact: Amount, findings: Findings) -> Iterator[Draft]:
    statement = fact.statement
    words = {word.strip(".,;:’'\"").casefold() for word in statement.source.split()}
    if not is_change(fact) or is_half(fact) or words & ENGLISH.market_words:
        return  # what a market did on a day is looked up, not remembered
    forms = [statement.printed((fact.start, fact.end), GAP)]
    # "By how much did X rise to 300?": the level that it reached would make no sense in the question.
    if fact.clause is not None and not any(map(str.isdigit, _without_years(fact.clause.predicate))):
        forms.insert(0, fact.clause.question("By how much"))
    for rank, stem in enumerate(forms):
        yield Draft(
            template="how_much_change",
            fact=("change", fact.relation.subject, fact.relation.verb),
            stem=stem,
            key=printed_figure(fact),
            evidence=evidence_of(statement.sentence),
            # The question where it holds, else the gap: one of them is kept.
            importance=min(1.0, statement.importance + 0.05) - 0.001 * rank,
            context=statement.context,
            claimant=statement.claimant,
            wanted=near_figures(fact),
        )


def _without_years(text: str) -> str:
    return " ".join(word for word in text.split() if not (len(word) == 4 and word.isdigit()))


TEMPLATE = Template(
    name="how_much_change",
    asks="By how much did it rise or fall?",
    about=(Amount,),
    draft=draft,
    examples=(
        Example(
            "Rents in Porto rose by 35 percent in 2021.",
            stem="By how much did rents in Porto rise in 2021?",
            key="35 percent",
            options=("26 percent", "35 percent", "44 percent", "53 percent"),
        ),
        Example(
            "Rents in Porto rose by about 35 percent in 2021.",
            stem="Rents in Porto rose by about _____ in 2021.",
            key="35 percent",
            options=("26 percent", "35 percent", "44 percent", "53 percent"),
        ),
    ),
    silent_on=(
        Silent("Rents in Porto rose from 23% then to 35% in 2021.", "two ends of a way"),
        Silent("Rents in Porto rose to 450 euros in 2021.", "a level, no change"),
        Silent("Shares of the Porto Bank rose by 35 percent in 2021.", "a market"),
        Silent("Rents in Porto rise by either 35 percent or by 27 percent.", "one of two"),
    ),
)
