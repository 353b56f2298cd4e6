"""Word banks: the box of words from which the gaps of one kind are filled.

A bank holds words of one kind, sorted, and more of them than there are gaps wherever the sheet offers others, so that
the last gap is not filled by elimination (Haladyna, Downing & Rodriguez 2002 on matching: more options than stems).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.items import Cloze, Item, MultipleChoice

FEWEST_WORDS = 3
"""With fewer different words a bank is no choice at all; the gaps print their hints instead."""


@dataclass(frozen=True, slots=True)
class WordBank:
    """The words for all gaps of one kind."""

    kind: str
    """The hint that the gaps share, e.g. "city"; "words" for all gaps that are hinted at by their first letters."""
    words: tuple[str, ...]
    """Sorted by number, then by letter; what is right comes no earlier than what is not."""
    reused: bool
    """Whether some word fills more than one gap."""
    spare: bool
    """Whether some word fills no gap."""


def find_word_banks(items: Sequence[Item]) -> tuple[WordBank, ...]:
    """The banks that the gaps of a quiz can be filled from, in the order in which their first gaps stand."""
    gaps: dict[str, list[Cloze]] = {}
    for item in items:
        if isinstance(item, Cloze) and (kind := kind_of_gap(item)):
            gaps.setdefault(kind, []).append(item)
    choices = [item for item in items if isinstance(item, MultipleChoice)]
    return tuple(
        _make_bank(kind, members, choices)
        for kind, members in gaps.items()
        if len(_distinct(member.key for member in members)) >= FEWEST_WORDS
    )


def kind_of_gap(item: Cloze) -> str | None:
    """What a bank calls the gap: its hint, where that names a kind; first letters ("2 words: l… d…") only stand for words."""
    return "words" if item.hint and "…" in item.hint else item.hint


def _make_bank(kind: str, gaps: Sequence[Cloze], choices: Sequence[MultipleChoice]) -> WordBank:
    keys = _distinct(gap.key for gap in gaps)
    spares = _spare_words(keys, choices)[: max(2, len(gaps) // 2)]
    return WordBank(
        kind=kind,
        words=tuple(sorted([*keys, *spares], key=_rank)),
        reused=len(keys) < len(gaps),
        spare=bool(spares),
    )


def _spare_words(keys: Sequence[str], choices: Sequence[MultipleChoice]) -> list[str]:
    """Options of the multiple-choice items that ask for the same kind of thing.

    An item does not say what kind its options are, but all options of one item are of one kind: where one of them is a
    word of the bank, the others are of its kind. Whatever could pass for a word of the bank ("Congo" beside "the
    Democratic Republic of the Congo") is left out.
    """
    of_kind = {_plain(key) for key in keys}
    spares: list[str] = []
    for choice in choices:
        if not of_kind.isdisjoint(_plain(option) for option in choice.options):
            for option in choice.options:
                if not any(_overlaps(option, word) for word in (*keys, *spares)):
                    spares.append(option)
    return spares


def _distinct(words: Iterable[str]) -> list[str]:
    """Each word once, as it was first written."""
    first: dict[str, str] = {}
    for word in words:
        first.setdefault(_plain(word), word)
    return list(first.values())


def _plain(word: str) -> str:
    """What two ways of writing one word have in common."""
    folded = " ".join(unicodedata.normalize("NFKC", word).casefold().split())
    return folded.removeprefix("the ")


def _overlaps(one: str, other: str) -> bool:
    """Whether the words of one stand among the words of the other."""
    ours, theirs = (set(re.findall(r"\w+", _plain(word))) for word in (one, other))
    return ours <= theirs or theirs <= ours


def _rank(word: str) -> list[tuple[int, int, str]]:
    """Sorts "9 ships" before "12 ships" and "Zürich" after "Athens", whatever their case."""
    pieces = re.split(r"(\d[\d,]*)", _plain(word))
    return [
        (0, int(piece.replace(",", "")), "") if piece[:1].isdecimal() else (1, 0, piece) for piece in pieces if piece
    ]
