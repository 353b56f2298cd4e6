"""What a check of a whole set is: items that are good one by one can spoil each other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizgen.article import Evidence
from quizgen.balance import Voice
from quizgen.checks.base import Severity
from quizgen.items import Cloze, Item, MultipleChoice


@dataclass(frozen=True, slots=True)
class Bank:
    """A word bank as it is printed."""

    kind: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    """What its gaps are filled with, gap by gap."""


@dataclass(frozen=True, slots=True)
class Set:
    """The items of one article, in their order, and what is printed around them."""

    items: tuple[Item, ...]
    sections: tuple[str | None, ...] = (None,)
    """The headings of the article; None for the lead."""
    banks: tuple[Bank, ...] = ()
    voices: tuple[Voice, ...] = ()
    """Who speaks, and how often."""


@dataclass(frozen=True, slots=True)
class SetCase:
    """A set that a check must accept or reject."""

    items: Set


@dataclass(frozen=True, slots=True)
class SetCheck:
    """One flaw that only a whole set can have."""

    name: str
    rule: str
    authority: str
    find: Callable[[Set], Iterator[str]]
    """A reason for each place where the rule is broken; items are named by their number, counted from 1."""
    accepts: tuple[SetCase, ...]
    rejects: tuple[SetCase, ...]
    severity: Severity = "flaw"


@dataclass(frozen=True, slots=True)
class Sample:
    """An item for `accepts` and `rejects`, with only what matters spelled out."""

    stem: str = "The ministers met in _____."
    key: str = "Lisbon"
    options: tuple[str, ...] = ()
    fact: tuple[str, ...] = ()
    section: int = 0

    def item(self, number: int) -> Item:
        """The item, on a sentence of its own."""
        evidence = Evidence(self.section, number, number * 100, number * 100 + 50, self.stem)
        identity = f"{number:016x}"
        fact = self.fact or ("sample", str(number))
        if self.options:
            return MultipleChoice(
                identity, "sample", fact, self.stem, self.key, evidence, 0.5, None, None, None, self.options
            )
        return Cloze(identity, "sample", fact, self.stem, self.key, evidence, 0.5, None, None, None, None)


def samples(
    *items: Sample,
    sections: tuple[str | None, ...] = (None,),
    banks: tuple[Bank, ...] = (),
    voices: tuple[Voice, ...] = (),
) -> SetCase:
    """A case of these items, numbered as they stand."""
    numbered = tuple(each.item(number) for number, each in enumerate(items, start=1))
    return SetCase(Set(numbered, sections, banks, voices))


def choices(positions: str, options: tuple[str, ...] = ("Lisbon", "Madrid", "Rabat")) -> tuple[Sample, ...]:
    """Multiple-choice items whose keys stand at the given places: "AAB"."""
    return tuple(Sample("Where did they meet?", options["ABCDE".index(place)], options) for place in positions)


def name_items(numbers: list[int]) -> str:
    """The numbers as they are told: items 3, 5 and 7."""
    *first, last = map(str, numbers)
    return f"items {', '.join(first)} and {last}" if first else f"item {last}"


PAUL = "Paul et al. 2014"
"""Test takers see runs in a key, and act on them."""
ATTALI = "Attali & Bar-Hillel 2003"
"""Makers hide the key in the middle; it is to be randomised, not balanced."""
