"""Which banked item a new draft is: its sentence, its fact and its key decide; its wording never."""

import unicodedata
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from difflib import SequenceMatcher

from quizgen.bank.base import Banked
from quizgen.items import REVIEWED, Entry, Item

_SIMILAR = 0.6
"""Share of their words that two sentences have in order from which one is the other, corrected."""
_SAME = (
    dict.fromkeys(map(ord, "‘’‚‛′"), "'")
    | dict.fromkeys(map(ord, "“”„‟″"), '"')
    | dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
)


def match_items(banked: Sequence[Banked], fresh: Sequence[Item], said: Collection[str]) -> dict[int, Item]:
    """For the place of each banked item that was made again, what was made of it; one to one.

    Of one template, first by all of sentence, fact and key; facts alike are numbered, and numbers move, so then by sentence
    and key, by sentence and fact, by fact and key. Where the sentence is gone (its item's id is not among `said`), by the fact
    alone, then by the most similar sentence. What ended returns under the same key alone, unless a teacher had worded it.
    """
    found: dict[int, Item] = {}
    left = {item.id: item for item in fresh}
    for sign in (_all, _sentence_and_key, _sentence_and_fact, _fact_and_key):
        _match_by(sign, range(len(banked)), banked, left, found)
    lost = [place for place, each in enumerate(banked) if each.item.id not in said]
    asked = [place for place in lost if _rank(banked[place]) < _ENDED]
    reworded = [place for place in lost if banked[place].was == "edited"]
    _match_by(_fact, [*asked, *reworded], banked, left, found)
    _match_by_likeness(asked, banked, left, found)
    return found


def askable(banked: Sequence[Banked]) -> list[Entry]:
    """What may be chosen for a quiz: what is live, and asks for nothing in its sentence that a teacher rejected.

    What a teacher approved, edited or wrote may ask for that all the same.
    """

    def asked(item: Item) -> Hashable:
        return item.evidence.text, plain_key(item.key)

    rejected = {asked(each.item) for each in banked if each.entry.status == "rejected"}
    return [
        each.entry
        for each in banked
        if each.is_live and (each.entry.status in REVIEWED or asked(each.item) not in rejected)
    ]


def same_key(one: str, other: str) -> bool:
    """Whether two keys are one answer to a learner: case, white space and the form of quotation marks and dashes aside."""
    return plain_key(one) == plain_key(other)


def plain_key(text: str) -> str:
    """A key without what does not matter to a learner."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_SAME).casefold().split())


def _match_by(
    sign: Callable[[Item], Hashable],
    places: Sequence[int],
    banked: Sequence[Banked],
    left: dict[str, Item],
    found: dict[int, Item],
) -> None:
    """Take out of `left`, for each place that is not `found`, the first item of its sign; what is live chooses first."""
    waiting: dict[Hashable, list[Item]] = {}
    for item in left.values():
        waiting.setdefault(sign(item), []).append(item)
    for place in sorted(places, key=lambda place: _rank(banked[place])):
        candidates = waiting.get(sign(banked[place].item), [])
        if place in found or not candidates:
            continue
        known = banked[place]
        if _rank(known) == _ENDED and known.was != "edited" and not same_key(known.item.key, candidates[0].key):
            continue
        found[place] = candidates.pop(0)
        del left[found[place].id]


_ENDED = 2


def _rank(banked: Banked) -> int:
    """Live items come before rejected ones, and those before what ended."""
    return 0 if banked.is_live else 1 if banked.entry.status == "rejected" else _ENDED


def _match_by_likeness(
    places: Sequence[int], banked: Sequence[Banked], left: dict[str, Item], found: dict[int, Item]
) -> None:
    pairs = sorted(_alike([place for place in places if place not in found], banked, list(left.values())))
    for _, place, identity in pairs:
        if place not in found and identity in left:
            found[place] = left.pop(identity)


def _alike(places: Sequence[int], banked: Sequence[Banked], items: Sequence[Item]) -> Iterator[tuple[float, int, str]]:
    for place in places:
        known = banked[place].item
        words = known.evidence.text.split()
        for item in items:
            if item.template == known.template and item.fact[:1] == known.fact[:1]:
                share = SequenceMatcher(None, words, item.evidence.text.split(), autojunk=False).ratio()
                if share >= _SIMILAR:
                    yield -share, place, item.id


def _all(item: Item) -> Hashable:
    return item.template, item.fact, plain_key(item.key), item.evidence.text


def _sentence_and_key(item: Item) -> Hashable:
    return item.template, plain_key(item.key), item.evidence.text


def _sentence_and_fact(item: Item) -> Hashable:
    return item.template, item.fact, item.evidence.text


def _fact_and_key(item: Item) -> Hashable:
    return item.template, item.fact, plain_key(item.key)


def _fact(item: Item) -> Hashable:
    return item.template, item.fact
