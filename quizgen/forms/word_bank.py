"""Word banks: the box of words from which the gaps of one kind are filled.

A bank holds words of one kind, sorted, and more of them than there are gaps, so that the last gap is not filled by
elimination (Haladyna, Downing & Rodriguez 2002 on matching: more options than stems). Whatever could pass for a word of the
bank ("Congo" beside "the Democratic Republic of the Congo") is left out.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
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


def find_word_banks(items: Sequence[Item], spare: Sequence[Item] = ()) -> tuple[WordBank, ...]:
    """The banks that the gaps of a quiz are filled from, in the order in which their first gaps stand.

    Words that fill no gap come from the quiz's own options, then from `spare`, items that are not printed. Without enough
    of them there is no bank.
    """
    return tuple(
        bank
        for bank, gaps in _gather(items, spare)
        if len(_distinct(gap.key for gap in gaps)) >= FEWEST_WORDS and len(bank.words) > len(gaps)
    )


def gather_banks(items: Sequence[Item]) -> tuple[tuple[WordBank, tuple[Cloze, ...]], ...]:
    """Every bank that there could be with its gaps, also where it has no more words than gaps."""
    return tuple(
        (bank, gaps) for bank, gaps in _gather(items, ()) if len(_distinct(gap.key for gap in gaps)) >= FEWEST_WORDS
    )


def _gather(items: Sequence[Item], spare: Sequence[Item]) -> Iterator[tuple[WordBank, tuple[Cloze, ...]]]:
    gaps: dict[str, list[Cloze]] = {}
    for item in items:
        if isinstance(item, Cloze) and (kind := kind_of_gap(item)):
            gaps.setdefault(kind, []).append(item)
    for kind, members in gaps.items():
        yield _make_bank(kind, members, items, spare), tuple(members)


def kind_of_gap(item: Cloze) -> str | None:
    """What a bank calls the gap: its hint, where that names a kind; first letters ("2 words: l… d…") only stand for words."""
    return "words" if item.hint and "…" in item.hint else item.hint


def _make_bank(kind: str, gaps: Sequence[Cloze], items: Sequence[Item], others: Sequence[Item]) -> WordBank:
    keys = _distinct(gap.key for gap in gaps)
    wanted = max(2, len(gaps) // 2) + len(gaps) - len(keys)
    spares: list[str] = []
    for word in (*_options_of_kind(keys, items), *_keys_of_kind(kind, others), *_options_of_kind(keys, others)):
        if (
            len(spares) < wanted
            and not any(_overlaps(word, taken) for taken in (*keys, *spares))
            and not _told(word, gaps)
        ):
            spares.append(word)
    return WordBank(
        kind=kind,
        words=tuple(sorted([*keys, *spares], key=_rank)),
        reused=len(keys) < len(gaps),
    )


def _options_of_kind(keys: Sequence[str], items: Sequence[Item]) -> Iterator[str]:
    """Options of the multiple-choice items that ask for the same kind of thing.

    An item does not say what kind its options are, but all options of one item are of one kind: where one of them is a
    word of the bank, the others are of its kind.
    """
    of_kind = {_plain(key) for key in keys}
    for item in items:
        if isinstance(item, MultipleChoice) and not of_kind.isdisjoint(_plain(option) for option in item.options):
            yield from item.options


def _keys_of_kind(kind: str, items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Cloze) and kind_of_gap(item) == kind:
            yield item.key


def _told(word: str, gaps: Sequence[Cloze]) -> bool:
    """Whether a gap's own sentence or what stands above it holds the word, which then might be right there too."""
    texts = (text for gap in gaps for text in (gap.evidence.text, gap.stem, gap.context or "", gap.story or ""))
    return any(re.search(rf"(?<!\w){re.escape(_plain(word))}(?!\w)", _plain(text)) for text in texts)


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
