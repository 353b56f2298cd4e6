"""Who speaks, and how often: an article, or a quiz, in which one side has nearly all the words is not balanced."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizgen.findings import Findings, Quote
from quizgen.items import Item
from quizgen.languages import ENGLISH

_PRONOUNS = ENGLISH.person_pronouns | ENGLISH.thing_pronouns | ENGLISH.speaker_pronouns


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who is quoted or claims something."""

    name: str
    """As printed, without role where the name alone stands somewhere."""
    count: int
    """Quotations and claims; a claim with quoted words counts once."""


def voices_in(findings: Findings) -> tuple[Voice, ...]:
    """The voices of an article, the most heard first. A quotation whose speaker is not resolved is nobody's."""
    quotes = [quote for quote in findings.quotes if quote.speaker is not None]
    bare = {entity.introduced: entity.name for entity in findings.entities}
    told = {sentence.index for quote in quotes for sentence in quote.sentences}
    claims: dict[int, str] = {}
    for fact in findings.facts:
        statement = None if isinstance(fact, Quote) else getattr(fact, "statement", None)
        if statement is not None and statement.claimant and statement.sentence.index not in told:
            claims[statement.sentence.index] = bare.get(statement.claimant, statement.claimant)
    return count_voices([*(quote.speaker.name for quote in quotes if quote.speaker), *claims.values()])


def voices_of(items: Iterable[Item]) -> tuple[Voice, ...]:
    """The voices of a set of items, the most heard first; of quoted words to be told apart, the key is the speaker."""
    return count_voices(
        name for item in items if (name := item.key if item.template == "who_said" else item.claimant) is not None
    )


def count_voices(names: Iterable[str]) -> tuple[Voice, ...]:
    """Each name with how often it comes; "Mayor Ellen Brandt" and "Ellen Brandt" are one."""
    counts: dict[str, int] = {}
    for name in names:
        if name.casefold() in _PRONOUNS:
            continue  # nobody knows who that is
        known = next((other for other in counts if _same(name, other)), None)
        if known is None:
            counts[name] = 1
        else:
            # The shorter form stays, in its place.
            counts = {min(other, name, key=len) if other == known else other: n for other, n in counts.items()}
            counts[min(known, name, key=len)] += 1
    return tuple(Voice(name, count) for name, count in sorted(counts.items(), key=lambda pair: -pair[1]))


def _same(one: str, other: str) -> bool:
    a, b = (name.casefold().removeprefix("the ") for name in (one, other))
    return a == b or a.endswith(f" {b}") or b.endswith(f" {a}")
