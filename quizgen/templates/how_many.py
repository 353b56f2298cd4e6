"""How many, how much: the bare figure is asked, its qualifier ("about", "at least") stays in the stem."""

import re
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
    with_article,
)

_COMPARED = frozenset({"percent", "money"})
_LIKE = {"percent": re.compile(r"\d\s?%|\bper ?cent\b"), "money": re.compile(r"[$€£]\s?\d")}
"""Another share or sum in the sentence says what the first one can be: "cut to 3% from _____"."""
_FIGURE = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d+\b")
_NEAR = 0.4
_UP_TO = re.compile(
    rf"\b(?:less than|fewer than|no more than|under|below|up to|at most) (?:[$€£]|a\(n\) )?{GAP}", re.IGNORECASE
)
"""What is less than 100 is less than 150 too: two options would be true."""


def draft(fact: Amount, findings: Findings) -> Iterator[Draft]:
    verb, _, preposition = fact.relation.verb.partition(" ")
    stage = verb in ENGLISH.change_verbs and preposition in {"from", "to"} and is_half(fact)
    if fact.kind == "duration" or is_change(fact) or stage:
        return  # `how_long` and `how_much_change` ask for those
    statement = fact.statement
    stem = statement.printed((fact.start, fact.end), GAP)
    if (
        (fact.kind in _COMPARED and len(_LIKE[fact.kind].findall(stem)) > 0)
        or _bounded(fact, findings)
        or _UP_TO.search(stem)
    ):
        return
    yield Draft(
        template="how_many",
        fact=("amount", fact.relation.subject, f"{fact.relation.verb} {fact.unit}"),
        stem=with_article(stem, GAP),
        key=printed_figure(fact),
        evidence=evidence_of(statement.sentence),
        importance=min(1.0, statement.importance + 0.05),
        context=statement.context,
        claimant=statement.claimant,
        wanted=near_figures(fact),
    )


def _bounded(fact: Amount, findings: Findings) -> bool:
    """The line above the item names a figure of that size: "More than 100 …" over 106."""
    figures = (float(text.replace(",", "")) for text in _FIGURE.findall(findings.story.line))
    return any(abs(figure - fact.value) <= _NEAR * fact.value for figure in figures)


TEMPLATE = Template(
    name="how_many",
    asks="How many, how much?",
    about=(Amount,),
    draft=draft,
    examples=(
        Example(
            "The storm of 9 January 2022 flooded about 240 houses in the old town of Porto.",
            stem="The storm of 9 January 2022 flooded about _____ houses in the old town of Porto.",
            key="240",
            options=("180", "240", "300", "360"),
        ),
    ),
    silent_on=(
        Silent("The storm of 9 January 2022 flooded between 200 and 300 houses.", "a range"),
        Silent("The storm of 9 January 2022 flooded three houses.", "too small to have neighbours"),
        Silent("The storm of 9 January 2022 cost Porto $240, down from $310 in 2021.", "the other sum bounds it"),
        Silent("The storm flooded at least 240 houses.", "the headline bounds it", "More than 200 houses flooded"),
        Silent("The storm of 9 January 2022 lasted for 40 hours.", "`how_long` asks that"),
        Silent("Rents in Porto rose by 40 percent in 2021.", "`how_much_change` asks that"),
        Silent("Rents in Porto rose from 400 euros then to 600 euros now.", "the two ends of a way"),
        Silent("The storm of 9 January 2022 flooded fewer than 240 houses in Porto.", "any greater figure is true too"),
        Silent("The storm, which flooded 240 houses, ended on 9 January 2022.", "an aside"),
    ),
)
