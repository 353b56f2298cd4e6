"""Nearly all claims and quotations come from one side."""

from collections.abc import Iterator, Sequence

from quizgen.balance import Voice
from quizgen.checks.sets.base import Set, SetCheck, samples

_MOST = 0.8
_FEWEST = 3
"""Claims and quotations: of fewer nothing can be said."""


def find_loudest(voices: Sequence[Voice]) -> Voice | None:
    """The speaker of over 80% of the claims and quotations; None when no one has so many."""
    total = sum(voice.count for voice in voices)
    loudest = max(voices, key=lambda voice: voice.count, default=None)
    return loudest if loudest and total >= _FEWEST and loudest.count > _MOST * total else None


def tell_loudest(voices: Sequence[Voice]) -> str | None:
    """The sentence for the teacher, or None."""
    loudest = find_loudest(voices)
    if loudest is None:
        return None
    total = sum(voice.count for voice in voices)
    share = f"all {total}" if loudest.count == total else f"{loudest.count} of {total}"
    return f"{share} claims and quotations come from {loudest.name}; a second source would balance this"


def find(items: Set) -> Iterator[str]:
    told = tell_loudest(items.voices)
    if told is not None:
        yield told


CHECK = SetCheck(
    name="one_voice",
    rule=f"At most {_MOST:.0%} of the claims and quotations come from one side.",
    authority="BBC Editorial Guidelines 2019, section 4 (impartiality); the share is ours",
    severity="warning",
    find=find,
    accepts=(
        samples(voices=(Voice("Ellen Brandt", 4), Voice("Tomas Lund", 1))),
        samples(voices=(Voice("Ellen Brandt", 2),)),
        samples(),
    ),
    rejects=(
        samples(voices=(Voice("Ellen Brandt", 5), Voice("Tomas Lund", 1))),
        samples(voices=(Voice("Ellen Brandt", 3),)),
    ),
)
