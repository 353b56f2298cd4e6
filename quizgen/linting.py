"""Every flaw and warning of a quiz, item by item and for the whole set: what `quizgen lint` tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quizgen.asking import read_items, surroundings_of
from quizgen.balance import Voice, voices_of
from quizgen.checks import Severity, find_faults
from quizgen.checks.sets import Bank, Set, find_set_faults
from quizgen.errors import MissingPipeline
from quizgen.findings import Signs
from quizgen.forms.word_bank import gather_banks
from quizgen.items import Item, Quiz
from quizgen.pipeline import study
from quizgen.readers import read_article
from quizgen.readers.items_file import read_items_file

_UNREAD = Signs((), (), ())


@dataclass(frozen=True, slots=True)
class Fault:
    """A check that an item or a set failed."""

    name: str
    severity: Severity
    reason: str
    authority: str


@dataclass(frozen=True, slots=True)
class Linted:
    """What the checks say of one quiz."""

    quiz: Quiz
    items: tuple[tuple[Item, tuple[Fault, ...]], ...]
    """Every item with its faults, in the order of the quiz."""
    set: tuple[Fault, ...]
    parsed: bool
    """False when the language pipeline is not installed, so that what needs a parse was not checked."""

    @property
    def faults(self) -> tuple[Fault, ...]:
        return (*(fault for _, faults in self.items for fault in faults), *self.set)


def lint(path: Path, *, suggested: bool = False) -> Linted:
    """Check the items in an items file (.json), or those that are ready of an article; with `suggested`, the others too.

    Raises UnreadableItems or UnreadableArticle, and MissingPipeline for an article.
    """
    if path.suffix.lower() == ".json":
        return lint_quiz(read_items_file(path))
    made = study(read_article(path), suggested=suggested)
    passages = tuple((sentence.start, sentence.end, sentence.text) for sentence in made.findings.sentences)
    return lint_quiz(made.quiz, passages, made.voices)


def lint_quiz(
    quiz: Quiz, passages: tuple[tuple[int, int, str], ...] = (), voices: tuple[Voice, ...] | None = None
) -> Linted:
    """Check a quiz; without the article's sentences and voices, against the evidence and the claimants of its own items."""
    spans = {(item.evidence.start, item.evidence.end, item.evidence.text): None for item in quiz.items}
    try:
        signs, parsed = read_items(quiz.items), True
        if not passages:
            signs = [_without_nouns(sign) for sign in signs]
    except MissingPipeline:
        signs, parsed = [_UNREAD] * len(quiz.items), False
    linted = []
    for item, sign in zip(quiz.items, signs, strict=True):
        surroundings = surroundings_of(item, sign, quiz.article, passages or tuple(spans))
        faults = (
            Fault(check.name, check.severity, reason, check.authority)
            for check, reason in find_faults(item, surroundings)
        )
        linted.append((item, tuple(faults)))
    whole = Set(
        quiz.items,
        tuple(section.heading for section in quiz.article.sections),
        _banks(quiz),
        voices_of(quiz.items) if voices is None else voices,
    )
    faults = (Fault(check.name, check.severity, reason, check.authority) for check, reason in find_set_faults(whole))
    return Linted(quiz, tuple(linted), tuple(faults), parsed)


def _without_nouns(signs: Signs) -> Signs:
    """What dangles for sure. Whether a reader knows "the council" takes the article; "he" and "this" take nothing."""
    dangling, pointing = (tuple(w for w in refs if w.casefold() != "the") for refs in (signs.dangling, signs.pointing))
    return Signs(dangling, pointing, signs.broken)


def _banks(quiz: Quiz) -> tuple[Bank, ...]:
    """The words for all gaps of one kind, each with the keys of its gaps."""
    return tuple(Bank(bank.kind, bank.words, tuple(gap.key for gap in gaps)) for bank, gaps in gather_banks(quiz.items))
