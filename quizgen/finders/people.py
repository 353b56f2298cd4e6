"""People with the office or occupation that the article gives them."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.finders.roles import find_title
from quizgen.finders.speakers import Cast
from quizgen.findings import Role


def find_roles(cast: Cast, weights: dict[int, float]) -> Iterator[Role]:
    """One role per person, with the sentence that first gives it."""
    for person in cast.persons:
        if person.role is None or len(person.name.split()) < 2:
            continue
        for place in cast.places:
            if place.entity.name == person.name and find_title(place.span) == person.role:
                sentence = place.parsed.sentence
                yield Role(person, person.role, sentence, weights[sentence.paragraph] * 0.6 + 0.4 * min(person.mentions / 6, 1))
                break
