"""Wrong options: of the key's kind, from the article first, never right, never two names of one thing."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice

from quizgen.distractors import (
    happenings,
    near_dates,
    near_numbers,
    neighbours,
    offices,
    plain_reports,
    points,
    same_initials,
    same_kind,
    same_sort,
    statements,
)
from quizgen.distractors.base import Source
from quizgen.findings import Findings
from quizgen.gazetteer import same_place
from quizgen.items import Draft, printed_text_of

SOURCES: tuple[Source, ...] = (
    same_kind.SOURCE,
    same_sort.SOURCE,
    same_initials.SOURCE,
    neighbours.SOURCE,
    near_numbers.SOURCE,
    near_dates.SOURCE,
    offices.SOURCE,
    statements.SOURCE,
    happenings.SOURCE,
    points.SOURCE,
    plain_reports.SOURCE,
)
WANTED, FEWEST = 3, 2
"""Three wrong options where three are plausible, two at least (Rodriguez 2005: three options suffice)."""
_BY_NAME = {source.name: source for source in SOURCES}
_NEAR = 0.85
"""Names more alike than this are one name (measured)."""


def choose_distractors(draft: Draft, findings: Findings) -> tuple[str, ...]:
    """Up to three wrong options for a draft that wants them; fewer than two mean that it makes no item."""
    return tuple(islice(find_distractors(draft, findings), WANTED))


def find_distractors(draft: Draft, findings: Findings) -> Iterator[str]:
    """Every wrong option that there is for a draft, the best first; no two of them are one thing."""
    found: list[str] = []
    for source in draft.wanted.sources if draft.wanted else ():
        for candidate in _BY_NAME[source].find(draft, findings):
            if (
                candidate
                and _is_wrong(candidate, draft, findings)
                and not any(_is_one(candidate, other, draft, findings) for other in [draft.key, *found])
            ):
                found.append(candidate)
                yield candidate


def _is_wrong(candidate: str, draft: Draft, findings: Findings) -> bool:
    """It does not stand in the item already, and is not among the texts that would be right as well."""
    bare = candidate.removeprefix("the ").casefold()
    text = printed_text_of(draft.context, draft.stem).casefold()
    assert draft.wanted is not None
    if candidate in draft.wanted.avoid:
        return False
    if draft.wanted.kind in {"country", "city", "state"}:
        # A place of the same sentence may be part of the answer ("in X and Y", "X, Z").
        names = {f for e in findings.entities if same_place(e.name, candidate) for f in e.forms} | {candidate}
        return not any(name.casefold() in f"{text} {draft.evidence.text.casefold()}" for name in names if len(name) > 2)
    return bare not in text


def _is_one(candidate: str, other: str, draft: Draft, findings: Findings) -> bool:
    """Names made to look alike are two as soon as they differ; found ones only where they mean two things."""
    alike = draft.wanted is not None and draft.wanted.kind == "expansion"
    return candidate == other if alike else same_thing(candidate, other, findings)


def same_thing(one: str, other: str, findings: Findings) -> bool:
    """Two texts mean one thing: equal, aliases or metonyms of a place, forms of one entity, or nearly the same words."""
    bare, against = one.removeprefix("the ").casefold(), other.removeprefix("the ").casefold()
    if bare == against or same_place(one, other):
        return True
    if any(one in entity.forms and other in entity.forms for entity in findings.entities):
        return True
    if any(map(str.isdigit, one)) or len(bare) < 5:
        return False
    if bare in against or against in bare:
        return True
    matcher = SequenceMatcher(None, bare, against)
    # Upper bounds first, which are cheap and settle almost every pair.
    return matcher.real_quick_ratio() > _NEAR and matcher.quick_ratio() > _NEAR and matcher.ratio() > _NEAR
