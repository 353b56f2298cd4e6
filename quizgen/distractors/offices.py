"""Other offices: those of the article in the same frame, then the same office with another portfolio."""

from collections.abc import Iterator

from quizgen.distractors.base import Source, pick
from quizgen.findings import Findings, Role
from quizgen.gazetteer import countries_named
from quizgen.items import Draft
from quizgen.languages import ENGLISH


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    words = draft.key.split()
    for role in (fact for fact in findings.facts if isinstance(fact, Role)):
        # The same number of words, give or take one, and capitalised alike: another office, not another sort of text.
        title = role.title[:1].upper() + role.title[1:]
        own, other = countries_named(draft.key), countries_named(title)
        if own and other and not own & other:
            continue  # an office of another country tempts nobody
        if abs(len(title.split()) - len(words)) <= 1 and title[-1].isupper() == draft.key[-1].isupper():
            yield title
    held = [portfolio for portfolio in ENGLISH.portfolios if portfolio in words]
    if len(held) == 1 and {"Minister", "Secretary", "Ministry"} & set(words):
        others = [portfolio for portfolio in ENGLISH.portfolios if portfolio != held[0]]
        start = pick(draft.stem, len(others))
        for step in range(len(others)):
            yield draft.key.replace(held[0], others[(start + step) % len(others)])


SOURCE = Source("offices", "other offices of the same frame", find)
