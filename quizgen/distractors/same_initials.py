"""Other names with the same initials: words of institutions swapped for others of their kind and first letter.

Two words are swapped in a grid (both, either, none), so that the right name shares no more with the wrong ones than these
do with each other; else it would stand out as their centre (measured).
"""

from collections.abc import Iterator
from itertools import combinations

from quizgen.distractors.base import Source, pick
from quizgen.findings import Findings
from quizgen.items import Draft
from quizgen.languages import ENGLISH


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    words = draft.key.split()
    swaps = {place: others for place in range(len(words)) if (others := _others(words, place, draft.stem))}
    pairs = list(combinations(swaps, 2))
    if pairs:
        one, two = pairs[pick(draft.stem, len(pairs))]
        for changed in ({one}, {two}, {one, two}):
            yield " ".join(swaps[i][0] if i in changed else word for i, word in enumerate(words))
        return
    for place, others in swaps.items():
        for other in others[:2]:
            yield " ".join(other if i == place else word for i, word in enumerate(words))


def _others(words: list[str], place: int, seed: str) -> list[str]:
    """Words that may stand in the place, with its punctuation; the choice depends on the seed."""
    bare = words[place].rstrip(",")
    tail = words[place][len(bare) :]
    taken = {word.rstrip(",") for word in words}
    for kind in ENGLISH.institution_words:
        if bare in kind:
            others = [word for word in kind if word[0] == bare[0] and word not in taken and word[:5] != bare[:5]]
            start = pick(seed + bare, len(others)) if others else 0
            return [other + tail for other in (*others[start:], *others[:start])]
    return []


SOURCE = Source("same_initials", "other names with the same initials", find)
