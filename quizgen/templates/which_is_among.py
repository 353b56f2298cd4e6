"""Which of these belongs to an enumeration: one member is the key, and the stem names no other."""

from collections.abc import Iterator

from quizgen.facts import Listing
from quizgen.findings import Findings
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of

_MANY = {
    "country": "countries",
    "state": "states",
    "city": "cities",
    "person": "people",
    "organisation": "organisations",
}
_VERB = 4
"""First letters by which two forms of a verb are known as one."""


def draft(fact: Listing, findings: Findings) -> Iterator[Draft]:
    which = f"hich of these {_MANY[fact.kind]}"
    if fact.predicate is not None:
        pronoun = "who" if fact.kind == "person" else "that"
        stem = f"W{which} was among those {pronoun} {fact.predicate}?"
    elif fact.clause is not None:
        stem = fact.clause.question(f"{fact.preposition.capitalize()} w{which}" if fact.preposition else f"W{which}")
    else:
        return
    for rank, member in enumerate(fact.members):
        # Any member will do: the first one that passes every check is kept.
        yield Draft(
            template="which_is_among",
            fact=("among", fact.kind, fact.verb),
            stem=stem,
            key=member,
            evidence=evidence_of(fact.sentence),
            importance=fact.importance - 0.001 * rank,
            wanted=Wanted(
                fact.kind,
                _sources(fact),
                avoid=(*fact.members, *_doing_the_same(fact, findings)),
            ),
        )


def _sources(fact: Listing) -> tuple[str, ...]:
    """What a country did, its neighbours may have done too without a word in the article; so only those it names."""
    if fact.kind == "organisation":
        return ("same_sort",)
    return ("same_kind",) if fact.kind == "person" or fact.predicate is not None else ("same_kind", "neighbours")


def _doing_the_same(fact: Listing, findings: Findings) -> Iterator[str]:
    """Whoever is named with the same verb, or in the headline, may belong to the list in truth."""
    texts = [s.text for s in findings.sentences if fact.verb[:_VERB] in s.text.casefold()]
    texts.append(findings.story.line)
    for entity in findings.entities:
        if any(form in text for form in entity.forms for text in texts):
            yield entity.name


TEMPLATE = Template(
    name="which_is_among",
    asks="Which of these is one of those named together?",
    about=(Listing,),
    draft=draft,
    examples=(
        Example(
            "Norway, Portugal and Iceland closed their northern harbours to foreign trawlers on 4 January 2022. "
            "Sailors came from Chile. Boats of Ghana turned. Shops in Denmark ran empty.",
            stem="Which of these countries was among those that closed their northern harbours to foreign trawlers on "
            "4 January 2022?",
            key="Norway",
            options=("Denmark", "Chile", "Norway", "Ghana"),
        ),
        Example(
            "The harbour fund of Lisbon worked in Ghana, Togo and Benin until 2019.",
            stem="In which of these countries did the harbour fund of Lisbon work until 2019?",
            key="Ghana",
            options=("Burkina Faso", "Ivory Coast", "Ghana", "Nigeria"),
        ),
        Example(
            "The minister Ellen Brandt visited Chile, Peru and Bolivia in May 2021.",
            stem="Which of these countries did the minister Ellen Brandt visit in May 2021?",
            key="Chile",
            options=("Colombia", "Brazil", "Chile", "Argentina"),
        ),
    ),
    silent_on=(
        Silent("Many countries, including Norway, Portugal and Iceland, closed their harbours.", "an open list"),
        Silent("Norway, Portugal and other countries closed their northern harbours.", "an open list"),
        Silent("Norway, Portugal and Iceland closed their harbours in 2020.", "neighbours may have closed theirs"),
        Silent("Norway and Portugal closed their northern harbours on 4 January 2022.", "two are no list"),
        Silent("Norway, Portugal and Iceland did not close their northern harbours.", "what did not happen"),
        Silent("Norway, Portugal and Iceland closed their harbours, the fishing union said.", "a claim"),
        Silent("Norway, Portugal and Iceland signed the Sound Compact.", "others may have signed as well"),
        Silent("Norway, Portugal and Iceland have harbours in the north.", "a state of things"),
        Silent("Norway, Lisbon and Iceland closed their harbours on 4 January 2022.", "not of one kind"),
    ),
)
