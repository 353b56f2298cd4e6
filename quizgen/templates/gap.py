"""A gap over a name: person, place, country or organisation."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.findings import Findings, Naming, Placing
from quizgen.gazetteer import countries_named
from quizgen.items import GAP, Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of, with_article

_HINTS = {
    "person": "person",
    "country": "country",
    "state": "state",
    "city": "city",
    "place": "place",
    "organisation": "organisation",
}
_CHOICES = frozenset({"person", "country", "city"})


def draft(fact: Naming | Placing, findings: Findings) -> Iterator[Draft]:
    entity = fact.entity
    if entity.kind not in _HINTS or (entity.kind == "person" and not entity.human):
        return
    if any(quote.speaker is not None and quote.speaker.name == entity.name for quote in findings.quotes):
        return  # whoever speaks in the article is printed beside many of its items
    statement = fact.statement
    if entity.kind == "person" and countries_named(entity.role or ""):
        return  # "US President _____" is known without the story
    printed = statement.source[fact.start - statement.opening : fact.end - statement.opening]
    written = Draft(
        template="gap",
        fact=("name", fact.relation.subject, fact.relation.verb),
        stem=with_article(statement.printed((fact.start, fact.end), GAP), GAP),
        key=entity.name if entity.kind == "person" else " ".join(printed.split()),
        evidence=evidence_of(statement.sentence),
        importance=statement.importance,
        context=statement.context,
        claimant=statement.claimant,
        hint=_HINTS[entity.kind],
    )
    if entity.kind in _CHOICES and not (isinstance(fact, Naming) and fact.predicate):
        # A choice where the article names others of the kind, which half-followed readers mix up; else written in.
        importance = min(1.0, statement.importance + 0.01)
        yield replace(written, importance=importance, hint=None, wanted=Wanted(entity.kind, ("same_kind",)))
    yield written


TEMPLATE = Template(
    name="gap",
    asks="Which name belongs into the sentence?",
    about=(Naming, Placing),
    draft=draft,
    examples=(
        Example(
            "The harbour board signed the contract on 3 January 2022. "
            "On 5 January 2022 the board handed the new ferry over to Mayor Mary Collins. Collins said it would sail in May.",
            stem="On 5 January 2022 the board handed the new ferry over to Mayor _____.",
            key="Mary Collins",
            hint="person",
            headline="Harbour board orders new ferry",
        ),
    ),
    silent_on=(
        Silent("Critics spoke of a Brussels compromise on 5 January 2022.", "a name that modifies another noun"),
        Silent("On 5 January 2022 the island told France and Spain about the oil.", "one member of a list"),
    ),
)
