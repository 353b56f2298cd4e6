"""People with the office or occupation that the article gives them."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.finders.roles import find_title
from quizgen.finders.speakers import Cast
from quizgen.findings import Role
from quizgen.gazetteer import countries_named
from quizgen.languages import ENGLISH

_RANKS = frozenset(
    ["prime", "deputy", "vice", "chief", "senior", "general", "emeritus", "assistant", "associate", "acting", "former"]
)
_SPEAKING = frozenset(
    """
    assistant associate communications development editor press reporter spokesman spokesperson spokeswoman vice
    """.split()
)
"""Who speaks or writes for others, or stands in the second row: no news."""


def find_roles(cast: Cast, weights: dict[int, float]) -> Iterator[Role]:
    """One role per person, with the sentence that first gives it."""
    for person in cast.persons:
        if person.role is None or len(person.name.split()) < 2 or not _is_specific(person.role):
            continue
        for place in cast.places:
            if place.entity.name == person.name and find_title(place.span) == person.role:
                sentence = place.parsed.sentence
                yield Role(
                    person, person.role, sentence, weights[sentence.paragraph] * 0.6 + 0.4 * min(person.mentions / 6, 1)
                )
                break


def _is_specific(role: str) -> bool:
    """It says of what: "Minister of Health", "Malaysia's premier", "Afghan ambassador"; a bare rank could be anybody's."""
    words = role.replace("’", "'").split()
    office = role.casefold()
    said = {word.casefold() for word in words}
    if said & ENGLISH.sporting or not said & ENGLISH.leading_offices or said & _SPEAKING:
        return False
    if words[0].endswith("'s") and words[0][0].islower():
        return False  # "country's President": of which?
    if countries_named(role) and any(office.endswith(head) for head in ENGLISH.heads_of_state):
        return False  # known to everybody without the story
    named = [w for w in words if w[0].isupper() and w.casefold() not in ENGLISH.offices | _RANKS]
    return len(words) > 1 and (bool(named) or any(w in {"of", "for", "to"} or w.endswith("'s") for w in words))
